package goldpath.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the rules are: a verdict holds for every answer that is still missing, and what is open really is. */
class AnyRulesTest {

    private static final int CASES_PER_SEED = 100;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }

    private static Status status(Competency competency, Facts facts) {
        return evaluator(competency).assess(facts).level("only").status();
    }

    private static Evaluator evaluator(Competency competency) {
        return new Evaluator(competency).on(RandomRules.DAY);
    }

    private static boolean attains(Competency competency, Facts complete) {
        return new PlainVerdict(competency, RandomRules.DAY, complete).attains("only");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCompletionAgreesWithTheVerdict(long seed) {
        RandomRules rules = new RandomRules(new Random(seed));
        for (int i = 0; i < CASES_PER_SEED; i++) {
            Competency competency = rules.competency();
            Facts facts = rules.facts();
            Status status = status(competency, facts);
            for (int j = 0; j < 20; j++) {
                Facts complete = Completed.somehow(rules, facts);
                Status then = status(competency, complete);
                assertThat(then)
                        .as("seed %d, case %d: %s%n%s%nof %s", seed, i, competency.options(), complete, facts)
                        .isEqualTo(attains(competency, complete) ? Status.MET : Status.MISSED)
                        .isIn(status == Status.OPEN ? List.of(Status.MET, Status.MISSED) : List.of(status));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsOpenCanTurnOutEitherWay(long seed) {
        RandomRules rules = new RandomRules(new Random(seed));
        for (int i = 0; i < CASES_PER_SEED; i++) {
            Competency competency = rules.competency();
            Facts facts = rules.facts();
            Set<Boolean> outcomes = Completed.extremes(rules, facts).stream()
                    .map(complete -> attains(competency, complete))
                    .collect(Collectors.toSet());
            assertThat(status(competency, facts))
                    .as("seed %d, case %d: %s%n%s%n%s", seed, i, competency.options(), competency.exams(), facts)
                    .isEqualTo(
                            outcomes.size() > 1 ? Status.OPEN : outcomes.contains(true) ? Status.MET : Status.MISSED);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anAnswerMoreNeverTurnsAVerdict(long seed) {
        RandomRules rules = new RandomRules(new Random(seed));
        for (int i = 0; i < CASES_PER_SEED; i++) {
            Competency competency = rules.competency();
            Facts facts = rules.facts();
            Facts end = Completed.somehow(rules, facts);
            Status status = status(competency, facts);
            for (Facts next : oneByOne(facts, end)) {
                Status then = status(competency, next);
                assertThat(then)
                        .as("seed %d, case %d: %s%n%s", seed, i, competency.options(), next)
                        .isIn(status == Status.OPEN ? List.of(Status.values()) : List.of(status));
                status = then;
            }
        }
    }

    /** The facts on the way from some to all answers. */
    private static List<Facts> oneByOne(Facts facts, Facts end) {
        Facts coverage =
                facts.withCoverage("agent", end.coverage("agent")).withCoverage("broker", end.coverage("broker"));
        Facts sales = coverage.withAmount("sales", end.amount("sales"));
        Facts flag = sales.withFlag("partner", end.flag("partner"));
        Facts roster = flag.withRoster(end.roster());
        return List.of(coverage, sales, flag, roster, roster.withMarket(end.market()), end);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anOpenLevelNamesWhatIsNotKnownAndCanDecideIt(long seed) {
        RandomRules rules = new RandomRules(new Random(seed));
        for (int i = 0; i < CASES_PER_SEED; i++) {
            Competency competency = rules.competency();
            Facts facts = rules.facts();
            Assessment.LevelAssessment level =
                    evaluator(competency).assess(facts).level("only");
            assertThat(level.open().isEmpty())
                    .as("seed %d, case %d: %s%n%s", seed, i, competency.options(), facts)
                    .isEqualTo(level.status() != Status.OPEN);
        }
    }
}
