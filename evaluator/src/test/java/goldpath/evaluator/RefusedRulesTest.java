package goldpath.evaluator;

import static goldpath.evaluator.SmallFile.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Counts, flags and credentials that cannot be right are refused with line, field and remedy. */
class RefusedRulesTest {

    private static final String SEATS =
            "roster: {kind: roster}\n  seats: {kind: count, unit: seats, name: s, products: [T]}";
    private static final String FLAG = "roster: {kind: roster}\n  csp: {kind: flag, name: Partner}";

    /** The errors of the small file with a fact more and a requirement more. */
    private static String[] with(String facts, String requirement) {
        return errors(SmallFile.TEXT
                .replace("roster: {kind: roster}", facts)
                .replaceFirst("        - people", "        - " + requirement + "\n        - people"));
    }

    @Test
    void aCountThatIsNotWholeIsRefused() {
        assertThat(with(SEATS, "{threshold: seats, atLeast: 2.5}"))
                .containsExactly("small.yaml, line 23, options.only.levels.low[1].atLeast: '2.5' is not a count. Write"
                        + " a whole number of 1 or more.");
    }

    @Test
    void anUnknownUnitIsRefused() {
        assertThat(with(SEATS.replace("unit: seats", "unit: seat"), "{threshold: seats, atLeast: 2}"))
                .containsExactly("small.yaml, line 10, facts.seats.unit: no unit 'seat' is defined. Did you mean"
                        + " 'seats'? Use one of customers, users, seats, devices, units.");
    }

    @Test
    void moneyAsTheUnitOfACountIsRefused() {
        assertThat(with(SEATS.replace("unit: seats", "unit: usd"), "{threshold: seats, atLeast: 2}"))
                .singleElement()
                .asString()
                .contains("facts.seats.unit: no unit 'usd' is defined.");
    }

    @Test
    void aCountWithoutAUnitIsRefused() {
        assertThat(with(SEATS.replace("unit: seats, ", ""), "{threshold: seats, atLeast: 2}"))
                .containsExactly("small.yaml, line 10, facts.seats.unit: is missing. Add the key 'unit'.");
    }

    @Test
    void anAverageOverAnythingButMonthsIsRefused() {
        assertThat(with(SEATS.replace("name: s", "name: s, average: weekly"), "{threshold: seats, atLeast: 2}"))
                .containsExactly("small.yaml, line 10, facts.seats.average: no average 'weekly' is defined. Use one of"
                        + " monthly.");
    }

    @Test
    void aSecondThresholdOfTheSameAmountInALevelIsRefused() {
        assertThat(with("roster: {kind: roster}", "{threshold: sales, coveredBy: [agent], atLeast: 500}"))
                .contains("small.yaml, line 22, options.only.levels.low[1].atLeast: is a second threshold of the same"
                        + " amount in a level. Keep the higher of them.");
    }

    @Test
    void aThresholdForAllMarketsThatFallsIsRefused() {
        assertThat(errors(SmallFile.TEXT
                        .replace("{developed: 100, emerging: 50}", "200")
                        .replace("emerging: 150", "emerging: 199")))
                .containsExactly("small.yaml, line 24, options.only.levels.high[0].atLeast.emerging: 199.00 is less"
                        + " than the 200.00 of the level 'low' below. Correct one of them, or put the levels in order"
                        + " from low to high.");
    }

    @Test
    void anUndefinedFlagIsRefused() {
        assertThat(with(FLAG, "{flag: csb}"))
                .contains("small.yaml, line 23, options.only.levels.low[1].flag: no flag 'csb' is defined. Did you mean"
                        + " 'csp'? Use one of csp.");
    }

    @Test
    void aFlagThatNoLevelAsksForIsRefused() {
        assertThat(errors("roster: {kind: roster}", FLAG))
                .containsExactly("small.yaml, line 10, facts.csp: decides nothing. Use it in a level or remove it.");
    }

    @Test
    void theSameFlagTwiceInALevelIsRefused() {
        assertThat(with(FLAG, "{flag: csp}\n        - {flag: csp}"))
                .containsExactly("small.yaml, line 24, options.only.levels.low[2]: asks for the same flag twice in a"
                        + " level. Keep one of them.");
    }

    @Test
    void anUnknownKeyBesideAFlagIsRefused() {
        assertThat(with(FLAG, "{flag: csp, atLeast: 1}"))
                .containsExactly(
                        "small.yaml, line 23, options.only.levels.low[1].atLeast: unknown key. Use one of flag.");
    }

    @Test
    void anUnknownKindOfCredentialIsRefused() {
        assertThat(errors("title: One,", "title: One, kind: certificate,"))
                .containsExactly("small.yaml, line 11, exams.X-1.kind: no kind of credential 'certificate' is defined."
                        + " Did you mean 'certification'? Use one of exam, certification, assessment, third-party.");
    }

    @Test
    void twoLastDaysOfPassingAreRefused() {
        assertThat(errors("title: One,", "title: One, passedBefore: 2019-01-01, passedUntil: 2019-01-01,"))
                .containsExactly("small.yaml, line 11, exams.X-1.passedUntil: stands beside 'passedBefore'. Keep one"
                        + " of them.");
    }

    @Test
    void aCredentialThatEndedBeforeTheEditionAppliesIsRefused() {
        assertThat(errors("title: One,", "title: One, countsUntil: 2020-01-30,"))
                .containsExactly("small.yaml, line 11, exams.X-1.countsUntil: 2020-01-30 is before the edition"
                        + " applies, from 2020-01-31, so it never counts. Correct the date or remove the exam.");
    }

    @Test
    void anExamThatDiffersFromAnotherInCaseOnlyIsRefused() {
        assertThat(errors(SmallFile.TEXT
                        .replace("  X-2: {", "  x-1: {title: Uno, link: https://example.org/3}\n  X-2: {")
                        .replace("A: [X-1]", "A: [X-1, x-1]")))
                .containsExactly("small.yaml, line 12, exams.x-1: is 'X-1' in other letters. Keep one of them.");
    }

    @Test
    void seatsWithoutAnyExamsAreRefused() {
        String text = SmallFile.TEXT.replaceAll("(?s)exams:.*?options:", "options:");
        assertThat(errors(text))
                .contains("small.yaml, line 16, options.only.levels.low[1].people[0].each[0]: no group 'A' is defined."
                        + " There is none to use yet: define it first.");
    }

    @Test
    void aCompetencyWithoutItsSourceIsRefused() {
        assertThat(errors("source: a page", "source: ''"))
                .containsExactly("small.yaml, line 4, source: is empty. Write the text behind the colon.");
    }
}
