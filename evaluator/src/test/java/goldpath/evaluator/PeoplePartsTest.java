package goldpath.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.evaluator.Requirement.People;
import goldpath.evaluator.Roster.Extent;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every people part of the grammar is staffed as by trying everything, where that is affordable, and as by weighing every
 * subset of the seats where not. {@code -Dcases=1000000} tries a million.
 */
class PeoplePartsTest {

    private static final int CASES = Integer.getInteger("cases", 15_000);
    private static final double MOST_TRIED = Integer.getInteger("tried", 3_000);
    private static final int CHUNK = 500;
    private static final int PEOPLE_PER_PART = 10;

    @Test
    void everyPeoplePartIsStaffedAsByTryingEverything() {
        IntStream.range(0, (CASES + CHUNK - 1) / CHUNK).parallel().forEach(PeoplePartsTest::tryChunk);
    }

    private static void tryChunk(int seed) {
        Random random = new Random(seed);
        RandomParts parts = new RandomParts(random);
        for (int i = 0; i < CHUNK; i += PEOPLE_PER_PART) {
            Competency rules = parts.next();
            List<PeopleByHand> readings = PeopleByHand.of(rules, parts(rules));
            StaffingBySubsets subsets = new StaffingBySubsets(readings);
            Evaluator evaluator = new Evaluator(rules);
            for (int j = 0; j < PEOPLE_PER_PART; j++) {
                List<Person> people = parts.people(rules, 8);
                int number = i + j;
                check(
                        evaluator,
                        readings,
                        subsets,
                        people,
                        () -> "seed " + seed + ", case " + number + ": " + rules.groups() + parts(rules) + people);
            }
        }
    }

    private static List<People> parts(Competency rules) {
        return Competency.parts(rules.options().get(0).levels().get(0));
    }

    private static Staffing staffing(Evaluator evaluator, List<Person> people) {
        Facts facts = Facts.none().withRoster(new Roster(people, Extent.COMPLETE));
        return evaluator
                .examine(facts)
                .staffing(evaluator.competency().options().get(0), "only");
    }

    private static void check(
            Evaluator evaluator,
            List<PeopleByHand> readings,
            StaffingBySubsets subsets,
            List<Person> people,
            Supplier<String> about) {
        Staffing staffing = staffing(evaluator, people);
        int[] held = PeopleByHand.held(evaluator.competency(), people);
        Plan plan = staffing.plan();
        long best = plan.exams() * 1_000_000L + plan.newPeople() * 1_000L + plan.peopleToTrain();
        equal(staffing.exams(), plan.exams(), about);
        double ways =
                readings.stream().mapToDouble(one -> one.ways(people.size())).sum();
        if (ways < MOST_TRIED) {
            StaffingByTrial expected = new StaffingByTrial(readings, held);
            equal(best, expected.best, about);
            equal(staffing.newPeople(), expected.newPeople, about);
            equal(staffing.peopleToTrain(), expected.peopleToTrain, about);
            equal(staffing.plansInAll().longValueExact(), expected.plans, about);
        } else {
            equal(best, subsets.best(held), about);
            equal(staffing.peopleToTrain(), subsets.peopleToTrain(held), about);
        }
    }

    private static void equal(long actual, long expected, Supplier<String> about) {
        if (actual != expected) {
            assertThat(actual).as(about).isEqualTo(expected);
        }
    }
}
