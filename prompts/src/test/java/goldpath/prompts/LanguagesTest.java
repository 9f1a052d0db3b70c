package goldpath.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import goldpath.datafile.DataFileException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    private static final String ENGLISH = """
            tag: en
            name: English
            vocabulary:
              answer:
                yes: [yes, yep]
                no: [no]
            texts:
              hello: "Hello {name}"
              exams: "{count, plural, one {# exam} other {# exams}}"
            """;

    private static final String GERMAN = """
            tag: de
            name: Deutsch
            vocabulary:
              answer:
                yes: [ja]
                no: [nein]
            texts:
              hello: "Guten Tag, {name}"
              exams: "{count, plural, one {# Prüfung} other {# Prüfungen}}"
            """;

    @Test
    void theShippedLanguagesAreCompleteAndEnglishComesFirst() {
        List<String> tags =
                Languages.shipped().all().stream().map(Language::tag).toList();
        assertThat(tags).startsWith("en").contains("de").doesNotHaveDuplicates();
    }

    @Test
    void aTagIsAnsweredInItsLanguageWhateverItsRegion() {
        Languages languages = languages(ENGLISH, GERMAN);
        assertThat(languages.closest("de-AT").tag()).isEqualTo("de");
        assertThat(languages.closest("de_DE").tag()).isEqualTo("de");
        assertThat(languages.closest("fr").tag()).isEqualTo("en");
        assertThat(languages.closest("?!").tag()).isEqualTo("en");
    }

    @Test
    void argumentsAreNeverReadAsPatterns() {
        Language english = languages(ENGLISH, GERMAN).closest("en");
        assertThat(english.say("hello", Map.of("name", "{name} '{0}' it's"))).isEqualTo("Hello {name} '{0}' it's");
    }

    @Test
    void pluralsAndNumbersFollowTheLanguage() {
        Languages languages = languages(ENGLISH, GERMAN);
        assertThat(languages.closest("en").say("exams", Map.of("count", 1))).isEqualTo("1 exam");
        assertThat(languages.closest("de").say("exams", Map.of("count", 1200))).isEqualTo("1.200 Prüfungen");
    }

    @Test
    void oneLanguageCanBeSpokenByManyThreadsAtOnce() {
        Language english = languages(ENGLISH, GERMAN).closest("en");
        List<String> said = IntStream.range(2, 2_000)
                .parallel()
                .mapToObj(count -> english.say("exams", Map.of("count", count)).replace(",", ""))
                .toList();
        assertThat(said)
                .isEqualTo(IntStream.range(2, 2_000)
                        .mapToObj(count -> count + " exams")
                        .toList());
    }

    @Test
    void aTextThatDoesNotExistIsRefused() {
        Language english = languages(ENGLISH, GERMAN).closest("en");
        assertThatThrownBy(() -> english.say("nothing")).hasMessage("No text 'nothing' in language 'en'.");
    }

    @Test
    void aMissingTextIsNamedWithItsFileLineAndRemedy() {
        assertThat(problems(ENGLISH, GERMAN.replaceAll("  hello.*\n", "")))
                .containsExactly("languages/de.yaml, line 7, texts.hello: is missing; languages/en.yaml, line 8, has "
                        + "it. Add it; there it is 'Hello {name}'.");
    }

    @Test
    void aDifferentPlaceholderIsNamedInBothFiles() {
        assertThat(problems(ENGLISH, GERMAN.replace("{name}", "{nahme}")))
                .contains(
                        "languages/de.yaml, line 8, texts.hello: has the placeholders [nahme], but languages/en.yaml, "
                                + "line 8, has [name]. Use the same in both.");
    }

    @Test
    void aMissingMeaningIsNamedWithThePhrasesOfTheOtherLanguage() {
        assertThat(problems(ENGLISH, GERMAN.replace("    no: [nein]\n", "")))
                .containsExactly("languages/de.yaml, line 4, vocabulary.answer.no: is missing; languages/en.yaml, line "
                        + "6, has it. Add it; there it is '[no]'.");
    }

    @Test
    void aMissingCategoryIsNamedWithItsMeanings() {
        assertThat(problems(ENGLISH, GERMAN.replace("  answer:", "  reply:")))
                .contains("languages/de.yaml, line 3, vocabulary.answer: is missing; languages/en.yaml, line 4, has "
                        + "it. Add it with the meanings [yes, no].");
    }

    @Test
    void aLanguageMayHaveNoPhraseForAMeaning() {
        assertThat(languages(ENGLISH, GERMAN.replace("[nein]", "[]")).all()).hasSize(2);
    }

    @Test
    void aBrokenPatternIsNamedWithItsLine() {
        assertThat(problems(ENGLISH, GERMAN.replace("other {# Prüfungen}", "")))
                .singleElement()
                .asString()
                .startsWith("languages/de.yaml, line 9, texts.exams: is not an ICU message pattern")
                .endsWith("a plural or select needs an 'other {...}'.");
    }

    @Test
    void everythingWrongInAFileIsReportedAtOnce() {
        String german = GERMAN.replace("tag: de", "tag: d e\nnmae: x")
                .replace("[ja]", "ja")
                .replace("[nein]", "[nein, '']")
                .replace("name}\"", "name\"");
        assertThat(problems(ENGLISH, german))
                .extracting(problem -> problem.replaceAll("languages/de.yaml, line ([^:]*): .*", "$1"))
                .containsExactlyInAnyOrder(
                        "1, tag",
                        "2, nmae",
                        "6, vocabulary.answer.yes",
                        "7, vocabulary.answer.no[1]",
                        "9, texts.hello");
    }

    @Test
    void aKeyThatIsThereTwiceIsNamed() {
        assertThat(problems(ENGLISH, GERMAN + "  hello: again\n"))
                .containsExactly("languages/de.yaml, line 10, texts.hello: duplicate key 'hello'. Keep one of them.");
    }

    @Test
    void textThatIsNotYamlIsNamedWithItsLine() {
        assertThat(problems(ENGLISH, "tag: de\nname: ["))
                .singleElement()
                .asString()
                .contains("line 2")
                .contains("is not YAML");
    }

    @Test
    void aMissingFieldAndAnEmptyFileAreNamed() {
        assertThat(problems(ENGLISH, GERMAN.replace("name: Deutsch\n", "")))
                .containsExactly("languages/de.yaml, line 1, name: is missing. Add the key 'name'.");
        assertThat(problems(ENGLISH, "")).singleElement().asString().contains("is empty");
    }

    @Test
    void twoFilesCannotShareATag() {
        assertThat(problems(ENGLISH, GERMAN.replace("tag: de", "tag: en")))
                .containsExactly("languages/en.yaml, line 1, tag: 'en' is the tag of languages/de.yaml already. Give "
                        + "it another one.");
    }

    @Test
    void namesFromCompetencyFilesNeedNotBeInEveryLanguage() {
        assertThat(languages(ENGLISH, GERMAN + "  fact.revenue: Umsatz\n").all())
                .hasSize(2);
    }

    private static Languages languages(String english, String german) {
        return Languages.of(Map.of("languages/en.yaml", english, "languages/de.yaml", german));
    }

    private static List<String> problems(String english, String german) {
        return catchThrowableOfType(DataFileException.class, () -> languages(english, german))
                .errors();
    }
}
