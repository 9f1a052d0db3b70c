package goldpath.evaluator;

import static goldpath.evaluator.SmallFile.errors;
import static goldpath.evaluator.SmallFile.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldpath.datafile.DataFileException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A competency file whose form is wrong is refused: YAML, keys, types, values. */
class CompetencyFormTest {

    @Test
    void theSmallFileIsAccepted() {
        assertThat(read(SmallFile.TEXT).levels()).containsExactly("low", "high");
    }

    @Test
    void textThatIsNotYamlIsRefused() {
        assertThat(errors("products: [Thing]", "products: [Thing"))
                .singleElement()
                .asString()
                .startsWith("small.yaml, line 7, the file: is not YAML: ")
                .endsWith("Correct this line or the one before.");
    }

    @Test
    void aCharacterThatYamlForbidsIsRefused() {
        assertThat(errors("name: Only", "name: On\u0007ly"))
                .containsExactly("small.yaml, line 18, the file: is not YAML: it holds a character that YAML does not"
                        + " allow. Correct this line or the one before.");
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        assertThat(errors("name: Only", "name: On\uFFFDly"))
                .containsExactly("small.yaml, line 18, the file: holds what is not UTF-8. Save it as UTF-8.");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(errors("# nothing"))
                .containsExactly("small.yaml, line 1, the file: is empty. Fill it or remove it.");
    }

    @Test
    void aSecondDocumentInAFileIsRefused() {
        assertThat(errors("    - people: [{count: 2, each: [A, B]}]", "    - people: []\n---\nname: x"))
                .singleElement()
                .asString()
                .startsWith("small.yaml, line 26, the file: is not YAML: ");
    }

    @Test
    void anUnknownKeyIsRefusedWithTheNearestKnownOne() {
        assertThat(errors(
                        "edition: 2020",
                        "ended:\n  on: 2022-01-01\n  successor: X\n  source: Y\n  sinse: 2022-01-02\nedition: 2020"))
                .containsExactly(
                        "small.yaml, line 7, ended.sinse: unknown key. Did you mean 'since'? Use one of on, successor,"
                                + " since, source.",
                        "small.yaml, line 3, ended.since: is missing. Add the key 'since'.");
    }

    @Test
    void anUnknownKeyLikeNoOtherIsRefusedWithAllKnownOnes() {
        assertThat(errors("title: One,", "title: One, price: 99,"))
                .containsExactly("small.yaml, line 11, exams.X-1.price: unknown key. Use one of title, link,"
                        + " kind, passedBefore, passedUntil, countsUntil, replaced.");
    }

    @Test
    void aSuccessorWithoutItsDayAndItsSourceIsRefused() {
        assertThat(errors("title: One,", "title: One, replaced: {successor: Two},"))
                .containsExactly(
                        "small.yaml, line 11, exams.X-1.replaced.since: is missing. Add the key 'since'.",
                        "small.yaml, line 11, exams.X-1.replaced.source: is missing. Add the key 'source'.");
    }

    @Test
    void aMissingKeyIsRefused() {
        assertThat(errors("source: a page\n", ""))
                .containsExactly("small.yaml, line 1, source: is missing. Add the key 'source'.");
    }

    @Test
    void aTextWhereKeysBelongIsRefused() {
        assertThat(errors("{title: One, link: https://example.org/1}", "One"))
                .containsExactly("small.yaml, line 11, exams.X-1: should hold keys with values. Write one 'key: value'"
                        + " per line below it.");
    }

    @Test
    void aTextWhereAListBelongsIsRefused() {
        assertThat(errors("B: [X-2]", "B: X-2"))
                .contains("small.yaml, line 15, groups.B: should be a list. Write it as [a, b], or one '- item' per"
                        + " line below it.");
    }

    @Test
    void aListWhereATextBelongsIsRefused() {
        assertThat(errors("name: Small", "name: [Small]"))
                .containsExactly("small.yaml, line 2, name: should be a single value. Write it behind the colon,"
                        + " without keys or list signs.");
    }

    @Test
    void aNumberWhereATextBelongsIsRefused() {
        assertThat(errors("name: Small", "name: 365"))
                .containsExactly("small.yaml, line 2, name: '365' is not a text. Put it in quotes.");
    }

    @Test
    void anEmptyTextIsRefused() {
        assertThat(errors("name: Small", "name:"))
                .containsExactly("small.yaml, line 2, name: is empty. Write the text behind the colon.");
    }

    @Test
    void anEmptyListIsRefused() {
        assertThat(errors("[Thing]", "[]"))
                .containsExactly("small.yaml, line 7, facts.sales.products: is empty. Add an item.");
    }

    @Test
    void anEmptySectionIsRefused() {
        String noOptions = SmallFile.TEXT.substring(0, SmallFile.TEXT.indexOf("options:")) + "options: {}\n";
        assertThat(errors(noOptions)).contains("small.yaml, line 16, options: is empty. Add an entry.");
    }

    @Test
    void aKeyThatIsAListIsRefused() {
        assertThat(errors("name: Small", "[name]: Small"))
                .contains("small.yaml, line 2, ?: is not a plain key. Use a single word as the key.");
    }

    @Test
    void aNameWithSpacesIsRefused() {
        assertThat(errors("  only:", "  the only:"))
                .containsExactly("small.yaml, line 17, options.the only: 'the only' cannot be a name. Use letters,"
                        + " digits and . - _ / only.");
    }

    @Test
    void aDuplicateKeyIsRefused() {
        assertThat(errors("name: Small", "name: Small\nname: Tiny"))
                .containsExactly("small.yaml, line 3, name: duplicate key 'name'. Keep one of them.");
    }

    @Test
    void aThresholdOfZeroIsRefused() {
        assertThat(errors("developed: 100,", "developed: 0,"))
                .containsExactly("small.yaml, line 21, options.only.levels.low[0].atLeast.developed: '0' is not an"
                        + " amount. Write US dollars above 0 and below 1,000,000,000,000,000 without separators, such as"
                        + " 100000.");
    }

    @Test
    void anAmountWithSeparatorsIsRefused() {
        assertThat(errors("developed: 100,", "developed: 100.000,"))
                .singleElement()
                .asString()
                .contains("line 21", "'100.000' is not an amount.", "without separators");
    }

    @Test
    void aLinkThatIsNotSecureIsRefused() {
        assertThat(errors("https://example.org/2", "http://example.org/2"))
                .containsExactly("small.yaml, line 12, exams.X-2.link: 'http://example.org/2' is not a secure link."
                        + " Write a link that starts with https://.");
    }

    @Test
    void aLinkThatIsNoneIsRefused() {
        assertThat(errors("https://example.org/agent", "'see the page'"))
                .containsExactly("small.yaml, line 8, facts.agent.more: 'see the page' is not a secure link. Write a"
                        + " link that starts with https://.");
    }

    @Test
    void aDateThatDoesNotExistIsRefused() {
        assertThat(errors("2020-01-31", "2020-02-31"))
                .containsExactly("small.yaml, line 3, edition: '2020-02-31' is not a date. Write a real day as"
                        + " YYYY-MM-DD.");
    }

    @Test
    void aDateInAnotherOrderIsRefused() {
        assertThat(errors("2020-01-31", "31.01.2020"))
                .containsExactly("small.yaml, line 3, edition: '31.01.2020' is not a date. Write a real day as"
                        + " YYYY-MM-DD.");
    }

    @Test
    void aCountOfZeroIsRefused() {
        assertThat(errors("count: 1", "count: 0"))
                .containsExactly("small.yaml, line 22, options.only.levels.low[1].people[0].count: '0' is not a count."
                        + " Write a whole number of 1 or more.");
    }

    @Test
    void aNegativeCountIsRefused() {
        assertThat(errors("count: 1", "count: -1"))
                .containsExactly("small.yaml, line 22, options.only.levels.low[1].people[0].count: '-1' is not a count."
                        + " Write a whole number of 1 or more.");
    }

    @Test
    void allErrorsOfAllFilesAreReportedAtOnce() {
        Map<String, String> files = new TreeMap<>();
        files.put("a.yaml", SmallFile.TEXT.replace("count: 2", "count: two").replace("name: Small\n", ""));
        files.put("b.yaml", "[");
        files.put("c.yaml", SmallFile.TEXT.replace("https://example.org/1", "example.org"));
        assertThatThrownBy(() -> Competencies.of(files))
                .isInstanceOf(DataFileException.class)
                .hasMessageContainingAll(
                        "a.yaml, line 1, name: is missing.",
                        "a.yaml, line 24, options.only.levels.high[1].people[0].count: 'two' is not a count.",
                        "b.yaml, line 1, the file: is not YAML",
                        "c.yaml, line 11, exams.X-1.link: 'example.org' is not a secure link.",
                        "c.yaml, line 3, edition: 'a.yaml' is the same edition of 'small'.");
    }
}
