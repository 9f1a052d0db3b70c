package goldpath.evaluator;

import static goldpath.evaluator.SmallFile.errors;
import static goldpath.evaluator.SmallFile.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** People parts that cannot be right are refused. */
class PeopleFormTest {

    private static final String LOW = "small.yaml, line 22, options.only.levels.low[1].people[0]";

    private static String[] refused(String seat) {
        return errors("{count: 1, each: [A, B]}", seat);
    }

    @Test
    void aSeatThatAsksForNoExamsIsRefused() {
        assertThat(refused("{count: 1}"))
                .containsExactly(LOW + ": asks for no exams. Add 'each', 'all' or 'bundles' with groups of exams.");
    }

    @Test
    void moreOfTheSamePeopleThanThereAreIsRefused() {
        assertThat(refused("{count: 2, each: [A], also: [{count: 3, each: [B]}]}"))
                .containsExactly(
                        LOW + ".also[0].count: nobody can fill it: it asks for 3 of 2 people. Write 2 or less.");
    }

    @Test
    void askingSomeForWhatAllHaveIsRefused() {
        assertThat(refused("{count: 2, each: [A, B], also: [{count: 1, each: [B]}]}"))
                .containsExactly(LOW
                        + ".also[0]: asks for nothing that all of them have not passed. Ask for more or remove it.");
    }

    @Test
    void oneBundleIsNoChoice() {
        assertThat(refused("{count: 2, bundles: [A], chosenBy: each}"))
                .containsExactly(LOW + ".bundles: is only one bundle. Add another, or ask for it with 'all'.");
    }

    @Test
    void bundlesWithoutAChooserAreRefused() {
        assertThat(refused("{count: 2, bundles: [A, B]}"))
                .containsExactly(
                        LOW + ".chosenBy: is missing. Add 'chosenBy: each' where each person chooses, or 'chosenBy:"
                                + " all'.");
    }

    @Test
    void aChooserWithoutBundlesIsRefused() {
        assertThat(refused("{count: 2, each: [A, B], chosenBy: each}"))
                .containsExactly(LOW + ".chosenBy: chooses among no bundles. Add 'bundles' or remove it.");
    }

    @Test
    void anUnknownChooserIsRefused() {
        assertThat(refused("{count: 2, bundles: [A, B], chosenBy: al}"))
                .containsExactly(
                        LOW + ".chosenBy: no chooser 'al' is defined. Did you mean 'all'? Use one of each, all.");
    }

    @Test
    void aBundleThatNobodyNeedsIsRefused() {
        assertThat(errors(SmallFile.TEXT
                        .replace("B: [X-2]", "B: [X-2, X-1]")
                        .replaceFirst("each: \\[A, B\\]", "bundles: [A, B], chosenBy: all")))
                .containsExactly(LOW + ".bundles: nobody needs 'B', which has all exams of 'A'. Remove one of them or"
                        + " correct its exams.");
    }

    @Test
    void someOfTheSamePeopleInTurnIsRefused() {
        assertThat(refused("{count: 2, each: [A], also: [{count: 1, each: [B], also: []}]}"))
                .contains(
                        LOW
                                + ".also[0].also: unknown key. Did you mean 'all'? Use one of count, each, all, bundles, chosenBy.");
    }

    @Test
    void moreExamsThanOnePersonCanBeWeighedByAreRefused() {
        StringBuilder exams = new StringBuilder();
        StringBuilder codes = new StringBuilder("X-2");
        for (int i = 3; i <= 18; i++) {
            exams.append("  X-").append(i).append(": {title: T, link: https://example.org}\n");
            codes.append(", X-").append(i);
        }
        String many = SmallFile.TEXT
                .replace("groups:", exams + "groups:")
                .replace("B: [X-2]", "B: [" + codes + "]")
                .replaceFirst("each: \\[A, B\\]", "all: [B]");
        assertThat(errors(many))
                .containsExactly(
                        "small.yaml, line 36, options.only.levels.low: asks one person for 17 exams. Ask nobody"
                                + " for more than 16.");
    }

    /** The small file with so many exams in groups of sixteen, and a seat on the low level for all of each group. */
    private static String withExams(int count) {
        StringBuilder exams = new StringBuilder();
        StringBuilder groups = new StringBuilder();
        StringBuilder seats = new StringBuilder();
        for (int first = 1; first <= count; first += 16) {
            StringBuilder codes = new StringBuilder();
            for (int i = first; i < Math.min(first + 16, count + 1); i++) {
                exams.append("  Y-").append(i).append(": {title: T, link: https://example.org}\n");
                codes.append(codes.isEmpty() ? "" : ", ").append("Y-").append(i);
            }
            groups.append("  G").append(first).append(": [").append(codes).append("]\n");
            seats.append(", {count: 1, all: [G").append(first).append("]}");
        }
        return SmallFile.TEXT
                .replace("groups:\n", exams + "groups:\n" + groups)
                .replace("{count: 1, each: [A, B]}", "{count: 1, each: [A, B]}" + seats);
    }

    @Test
    void asManySetsOfExamsAsCanBeNumberedAreAcceptedAndOneMoreIsRefused() {
        assertThat(read(withExams(60)).exams()).hasSize(62);
        assertThat(errors(withExams(61)))
                .containsExactly("small.yaml, line 87, options.only.levels.low[1].people[4]: is where the seats ask for"
                        + " more than 62 different groups or single exams. Ask for fewer in the whole file.");
    }

    @Test
    void allOfTheSamePeopleMayHaveMore() {
        String seat = "{count: 2, each: [A], also: [{count: 2, each: [B]}]}";
        String text = SmallFile.TEXT
                .replace("{count: 1, each: [A, B]}", seat)
                .replace("{count: 2, each: [A, B]}", "{count: 3, each: [A, B]}");
        assertThat(read(text).levels()).containsExactly("low", "high");
    }

    @Test
    void onePersonCanBeWeighedBySixteenExamsOfGroupsAndBundlesTogether() {
        String all = withExams(16).replace(", {count: 1, all: [G1]}", "").replace("{count: 1, each: [A, B]}", "%s");
        assertThat(read(all.formatted("{count: 1, all: [G1]}")).exams()).hasSize(18);
        assertThat(errors(all.formatted("{count: 1, each: [A], all: [G1]}")))
                .singleElement()
                .asString()
                .contains("asks one person for 17 exams.");
        assertThat(errors(all.formatted("{count: 1, each: [A], bundles: [G1, B], chosenBy: each}")))
                .singleElement()
                .asString()
                .contains("asks one person for 17 exams.");
        assertThat(errors(all.formatted("{count: 2, all: [G1], also: [{count: 1, each: [A]}]}")))
                .singleElement()
                .asString()
                .contains("asks one person for 17 exams.");
    }
}
