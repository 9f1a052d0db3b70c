package goldpath.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Competency.Level;
import goldpath.evaluator.MoneyOracle.Completion;
import goldpath.evaluator.Requirement.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A missing answer is neither yes nor no: what is said before it holds after it. */
class ThreeValuedTest {

    private static final Competency CLOUD = Competencies.onClasspath().latest("cloud-crm");
    private static final Evaluator EVALUATOR = new Evaluator(CLOUD);
    private static final List<Person> TEAM = List.of(
            Person.of("New1", "MB2-714", "MB2-710"),
            Person.of("New2", "MB2-714", "MB2-710"),
            Person.of("New3", "MB2-712"),
            Person.of("New4", "MB2-712"));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    /** Facts with nothing missing: the money as completed, and the roster as it is or with a whole team more. */
    private static Stream<Facts> completed(Facts facts, Completion money) {
        Facts paid = facts.withMarket(Fact.known(money.market()))
                .withAmount("revenue", Fact.known(usd(money.whole())))
                .withCoverage("dpor", coverage(facts, money));
        return completed(facts.roster()).map(paid::withRoster);
    }

    private static Fact<Coverage> coverage(Facts facts, Completion money) {
        return switch (money.coverage()) {
            case "share" -> facts.coverage("dpor");
            case "all" -> Fact.known(new Coverage.All());
            case "none" -> Fact.known(new Coverage.None());
            default -> Fact.known(Coverage.part(usd(money.counted())));
        };
    }

    private static Amount usd(long cents) {
        return Amount.exactly(BigDecimal.valueOf(cents, 2));
    }

    private static List<Facts> completions(Facts facts, Level level) {
        Threshold threshold = (Threshold) level.requirements().get(0);
        return new MoneyOracle(facts, threshold)
                .completions().stream()
                        .flatMap(money -> completed(facts, money))
                        .collect(Collectors.toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noAnswerToAMissingQuestionContradictsAVerdict(long seed) {
        Random random = new Random(seed);
        RandomPartner partners = new RandomPartner(random, CLOUD);
        for (int i = 0; i < 200; i++) {
            Facts facts = partners.next();
            for (Level level : CLOUD.options().get(0).levels()) {
                Status before = EVALUATOR.assess(facts).level(level.id()).status();
                List<Facts> completions = completions(facts, level);
                Collections.shuffle(completions, random);
                for (Facts completed : completions.stream().limit(10).toList()) {
                    Status after = EVALUATOR.assess(completed).level(level.id()).status();
                    assertThat(after)
                            .as("seed %d: %s of %s, completed as %s", seed, level.id(), facts, completed)
                            .isIn(before == Status.OPEN ? List.of(Status.MET, Status.MISSED) : List.of(before));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anOpenVerdictCanStillGoBothWays(long seed) {
        RandomPartner partners = new RandomPartner(new Random(seed), CLOUD);
        int seen = 0;
        for (int i = 0; i < 100; i++) {
            Facts facts = partners.next();
            for (Level level : CLOUD.options().get(0).levels()) {
                if (EVALUATOR.assess(facts).level(level.id()).status() == Status.OPEN) {
                    seen++;
                    assertThat(outcomes(facts, level))
                            .as("seed %d: %s of %s", seed, level.id(), facts)
                            .containsExactlyInAnyOrder(Status.MET, Status.MISSED);
                }
            }
        }
        assertThat(seen).isPositive();
    }

    private static Set<Status> outcomes(Facts facts, Level level) {
        Set<Status> outcomes = new HashSet<>();
        for (Facts completed : completions(facts, level)) {
            outcomes.add(EVALUATOR.assess(completed).level(level.id()).status());
            if (outcomes.size() > 1) {
                break;
            }
        }
        return outcomes;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFactIsWorthAskingWhereItsAnswerCanChangeAVerdictOrAGap(long seed) {
        RandomPartner partners = new RandomPartner(new Random(seed), CLOUD);
        for (int i = 0; i < 12; i++) {
            Facts facts = partners.next();
            Assessment assessment = EVALUATOR.assess(facts);
            Set<String> expected = new TreeSet<>();
            for (String fact : List.of("market", "revenue", "dpor", "roster")) {
                if (canChange(facts, fact, assessment)) {
                    expected.add(fact);
                }
            }
            assertThat(assessment.worthAsking())
                    .as("seed %d, partner %d: %s", seed, i, facts)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void whetherAThresholdIsMetIsNotAskedWhereThePeopleMissTheLevelAnyway() {
        Facts facts = Facts.none()
                .withCoverage("dpor", Fact.known(Coverage.part(Amount.of(BigDecimal.valueOf(150_000), Precision.MORE))))
                .withRoster(Roster.complete(Person.of("Ana", "MB2-714", "MB2-710"), Person.of("Bob", "MB2-712")));
        Assessment assessment = EVALUATOR.assess(facts);
        assertThat(assessment.level("silver").status()).isEqualTo(Status.MET);
        assertThat(assessment.level("gold").status()).isEqualTo(Status.MISSED);
        assertThat(assessment.worthAsking()).containsExactly("market");
    }

    /** Whether two answers to a missing fact differ in a lacking level, for some answers to what else is missing. */
    private static boolean canChange(Facts facts, String fact, Assessment assessment) {
        List<String> others = new ArrayList<>(List.of("market", "revenue", "dpor"));
        others.remove(fact);
        List<Facts> starts = List.of(facts);
        for (String other : others) {
            starts = starts.stream()
                    .flatMap(start -> answers(start, other).stream())
                    .toList();
        }
        List<String> lacking = assessment.levels().stream()
                .filter(level -> level.status() != Status.MET)
                .map(LevelAssessment::level)
                .toList();
        return starts.stream().anyMatch(start -> differ(answers(start, fact), lacking));
    }

    private static boolean differ(List<Facts> answers, List<String> levels) {
        Set<Object> outcomes = new HashSet<>();
        for (Facts answer : answers) {
            Assessment assessment = EVALUATOR.assess(answer);
            outcomes.add(levels.stream()
                    .map(assessment::level)
                    .map(level -> List.of(
                            level.status(),
                            level.gap().exams(),
                            level.gap().revenueUsd().map(BigDecimal::stripTrailingZeros)))
                    .toList());
        }
        return outcomes.size() > 1;
    }

    /** The facts with one fact answered in telling ways, or as they are where it is answered already. */
    private static List<Facts> answers(Facts facts, String fact) {
        return switch (fact) {
            case "market" ->
                facts.market().isKnown()
                        ? List.of(facts)
                        : Stream.of(Market.values())
                                .map(market -> facts.withMarket(Fact.known(market)))
                                .toList();
            case "revenue" ->
                facts.amount("revenue").isKnown()
                        ? List.of(facts)
                        : revenues(facts)
                                .map(usd -> facts.withAmount("revenue", Fact.known(Amount.exactly(usd))))
                                .toList();
            case "dpor" ->
                coverages(facts)
                        .map(coverage -> facts.withCoverage("dpor", Fact.known(coverage)))
                        .toList();
            default -> completed(facts.roster()).map(facts::withRoster).toList();
        };
    }

    /** Some of every size, and as much as the part that was stated. */
    private static Stream<BigDecimal> revenues(Facts facts) {
        Stream<BigDecimal> part = facts.coverage("dpor").value().stream()
                .filter(Coverage.Part.class::isInstance)
                .flatMap(coverage -> ((Coverage.Part) coverage).amount().stream())
                .map(Amount::usd);
        return Stream.concat(Stream.of(0, 40_000, 200_000, 10_000_000).map(BigDecimal::valueOf), part);
    }

    private static Stream<Coverage> coverages(Facts facts) {
        Optional<Coverage> known = facts.coverage("dpor").value();
        if (known.isPresent() && !known.get().equals(Coverage.partOfUnknownSize())) {
            return Stream.of(known.get());
        }
        Optional<BigDecimal> most = facts.amount("revenue")
                .value()
                .filter(whole -> whole.precision().isNumber() || whole.precision() == Precision.RANGE)
                .map(Amount::highest);
        Stream<Coverage> parts = Stream.of(10_000, 60_000, 400_000)
                .map(BigDecimal::valueOf)
                .filter(usd -> most.filter(whole -> whole.compareTo(usd) < 0).isEmpty())
                .map(usd -> Coverage.part(Amount.exactly(usd)));
        return Stream.concat(
                Stream.of(new Coverage.All(), new Coverage.None(), Coverage.share(new BigDecimal("0.5"))), parts);
    }

    private static Stream<Roster> completed(Roster roster) {
        List<Person> more = new ArrayList<>(roster.people());
        more.addAll(TEAM);
        Roster asNamed = roster.withExtent(Roster.Extent.COMPLETE);
        return roster.isComplete() ? Stream.of(roster) : Stream.of(asNamed, new Roster(more, Roster.Extent.COMPLETE));
    }
}
