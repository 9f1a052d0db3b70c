package goldpath.evaluator;

import static goldpath.evaluator.CloudPartner.AB;
import static goldpath.evaluator.CloudPartner.AB_TOO;
import static goldpath.evaluator.CloudPartner.C;
import static goldpath.evaluator.CloudPartner.C_TOO;
import static goldpath.evaluator.CloudPartner.GOLD_TEAM;
import static goldpath.evaluator.CloudPartner.assertMissing;
import static goldpath.evaluator.CloudPartner.assertPeopleGap;
import static goldpath.evaluator.CloudPartner.attained;
import static goldpath.evaluator.CloudPartner.earning;
import static goldpath.evaluator.CloudPartner.gold;
import static goldpath.evaluator.CloudPartner.silver;
import static goldpath.evaluator.CloudPartner.withPeople;
import static org.assertj.core.api.Assertions.assertThat;

import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Assessment.Seat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The readings of the rules about people and exams. */
class PeopleRulesTest {

    @Test
    void theRightPeopleFillTheSeats() {
        assertThat(attained(withPeople(AB, C))).contains("silver");
        assertThat(attained(withPeople(AB, AB_TOO, C, C_TOO))).contains("gold");
    }

    @Test
    void twoPeopleCannotShareASeat() {
        LevelAssessment silver = silver(withPeople(Person.of("Ana", "MB2-714"), Person.of("Ben", "MB2-710"), C));
        assertThat(silver.status()).isEqualTo(Status.MISSED);
        assertPeopleGap(silver, 1, 0, 1);
    }

    @Test
    void onePersonFillsOneSeatOnce() {
        LevelAssessment silver = silver(withPeople(Person.of("Ana", "MB2-714", "MB2-710", "MB2-712")));
        assertThat(silver.status()).isEqualTo(Status.MISSED);
        assertPeopleGap(silver, 1, 1, 1);
        assertThat(silver.seats().stream().filter(Seat::isFilled)).hasSize(1);
    }

    @Test
    void whoFitsBothSeatsTakesTheOneThatNobodyElseCanFill() {
        Person anything = Person.of("P1", "MB2-714", "MB2-710", "MB2-712");
        Person anythingToo = Person.of("P2", "MB2-713", "MB2-706", "MB2-707");
        Person first = Person.of("P3", "MB2-714", "MB2-710");
        Person second = Person.of("P4", "MB2-709", "MB2-706");
        assertThat(attained(withPeople(anything, anythingToo, first, second))).contains("gold");
    }

    @Test
    void twoPeopleMayHoldTheSameExam() {
        Person one = Person.of("P1", "MB2-714", "MB2-710");
        Person two = Person.of("P2", "MB2-714", "MB2-710");
        Person three = Person.of("P3", "MB2-712");
        Person four = Person.of("P4", "MB2-712");
        assertThat(attained(withPeople(one, two, three, four))).contains("gold");
    }

    @Test
    void severalExamsOfOneSetCountOnce() {
        LevelAssessment silver = silver(withPeople(Person.of("Ana", "MB2-714", "MB2-713", "MB2-709"), C));
        assertPeopleGap(silver, 1, 0, 1);
        assertThat(silver.seats().get(0).toPass()).containsExactly(List.of("MB2-710", "MB2-706"));
    }

    @Test
    void whoeverIsNamedIsAvailableWhateverTheyPassed() {
        LevelAssessment silver = silver(withPeople(AB, new Person("Eve", Set.of(), Set.of("MB2-712"))));
        assertPeopleGap(silver, 1, 0, 1);
        assertThat(silver.seats().get(1).person()).contains("Eve");
    }

    @Test
    void anExamNotPassedDoesNotCount() {
        Person failed = new Person("Cem", Set.of(), Set.of("MB2-712"));
        assertThat(silver(withPeople(AB, failed)).status()).isEqualTo(Status.MISSED);
    }

    @Test
    void anExamThatIsNotListedDoesNotCount() {
        assertThat(silver(withPeople(AB, Person.of("Cem", "AZ-900"))).status()).isEqualTo(Status.MISSED);
    }

    @Test
    void withNobodyEverySeatIsMissing() {
        assertPeopleGap(silver(withPeople()), 3, 2, 2);
        assertPeopleGap(gold(withPeople()), 6, 4, 4);
    }

    @Test
    void aRosterThatIsNotCompleteLeavesTheLevelOpen() {
        for (Roster.Extent extent : List.of(Roster.Extent.STARTED, Roster.Extent.DECLINED)) {
            LevelAssessment silver = silver(earning("300000").withRoster(new Roster(List.of(AB), extent)));
            assertThat(silver.status()).isEqualTo(Status.OPEN);
            assertThat(silver.open()).containsExactly("roster");
            assertPeopleGap(silver, 1, 1, 1);
        }
    }

    @Test
    void aRosterThatIsFullIsMetBeforeItIsComplete() {
        Facts facts = earning("300000").withRoster(GOLD_TEAM.withExtent(Roster.Extent.STARTED));
        assertThat(attained(facts)).contains("gold");
    }

    @Test
    void aMetLevelLacksNothing() {
        LevelAssessment silver = silver(earning("100000"));
        assertThat(silver.open()).isEmpty();
        assertMissing(silver, "0");
        assertPeopleGap(silver, 0, 0, 0);
    }
}
