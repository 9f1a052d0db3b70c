package goldpath.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldpath.datafile.DataFileException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Of several editions of a competency exactly one applies on a day, and files in which it is otherwise are refused. */
class EditionsTest {

    private static String edition(String dates) {
        return SmallFile.TEXT.replace("edition: 2020-01-31\n", dates + "\n");
    }

    private static List<String> errors(String... texts) {
        Map<String, String> files = new TreeMap<>();
        for (String text : texts) {
            files.put((char) ('a' + files.size()) + ".yaml", text);
        }
        try {
            Competencies.of(files);
            return List.of();
        } catch (DataFileException e) {
            return e.errors();
        }
    }

    @Test
    void anEditionAppliesFromItsDateOnWhereNoOtherDayIsGiven() {
        Editions editions = Editions.of(SmallFile.read(SmallFile.TEXT));
        assertThat(editions.on(LocalDate.of(2020, 1, 30))).isEmpty();
        assertThat(editions.on(LocalDate.of(2020, 1, 31))).isPresent();
    }

    @Test
    void theDayOfTheEvaluationChoosesTheEdition() {
        Editions editions = Competencies.of(Map.of(
                        "old", edition("edition: 2018-01-01"),
                        "new", edition("edition: 2019-01-01\neffectiveFrom: 2019-03-01")))
                .editions("small");
        Evaluator evaluator = new Evaluator(editions, LocalDate.of(2019, 2, 28));
        assertThat(evaluator.competency().edition().date()).isEqualTo(LocalDate.of(2018, 1, 1));
        assertThat(evaluator.on(LocalDate.of(2019, 3, 1)).competency()).isEqualTo(editions.latest());
        assertThat(evaluator.assess(Facts.none()).day()).isEqualTo(LocalDate.of(2019, 2, 28));
    }

    @Test
    void aDayBeforeTheFirstEditionIsRefused() {
        Editions editions = Editions.of(SmallFile.read(SmallFile.TEXT));
        assertThatThrownBy(() -> new Evaluator(editions, LocalDate.of(2019, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No edition of 'small' applies on 2019-01-01: the first does from 2020-01-31.");
    }

    @Test
    void aDayAfterTheLastDayOfTheLastEditionIsInNone() {
        Editions editions = Editions.of(SmallFile.read(edition("edition: 2018-01-01\neffectiveUntil: 2018-06-30")));
        assertThat(editions.on(LocalDate.of(2018, 6, 30))).isPresent();
        assertThat(editions.on(LocalDate.of(2018, 7, 1))).isEmpty();
    }

    @Test
    void twoEditionsOfOneDateAreRefused() {
        assertThat(errors(edition("edition: 2018-01-01"), edition("edition: 2018-01-01\neffectiveFrom: 2019-01-01")))
                .containsExactly("b.yaml, line 3, edition: 'a.yaml' is the same edition of 'small'. Date one of them"
                        + " otherwise or remove it.");
    }

    @Test
    void editionsThatApplyFromTheSameDayAreRefused() {
        assertThat(errors(edition("edition: 2018-01-01"), edition("edition: 2017-01-01\neffectiveFrom: 2018-01-01")))
                .containsExactly("b.yaml, line 4, effectiveFrom: the edition overlaps that of 'a.yaml', which applies"
                        + " from the same day, 2018-01-01. Let one of them apply later.");
    }

    @Test
    void editionsThatOverlapAreRefusedWhicheverIsReadFirst() {
        String first = edition("edition: 2018-01-01\neffectiveUntil: 2019-01-01");
        String second = edition("edition: 2019-01-01");
        assertThat(errors(first, second))
                .containsExactly("a.yaml, line 4, effectiveUntil: the edition overlaps that of 'b.yaml', which applies"
                        + " from 2019-01-01. End it before, or leave the last day out: it ends when the next one"
                        + " starts.");
        assertThat(errors(second, first)).singleElement().asString().startsWith("b.yaml, line 4, effectiveUntil: ");
    }

    @Test
    void anEditionThatEndsTheDayBeforeTheNextOneIsAccepted() {
        assertThat(errors(edition("edition: 2018-01-01\neffectiveUntil: 2018-12-31"), edition("edition: 2019-01-01")))
                .isEmpty();
    }

    @Test
    void editionsOfDifferentCompetenciesDoNotOverlap() {
        String other = SmallFile.TEXT.replace("competency: small", "competency: other");
        assertThat(errors(SmallFile.TEXT, other)).isEmpty();
    }

    @Test
    void anEditionThatEndsBeforeItAppliesIsRefused() {
        assertThat(errors(edition("edition: 2018-01-01\neffectiveUntil: 2017-12-31")))
                .containsExactly("a.yaml, line 4, effectiveUntil: 2017-12-31 is before the first day, 2018-01-01."
                        + " Correct one of them.");
    }

    @Test
    void aSuccessorThatStartsBeforeTheEndIsRefused() {
        String ended = "ended: {on: 2022-09-30, successor: X, since: 2022-09-30, source: Y}";
        assertThat(errors(edition("edition: 2018-01-01\n" + ended)))
                .containsExactly("a.yaml, line 4, ended.since: 2022-09-30 is not after the last day, 2022-09-30."
                        + " Correct one of them.");
    }
}
