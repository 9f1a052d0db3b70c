package goldpath.evaluator;

import static goldpath.evaluator.SmallFile.errors;
import static goldpath.evaluator.SmallFile.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A competency file that contradicts itself is refused: exams, groups, facts, levels, seats. */
class CompetencyContentTest {

    @Test
    void aDuplicateExamIsRefused() {
        assertThat(errors("  X-2: {", "  X-1: {title: Uno, link: https://example.org/3}\n  X-2: {"))
                .containsExactly("small.yaml, line 12, exams.X-1: duplicate key 'X-1'. Keep one of them.");
    }

    @Test
    void anExamTwiceInAGroupIsRefused() {
        assertThat(errors("A: [X-1]", "A: [X-1, X-1]"))
                .containsExactly("small.yaml, line 14, groups.A[1]: names the exam 'X-1' twice. Keep one of them.");
    }

    @Test
    void anUndefinedExamIsRefusedWithTheNearestOne() {
        assertThat(errors("A: [X-1]", "A: [X-1, Y-2]"))
                .containsExactly("small.yaml, line 14, groups.A[1]: no exam 'Y-2' is defined. Did you mean 'X-2'? Use"
                        + " one of X-1, X-2.");
    }

    @Test
    void anExamInNoGroupIsRefused() {
        assertThat(errors("B: [X-2]", "B: [X-1]"))
                .containsExactly("small.yaml, line 12, exams.X-2: is in no group, so it never counts. Add it to a group"
                        + " or remove it.");
    }

    @Test
    void aGroupThatNoSeatAsksForIsRefused() {
        assertThat(errors("B: [X-2]", "B: [X-2]\n  C: [X-2]"))
                .containsExactly(
                        "small.yaml, line 16, groups.C: is asked for by no seat. Use it in a seat or remove it.");
    }

    @Test
    void anUndefinedGroupInASeatIsRefused() {
        assertThat(errors("each: [A, B]", "each: [A, B, Cloud]"))
                .containsExactly(
                        "small.yaml, line 22, options.only.levels.low[1].people[0].each[2]: no group 'Cloud' is"
                                + " defined. Use one of A, B.");
    }

    @Test
    void aThresholdWithoutAMarketIsRefused() {
        assertThat(errors("developed: 100, ", ""))
                .containsExactly(
                        "small.yaml, line 21, options.only.levels.low[0].atLeast.developed: is missing. Add the"
                                + " key 'developed'.");
    }

    @Test
    void anUnknownMarketIsRefused() {
        assertThat(errors("emerging: 50", "emerging: 50, emergent: 50"))
                .containsExactly(
                        "small.yaml, line 21, options.only.levels.low[0].atLeast.emergent: unknown key. Did you"
                                + " mean 'emerging'? Use one of developed, emerging.");
    }

    @Test
    void aThresholdForAnUndefinedAmountIsRefused() {
        assertThat(errors("{threshold: sales, coveredBy: [agent], ", "{threshold: sale, "))
                .containsExactly("small.yaml, line 21, options.only.levels.low[0].threshold: no amount 'sale' is"
                        + " defined. Did you mean 'sales'? Use one of sales.");
    }

    @Test
    void anUndefinedAssociationIsRefused() {
        assertThat(errors("coveredBy: [agent]", "coveredBy: [agents]"))
                .containsExactly("small.yaml, line 21, options.only.levels.low[0].coveredBy[0]: no association of this"
                        + " amount 'agents' is defined. Did you mean 'agent'? Use one of agent.");
    }

    @Test
    void anAssociationOfAnUndefinedAmountIsRefused() {
        assertThat(errors("of: sales", "of: revenue"))
                .contains("small.yaml, line 8, facts.agent.of: no amount 'revenue' is defined. Use one of sales.");
    }

    @Test
    void anAssociationOfAnotherAmountIsRefused() {
        String second = "seats: {kind: amount, name: seats, products: [Seat]}\n  roster: {";
        assertThat(errors(SmallFile.TEXT
                        .replace("roster: {", second)
                        .replaceFirst("threshold: sales", "threshold: seats")))
                .containsExactly("small.yaml, line 22, options.only.levels.low[0].coveredBy[0]: no association of this"
                        + " amount 'agent' is defined. There is none to use yet: define it first.");
    }

    @Test
    void aThresholdThatFallsIsRefused() {
        assertThat(errors("emerging: 150", "emerging: 49.99"))
                .containsExactly("small.yaml, line 24, options.only.levels.high[0].atLeast.emerging: 49.99 is less than"
                        + " the 50.00 of the level 'low' below. Correct one of them, or put the levels in order from low"
                        + " to high.");
    }

    @Test
    void aThresholdThatStaysTheSameIsAccepted() {
        assertThat(read(SmallFile.TEXT.replace("emerging: 150", "emerging: 50")).levels())
                .hasSize(2);
    }

    @Test
    void aRequirementThatAsksForNothingIsRefused() {
        assertThat(errors("- people: [{count: 1", "- peolpe: [{count: 1"))
                .containsExactly(
                        "small.yaml, line 22, options.only.levels.low[1].peolpe: unknown key. Did you mean 'people'?"
                                + " Use one of threshold, coveredBy, atLeast, people, flag.",
                        "small.yaml, line 22, options.only.levels.low[1]: asks for nothing. Start it with 'threshold:',"
                                + " with 'people:' or with 'flag:'.");
    }

    @Test
    void seatsThatAreTooManyToWeighAreRefused() {
        assertThat(errors("[{count: 1, each: [A, B]}]", "[{count: 100, each: [A]}, {count: 99, each: [B]}]"))
                .containsExactly("small.yaml, line 20, options.only.levels.low: asks for too many different seats to"
                        + " weigh them all. Ask for fewer seats, kinds of seats, bundles to choose from or 'also'.");
    }

    @Test
    void seatsThatAreJustFewEnoughToWeighAreAccepted() {
        String many = SmallFile.TEXT.replace(
                "[{count: 1, each: [A, B]}]", "[{count: 99, each: [A]}, {count: 99, each: [B]}]");
        assertThat(read(many).levels()).hasSize(2);
    }

    @Test
    void anUnknownKindOfFactIsRefused() {
        assertThat(errors("{kind: roster}", "{kind: rooster}"))
                .contains("small.yaml, line 9, facts.roster.kind: no kind of fact 'rooster' is defined. Did you mean"
                        + " 'roster'? Use one of market, amount, count, association, flag, roster.");
    }

    @Test
    void aSecondMarketIsRefused() {
        assertThat(errors("  roster: {", "  region: {kind: market}\n  roster: {"))
                .containsExactly("small.yaml, line 9, facts.region: is a second market. Keep one of them.");
    }

    @Test
    void aFactThatDecidesNothingIsRefused() {
        assertThat(errors("  roster: {", "  extra: {kind: amount, name: x, products: [y]}\n  roster: {"))
                .containsExactly("small.yaml, line 9, facts.extra: decides nothing. Use it in a level or remove it.");
    }

    @Test
    void peopleWithoutARosterAreRefused() {
        assertThat(errors("  roster: {kind: roster}\n", ""))
                .containsExactly("small.yaml, line 5, facts: ask for no roster, but a level asks for people. Add a fact"
                        + " of the kind 'roster'.");
    }

    @Test
    void thresholdsByMarketWithoutAMarketAreRefused() {
        assertThat(errors("  market: {kind: market}\n", ""))
                .containsExactly("small.yaml, line 5, facts: ask for no market, but thresholds differ by it. Add a fact"
                        + " of the kind 'market'.");
    }

    @Test
    void levelsInAnotherOrderThanThoseOfTheFirstOptionAreRefused() {
        String second = """
                  other:
                    name: Other
                    levels:
                      high:
                        - people: [{count: 1, each: [A]}]
                      low:
                        - people: [{count: 1, each: [A]}]
                """;
        assertThat(errors(SmallFile.TEXT + second))
                .containsExactly("small.yaml, line 28, options.other.levels: are not the levels of the first option in"
                        + " its order. Use low, high, from low to high.");
    }

    @Test
    void aMarketAnAssociationOrARosterThatDecidesNothingIsRefused() {
        String alike = SmallFile.TEXT.replace("{developed: 100, emerging: 50}", "100");
        assertThat(errors(alike.replace("{developed: 300, emerging: 150}", "300")))
                .containsExactly("small.yaml, line 6, facts.market: decides nothing. Use it in a level or remove it.");
        assertThat(errors(SmallFile.TEXT.replace(" coveredBy: [agent],", "")))
                .containsExactly("small.yaml, line 8, facts.agent: decides nothing. Use it in a level or remove it.");
        String alone =
                SmallFile.TEXT.replaceAll("(?m)^ +- people.*\n", "").replaceAll("(?s)exams:.*options:", "options:");
        assertThat(errors(alone))
                .containsExactly("small.yaml, line 9, facts.roster: decides nothing. Use it in a level or remove it.");
    }
}
