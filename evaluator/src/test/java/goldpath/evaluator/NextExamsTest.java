package goldpath.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which exams bring a partner nearer to a level. */
class NextExamsTest {

    private static final List<String> DEPLOYMENT = List.of("MB2-710", "MB2-706");
    private static final List<String> CUSTOMIZATION = List.of("MB2-712", "MB2-707");

    private final Evaluator evaluator = new Evaluator(Competencies.onClasspath().latest("cloud-crm"));

    private static Facts team(Person... people) {
        return Facts.none().withRoster(Roster.complete(people));
    }

    @Test
    void whatSomebodyLacksForTheirSeatComesNext() {
        NextExams next = evaluator.nextExams(team(Person.of("Ana", "MB2-714"), Person.of("Bob", "MB2-712")), "Ana");
        assertThat(next).isEqualTo(new NextExams(Optional.of("silver"), DEPLOYMENT));
    }

    @Test
    void somebodyNewTakesWhatFillsASeatAlone() {
        Facts facts = team(Person.of("Ana", "MB2-714", "MB2-710"));
        assertThat(evaluator.nextExams(facts, "Zoe")).isEqualTo(new NextExams(Optional.of("silver"), CUSTOMIZATION));
    }

    @Test
    void onceALevelIsStaffedTheNextOneCounts() {
        Facts facts = team(Person.of("Ana", "MB2-714", "MB2-710"), Person.of("Bob", "MB2-712"), Person.of("Cem"));
        NextExams next = evaluator.nextExams(facts, "Cem");
        assertThat(next.level()).contains("gold");
        assertThat(next.exams()).containsAll(CUSTOMIZATION);
    }

    @Test
    void whoFillsASeatAlreadyNeedsNothing() {
        Facts facts = team(Person.of("Ana", "MB2-714", "MB2-710"), Person.of("Bob", "MB2-712"));
        assertThat(evaluator.nextExams(facts, "Bob")).isEqualTo(new NextExams(Optional.empty(), List.of()));
    }

    @Test
    void whoeverItIsTheExamsOfThePlanHelp() {
        assertThat(evaluator.nextExams(team(Person.of("Ana", "MB2-714", "MB2-710"))))
                .isEqualTo(new NextExams(Optional.of("silver"), CUSTOMIZATION));
    }

    @Test
    void nothingHelpsWhereNothingIsMissing() {
        Facts facts = team(
                Person.of("Ana", "MB2-714", "MB2-710"),
                Person.of("Bob", "MB2-713", "MB2-706"),
                Person.of("Cem", "MB2-712"),
                Person.of("Dora", "MB2-707"));
        assertThat(evaluator.nextExams(facts)).isEqualTo(new NextExams(Optional.empty(), List.of()));
    }
}
