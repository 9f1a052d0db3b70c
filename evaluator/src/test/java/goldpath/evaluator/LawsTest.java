package goldpath.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.evaluator.Assessment.Gap;
import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Assessment.Seat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every partner. */
class LawsTest {

    private static final Competency CLOUD = Competencies.onClasspath().latest("cloud-crm");
    private static final Evaluator EVALUATOR = new Evaluator(CLOUD);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfPeopleAndExamsDoesNotMatter(long seed) {
        Random random = new Random(seed);
        RandomPartner partners = new RandomPartner(random, CLOUD);
        for (int i = 0; i < 80; i++) {
            Facts facts = partners.next();
            List<Person> people = new ArrayList<>();
            for (Person person : shuffled(facts.roster().people(), random)) {
                people.add(new Person(
                        person.name(), new LinkedHashSet<>(shuffled(person.passed(), random)), person.notPassed()));
            }
            Facts reordered = facts.withRoster(new Roster(people, facts.roster().extent()));
            assertThat(EVALUATOR.assess(reordered))
                    .as("seed %d: %s", seed, facts)
                    .isEqualTo(EVALUATOR.assess(facts));
        }
    }

    private static <T> List<T> shuffled(Collection<T> all, Random random) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneMorePassNeverWorsensAnything(long seed) {
        Random random = new Random(seed);
        RandomPartner partners = new RandomPartner(random, CLOUD);
        for (int i = 0; i < 80; i++) {
            Facts facts = partners.next();
            List<Person> people = new ArrayList<>(facts.roster().people());
            if (!people.isEmpty()) {
                people.set(0, better(people.get(0), random));
                Facts more = facts.withRoster(new Roster(people, facts.roster().extent()));
                assertNoWorse(EVALUATOR.assess(more), EVALUATOR.assess(facts), "seed " + seed + ": " + facts);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneMorePersonNeverWorsensAnything(long seed) {
        Random random = new Random(seed);
        RandomPartner partners = new RandomPartner(random, CLOUD);
        for (int i = 0; i < 80; i++) {
            Facts facts = partners.next();
            List<Person> people = new ArrayList<>(facts.roster().people());
            people.add(better(Person.of("Newcomer"), random));
            Facts more = facts.withRoster(new Roster(people, facts.roster().extent()));
            assertNoWorse(EVALUATOR.assess(more), EVALUATOR.assess(facts), "seed " + seed + ": " + facts);
        }
    }

    private static Person better(Person person, Random random) {
        List<String> codes = List.copyOf(CLOUD.exams().keySet());
        String code = codes.get(random.nextInt(codes.size()));
        Set<String> passed = new LinkedHashSet<>(person.passed());
        Set<String> notPassed = new LinkedHashSet<>(person.notPassed());
        passed.add(code);
        notPassed.remove(code);
        return new Person(person.name(), passed, notPassed);
    }

    private static void assertNoWorse(Assessment after, Assessment before, String partner) {
        for (LevelAssessment level : before.levels()) {
            LevelAssessment now = after.level(level.level());
            Gap gap = level.gap();
            assertThat(now.status()).as(partner).isLessThanOrEqualTo(level.status());
            assertThat(now.gap().exams()).as(partner).isLessThanOrEqualTo(gap.exams());
            assertThat(now.gap().newPeople()).as(partner).isLessThanOrEqualTo(gap.newPeople());
            assertThat(now.gap().peopleToTrain()).as(partner).isLessThanOrEqualTo(gap.peopleToTrain());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPersonCountsOnce(long seed) {
        RandomPartner partners = new RandomPartner(new Random(seed), CLOUD);
        for (int i = 0; i < 80; i++) {
            Facts facts = partners.next();
            for (LevelAssessment level : EVALUATOR.assess(facts).levels()) {
                List<String> seated = level.seats().stream()
                        .flatMap((Seat seat) -> seat.person().stream())
                        .toList();
                assertThat(seated).as("seed %d: %s", seed, facts).doesNotHaveDuplicates();
            }
        }
    }
}
