package goldpath.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import goldpath.bot.Bot;
import goldpath.bot.conversation.Command;
import goldpath.bot.conversation.Doubt.OtherPeriod.Period;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.Market;
import goldpath.prompts.Language;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a language file says must be something that the grammars know. */
class VocabularyTest {

    static List<Language> languages() {
        return Bot.languages().all();
    }

    private static Set<String> meanings(Language language, String category) {
        return language.vocabulary().category(category).keySet();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_command_of_a_vocabulary_exists(Language language) {
        assertThat(meanings(language, "command")).allSatisfy(VocabularyTest::isCommand);
        assertThat(meanings(language, "command_alone")).allSatisfy(VocabularyTest::isCommand);
    }

    private static void isCommand(String meaning) {
        assertThatCode(() -> Command.valueOf(meaning.toUpperCase(Locale.ROOT))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_cue_of_coverage_exists(Language language) {
        assertThat(meanings(language, "coverage")).allSatisfy(VocabularyTest::isCue);
        assertThat(meanings(language, "answer")).allSatisfy(VocabularyTest::isCue);
    }

    private static void isCue(String meaning) {
        assertThatCode(() -> CoverageCue.Kind.valueOf(meaning.toUpperCase(Locale.ROOT)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_period_exists(Language language) {
        assertThat(meanings(language, "period"))
                .filteredOn(meaning -> !Set.of("ttm", "year").contains(meaning))
                .allSatisfy(meaning -> assertThatCode(() -> Period.valueOf(meaning.toUpperCase(Locale.ROOT)))
                        .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_market_exists(Language language) {
        assertThat(meanings(language, "market"))
                .allSatisfy(meaning -> assertThat(Market.of(meaning)).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_country_has_a_code(Language language) {
        assertThat(meanings(language, "country")).allMatch(Countries::isCode);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_fact_of_the_interview_has_words(Language language) {
        assertThat(meanings(language, "fact"))
                .containsAll(Listeners.CLOUD_CRM.facts().stream()
                        .map(FactDefinition::id)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_can_be_asked_for_in_every_language(Language language) {
        List<String> tags = languages().stream().map(Language::tag).toList();
        assertThat(meanings(language, "language")).containsAll(tags);
        assertThat(meanings(language, "language_name")).containsAll(tags);
    }
}
