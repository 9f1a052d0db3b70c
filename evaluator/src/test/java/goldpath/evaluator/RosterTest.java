package goldpath.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.evaluator.Roster.Extent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who passed which exam, and how much of that is known. */
class RosterTest {

    private static final LocalDate DAY = LocalDate.of(2018, 3, 1);

    @Test
    void aPassOfSomebodyNewAddsThem() {
        Roster roster = Roster.complete(Person.of("Ana", "X-1")).withPass("Bob", "X-2");
        assertThat(roster).isEqualTo(Roster.complete(Person.of("Ana", "X-1"), Person.of("Bob", "X-2")));
    }

    @Test
    void aPassReplacesThatItWasNotPassedAndKeepsItsDay() {
        Person failed = new Person("Ana", Set.of("X-1"), Set.of("X-2"));
        Person passed =
                Roster.complete(failed).withPass("Ana", "X-2", DAY).find("Ana").orElseThrow();
        assertThat(passed.passed()).containsExactlyInAnyOrder("X-1", "X-2");
        assertThat(passed.notPassed()).isEmpty();
        assertThat(passed.passedOn("X-2")).contains(DAY);
    }

    @Test
    void onceOpenAgainARosterWithoutPeopleWasNeverAskedFor() {
        assertThat(Roster.complete().reopened()).isEqualTo(Roster.empty());
        assertThat(Roster.complete(Person.of("Ana")).reopened())
                .isEqualTo(new Roster(List.of(Person.of("Ana")), Extent.STARTED));
    }
}
