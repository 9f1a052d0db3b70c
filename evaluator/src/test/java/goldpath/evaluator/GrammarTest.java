package goldpath.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.evaluator.Assessment.LevelAssessment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of rule, in a small invented competency of its own, does in every situation what the file beside it says. */
class GrammarTest {

    static List<String> files() {
        return Grammar.situations();
    }

    /** Everything is read here, so that what breaks in the reading is noticed here too. */
    @ParameterizedTest
    @MethodSource("files")
    void whatTheFilesSayIsWhatTheEvaluatorSays(String file) {
        List<Situation> situations = Grammar.situations(file);
        assertThat(situations).isNotEmpty();
        situations.forEach(GrammarTest::isJudgedAsWritten);
    }

    private static void isJudgedAsWritten(Situation situation) {
        Evaluator evaluator = new Evaluator(situation.editions(), situation.day());
        Assessment assessment = evaluator.assess(situation.facts());
        Map<String, Object> said = new TreeMap<>();
        situation.written().forEach((key, written) -> said.put(key, said(key, written, evaluator, situation.facts())));
        assertThat(said).as(situation.name()).isEqualTo(situation.written());
        assertThat(situation.expected().at("verdict").entries().keySet())
                .as("a verdict on every level: %s", situation.name())
                .containsExactlyInAnyOrderElementsOf(assessment.competency().levels());
    }

    @Test
    void everyInventedCompetencyHasSituations() {
        List<String> tested = Grammar.situations().stream()
                .flatMap(file -> Grammar.situations(file).stream())
                .map(situation -> situation.editions().latest().id())
                .distinct()
                .toList();
        assertThat(tested)
                .containsExactlyInAnyOrderElementsOf(
                        Competencies.of(Grammar.competencies()).ids());
    }

    /** What the evaluator says about that, in the words of the file and no further than they go. */
    private static Object said(String key, Object written, Evaluator evaluator, Facts facts) {
        Assessment assessment = evaluator.assess(facts);
        return switch (key) {
            case "verdict" -> levels(assessment, map(written));
            case "edition" -> assessment.competency().edition().date().toString();
            case "asks" -> assessment.worthAsking();
            case "attained" -> assessment.attained().orElse("none");
            default -> evaluator.nextChange(facts).map(GrammarTest::change).orElse("never");
        };
    }

    private static Object change(Change change) {
        Map<String, Object> said = new TreeMap<>();
        change.difference()
                .after()
                .levels()
                .forEach(level -> said.put(level.level(), level.status().id()));
        said.put("day", change.on().toString());
        return said;
    }

    private static Map<String, Object> levels(Assessment assessment, Map<?, ?> written) {
        Map<String, Object> said = new TreeMap<>();
        written.forEach((level, about) -> said.put(level.toString(), level(assessment, level.toString(), map(about))));
        return said;
    }

    private static Map<String, Object> level(Assessment assessment, String id, Map<?, ?> written) {
        LevelAssessment level = assessment.level(id);
        Map<String, Object> said = new TreeMap<>();
        for (Object key : written.keySet()) {
            said.put(
                    key.toString(),
                    switch (key.toString()) {
                        case "status" -> level.status().id();
                        case "open" -> level.open();
                        case "by" -> level.option().id();
                        case "nearest" ->
                            Objects.requireNonNull(assessment.ways().get(id)).stream()
                                    .map(way -> way.option().id())
                                    .toList();
                        case "exams" -> String.valueOf(level.gap().exams());
                        case "revenue" -> plain(level.gap().revenueUsd());
                        default -> missing(level, map(written.get(key)));
                    });
        }
        return said;
    }

    private static Map<String, Object> missing(LevelAssessment level, Map<?, ?> written) {
        Map<String, Object> said = new TreeMap<>();
        for (Object amount : written.keySet()) {
            level.measures().stream()
                    .filter(measure -> measure.threshold().amount().equals(amount))
                    .forEach(measure -> said.put(amount.toString(), plain(measure.missing())));
        }
        return said;
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(known -> known.stripTrailingZeros().scale() > 0 ? known : known.setScale(0))
                .map(BigDecimal::toPlainString)
                .orElse("depends");
    }

    private static Map<?, ?> map(Object written) {
        return (Map<?, ?>) written;
    }
}
