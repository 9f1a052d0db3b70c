package goldpath.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.conversation.Input.Origin;
import goldpath.bot.conversation.Input.Utterance;
import goldpath.bot.conversation.Meaning;
import goldpath.prompts.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandingTest {

    private static final List<Language> LANGUAGES = Bot.languages().all();
    private static final Understanding ENGLISH = new Understanding(LANGUAGES.get(0), LANGUAGES);
    private static final Origin SOMEWHERE = new Origin(Instant.EPOCH, Optional.empty(), Optional.empty());

    private static Utterance read(String text, String situation) {
        return ENGLISH.read(text, Listeners.to(situation), SOMEWHERE);
    }

    @Test
    void words_that_no_reading_covers_are_said() {
        assertThat(read("120k, our accountant Wendy swears", "revenue").leftovers())
                .containsExactly("accountant Wendy swears");
    }

    @Test
    void words_of_filling_are_not_left_over() {
        assertThat(read("well, i think it is about 120k please", "revenue").leftovers())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<@1234567> @everyone",
                "$(reboot) `reboot`",
                "[link](https://evil.example)",
                "x'; --drop && rm -rf /"
            })
    void markup_mentions_and_shell_signs_are_never_left_over(String text) {
        assertThat(String.join(" ", read(text, "revenue").leftovers()))
                .doesNotContainPattern("[<>@#$`\\[\\](){}/;&]")
                .doesNotContain("script", "everyone", "rm -rf", "https");
    }

    @Test
    void no_more_than_a_handful_is_left_over_and_nothing_long() {
        String babble = "flurb, ".repeat(30) + "z".repeat(300);
        assertThat(read(babble, "revenue").leftovers())
                .hasSizeLessThanOrEqualTo(5)
                .allSatisfy(words -> assertThat(words).hasSizeLessThanOrEqualTo(60));
    }

    @Test
    void a_message_that_means_nothing_in_one_language_is_read_in_the_others() {
        assertThat(Shorthand.of(read("Schwellenland", "market").meanings())).containsExactly("market emerging");
    }

    @Test
    void somebody_on_the_roster_is_not_a_misspelt_command() {
        assertThat(read("Hilde", "roster").meanings()).hasOnlyElementsOfType(Meaning.Unclear.class);
        assertThat(read("Ana", "finished").meanings()).isEmpty();
    }

    static List<String> floods() {
        Random random = new Random(20170915);
        String noise =
                random.ints(20_000, 32, 0x2FF).mapToObj(Character::toString).collect(Collectors.joining());
        return List.of(
                noise,
                "1 ".repeat(10_000),
                "120.000,".repeat(2_500),
                "zwischen 1 und ".repeat(1_400),
                "dreihundert".repeat(1_900),
                "half a million of a ".repeat(1_000),
                "what should ".repeat(1_700),
                "- ".repeat(10_000),
                "$".repeat(20_000),
                "no, ".repeat(5_000),
                "\n".repeat(20_000));
    }

    @ParameterizedTest
    @MethodSource("floods")
    void a_flood_of_anything_is_read_and_records_nothing_at_the_roster(String flood) {
        assertThat(read(flood, "roster").meanings()).noneMatch(meaning -> meaning instanceof Meaning.Says);
    }

    @Test
    void what_stands_after_the_first_twenty_thousand_characters_is_not_read() {
        assertThat(read(" ".repeat(20_000) + "120k", "revenue").meanings()).isEmpty();
        assertThat(read(" ".repeat(19_000) + "120k", "revenue").meanings()).isNotEmpty();
    }
}
