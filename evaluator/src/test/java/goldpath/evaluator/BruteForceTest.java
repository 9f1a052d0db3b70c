package goldpath.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.evaluator.Assessment.Gap;
import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Competency.Level;
import goldpath.evaluator.MoneyOracle.Completion;
import goldpath.evaluator.Requirement.People;
import goldpath.evaluator.Requirement.Threshold;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The evaluator agrees with oracles that try everything, for thousands of random partners; {@code -Dpartners=600} a seed for more. */
class BruteForceTest {

    private static final Competency CLOUD = Competencies.onClasspath().latest("cloud-crm");
    private static final Evaluator EVALUATOR = new Evaluator(CLOUD);
    private static final int PARTNERS_PER_SEED = Integer.getInteger("partners", 150);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    /** A level of a random partner, as the oracles see it. */
    private record Expected(MoneyOracle money, StaffingOracle people, boolean isComplete) {

        static Expected of(Level level, Facts facts) {
            return new Expected(
                    new MoneyOracle(facts, (Threshold) level.requirements().get(0)),
                    new StaffingOracle(
                            CLOUD,
                            (People) level.requirements().get(1),
                            facts.roster().people()),
                    facts.roster().isComplete());
        }

        Status status() {
            Status staffed = people.exams() == 0 ? Status.MET : isComplete ? Status.MISSED : Status.OPEN;
            Set<Status> both = Set.copyOf(List.of(staffed, money.status()));
            return both.contains(Status.MISSED) ? Status.MISSED : both.contains(Status.OPEN) ? Status.OPEN : Status.MET;
        }

        Gap gap() {
            if (status() == Status.MET) {
                return new Gap(Optional.of(BigDecimal.ZERO), 0, 0, 0);
            }
            Optional<BigDecimal> usd = Optional.of(money.missingCents())
                    .filter(cents -> cents >= 0)
                    .map(cents -> BigDecimal.valueOf(cents, 2));
            return new Gap(usd, people.exams(), people.newPeople(), people.peopleToTrain());
        }

        Set<String> open() {
            Set<String> open = new LinkedHashSet<>();
            if (status() != Status.OPEN) {
                return open;
            }
            addIf(money.decides(c -> List.of(c.whole(), c.coverage())), "market", open);
            addIf(money.decides(c -> List.of(c.market(), c.coverage())), "revenue", open);
            addIf(money.decides((Completion c) -> List.of(c.market(), c.whole())), "dpor", open);
            addIf(people.exams() > 0, "roster", open);
            return open;
        }

        private static void addIf(boolean decides, String fact, Set<String> open) {
            if (decides) {
                open.add(fact);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyVerdictAndEveryGapIsThatOfTryingEverything(long seed) {
        RandomPartner partners = new RandomPartner(new Random(seed), CLOUD);
        for (int i = 0; i < PARTNERS_PER_SEED; i++) {
            Facts facts = partners.next();
            Assessment assessment = EVALUATOR.assess(facts);
            Optional<String> attained = Optional.empty();
            for (Level level : CLOUD.options().get(0).levels()) {
                Expected expected = Expected.of(level, facts);
                check(assessment.level(level.id()), expected, "seed " + seed + ", partner " + i + ": " + facts);
                attained = expected.status() == Status.MET ? Optional.of(level.id()) : attained;
            }
            assertThat(assessment.attained())
                    .as("seed %d, partner %d: %s", seed, i, facts)
                    .isEqualTo(attained);
        }
    }

    private static void check(LevelAssessment level, Expected expected, String partner) {
        assertThat(level.status())
                .as("status of %s, %s", level.level(), partner)
                .isEqualTo(expected.status());
        assertThat(level.gap())
                .as("gap of %s, %s", level.level(), partner)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(expected.gap());
        assertThat(level.open())
                .as("open of %s, %s", level.level(), partner)
                .containsExactlyInAnyOrderElementsOf(expected.open());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyListOfSeatsIsStaffedAsByTryingEveryone(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            Competency rules = RandomSeats.next(random);
            People seats = (People)
                    rules.options().get(0).levels().get(0).requirements().get(0);
            List<Person> people = new RandomPartner(random, rules).people(random.nextInt(6));
            StaffingOracle expected = new StaffingOracle(rules, seats, people);
            String partner = "seed " + seed + ", case " + i + ": " + rules.groups() + seats + people;
            Facts facts = Facts.none().withRoster(new Roster(people, Roster.Extent.COMPLETE));
            LevelAssessment level = new Evaluator(rules).assess(facts).level("only");
            Gap gap = new Gap(
                    Optional.of(BigDecimal.ZERO), expected.exams(), expected.newPeople(), expected.peopleToTrain());
            assertThat(level.gap()).as(partner).isEqualTo(gap);
            checkPlan(rules, level, people, partner);
        }
    }

    /** The plan seats each person once, and who passes what it says fills their seat. */
    private static void checkPlan(Competency rules, LevelAssessment level, List<Person> people, String partner) {
        List<String> named =
                level.seats().stream().flatMap(seat -> seat.person().stream()).toList();
        assertThat(named).as(partner).doesNotHaveDuplicates();
        for (Assessment.Seat seat : level.seats()) {
            Set<String> passed = new LinkedHashSet<>();
            seat.toPass().forEach(choices -> passed.add(choices.get(choices.size() - 1)));
            people.stream()
                    .filter(person -> seat.person().equals(Optional.of(person.name())))
                    .forEach(person -> passed.addAll(person.passed()));
            assertThat(rules.examsOf(seat.type()))
                    .as(partner)
                    .allSatisfy(group -> assertThat(passed).containsAnyElementsOf(group));
        }
        int passes =
                level.seats().stream().mapToInt(seat -> seat.toPass().size()).sum();
        assertThat(passes).as(partner).isEqualTo(level.gap().exams());
    }
}
