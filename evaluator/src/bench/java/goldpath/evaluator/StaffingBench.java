package goldpath.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How fast seats are staffed, beside libraries that are made for such questions, in the same run. Runs with {@code -Pbench}; the
 * rows it prints are the median, the least and the most of all iterations, in microseconds.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class StaffingBench {

    private static final String SMALL = "^.*StaffingBench\\.(folded|unfolded|assess|explained|hungarian|minCostFlow|cpSat)$";
    private static final String PERFECT = "^.*StaffingBench\\.jgrapht$";
    private static final String LARGE = "^.*StaffingBench\\.(folded|unfolded|assess|lookUps|minCostFlow)$";

    @Param({"silver", "gold", "hard"})
    private String level = "gold";

    @Param({"5", "50", "500", "5000"})
    private int people = 50;

    private Question question = new Question("gold", 1);
    private Evaluator evaluator = new Evaluator(question.competency);
    private Crowd crowd = Crowd.ofSets(new long[0]);

    @Setup(Level.Trial)
    public void ask() {
        Rivals.load();
        question = new Question(level, people);
        evaluator = new Evaluator(question.competency);
        crowd = Crowd.ofSets(question.held);
    }

    /** People folded to classes before. */
    @Benchmark
    public int folded() {
        return question.level.exams(crowd);
    }

    /** People as bit sets, folded here. */
    @Benchmark
    public int unfolded() {
        return question.level.exams(Crowd.ofSets(question.held));
    }

    /** From plain facts: verdict, gaps and plan of all levels. */
    @Benchmark
    public Assessment assess() {
        return evaluator.assess(question.facts);
    }

    /** And why so, as far as the seats go. */
    @Benchmark
    public List<Object> explained() {
        Examination examination = evaluator.examine(question.facts);
        Staffing staffing = examination.staffing(question.competency.options().get(0), level);
        return List.of(examination.assessment(), staffing.spare(), staffing.leavings(), staffing.uncounted("P0"));
    }

    /** The baseline for many people: looks every exam code up once. */
    @Benchmark
    public long lookUps() {
        long found = 0;
        for (Person person : question.people) {
            for (String code : person.passed()) {
                found += question.level.sets().touchedBy(code);
            }
        }
        return found;
    }

    @Benchmark
    public int hungarian() {
        return Hungarian.cheapest(question.costs());
    }

    @Benchmark
    public long minCostFlow() {
        return Rivals.minCostFlow(question);
    }

    @Benchmark
    public long cpSat() {
        return Rivals.cpSat(question);
    }

    @Benchmark
    public long jgrapht() {
        return Rivals.jgrapht(question);
    }

    @Test
    void everyoneGivesTheSameAnswer() {
        Rivals.load();
        for (String asked : List.of("silver", "gold", "hard")) {
            for (int count : new int[] {0, 1, 2, 3, 5, 8, 13, 50}) {
                Question one = new Question(asked, count);
                long exams = one.level.exams(Crowd.ofSets(one.held));
                assertThat(List.of(
                                (long) Hungarian.cheapest(one.costs()),
                                Rivals.minCostFlow(one),
                                Rivals.cpSat(one),
                                Rivals.jgrapht(one)))
                        .as("%s, %d people", asked, count)
                        .containsOnly(exams);
            }
        }
    }

    @Test
    void theTable() throws RunnerException {
        report(new Runner(options(SMALL).build()).run());
        report(new Runner(options(PERFECT).param("people", "5", "50", "500").build()).run());
        report(new Runner(options(LARGE)
                        .param("level", "silver", "gold")
                        .param("people", "100000", "1000000")
                        .build())
                .run());
    }

    private static org.openjdk.jmh.runner.options.ChainedOptionsBuilder options(String which) {
        return new OptionsBuilder().include(which).jvmArgs("-Xmx6g");
    }

    /** A row per benchmark: the median of the iterations, and how far the least and the most are from it. */
    private static void report(Collection<RunResult> results) {
        for (RunResult result : results) {
            double[] scores = result.getBenchmarkResults().stream()
                    .flatMap(one -> one.getIterationResults().stream())
                    .mapToDouble(one -> one.getPrimaryResult().getScore())
                    .sorted()
                    .toArray();
            double median = (scores[(scores.length - 1) / 2] + scores[scores.length / 2]) / 2;
            System.out.printf(
                    java.util.Locale.ROOT,
                    "%s | %s | %s | %.3f | %.3f to %.3f%n",
                    result.getParams().getParam("level"),
                    result.getParams().getParam("people"),
                    result.getPrimaryResult().getLabel(),
                    median,
                    scores[0],
                    scores[scores.length - 1]);
        }
    }
}
