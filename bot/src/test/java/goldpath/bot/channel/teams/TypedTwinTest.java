package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.conversation.Act;
import goldpath.evaluator.Roster.Extent;
import goldpath.prompts.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who types what a button says gets what the button brings. */
class TypedTwinTest {

    @ParameterizedTest
    @CsvSource({
        "button.help, HELP",
        "button.why, WHY",
        "button.skip, SKIP",
        "button.undo, UNDO",
        "button.export, EXPORT",
        "button.restart, RESTART",
        "button.result, SHOW_RESULT",
        "button.answers, SHOW_ANSWERS",
        "button.next_exam, NEXT_EXAM",
        "button.no, DENY"
    })
    void a_wish_can_be_typed_as_its_button_says_it(String key, Act act) {
        for (Language language : Bot.languages().all()) {
            Cards cards = Cards.in(language.tag());
            cards.says("Kenya");
            cards.says(language.say(key));
            assertThat(cards.shown().turn().act()).as(language.say(key)).isEqualTo(act);
        }
    }

    @ParameterizedTest
    @CsvSource({"button.apply, APPLY", "button.dismiss, CANCEL"})
    void a_supposition_is_ended_as_its_buttons_say_it(String key, Act act) {
        for (Language language : Bot.languages().all()) {
            Cards cards = Cards.in(language.tag());
            cards.says("Kenya");
            cards.says("Ana: 714, Bob: 712");
            cards.brings(Cards.json("{\"goldpath\":1,\"suppose\":{\"amount\":\"revenue\",\"usd\":\"300000\"}}"));
            cards.says(language.say(key));
            assertThat(cards.shown().turn().act()).as(language.say(key)).isEqualTo(act);
        }
    }

    @ParameterizedTest
    @CsvSource({"button.yes, true", "button.no, false"})
    void a_confirmation_is_given_or_refused_as_its_buttons_say_it(String key, boolean isDone) {
        for (Language language : Bot.languages().all()) {
            Cards cards = Cards.in(language.tag());
            cards.says("Kenya");
            cards.says(language.say("button.restart"));
            cards.says(language.say(key));
            assertThat(cards.shown().turn().state().answers().facts().market().isKnown())
                    .as(language.say(key))
                    .isEqualTo(!isDone);
        }
    }

    @ParameterizedTest
    @CsvSource({"en", "de"})
    void nobody_else_is_there_as_the_button_says_it(String tag) {
        Language language = Bot.languages().closest(tag);
        Cards cards = Cards.in(tag);
        cards.says("Ana: 714");
        cards.brings(Cards.json("{\"goldpath\":1,\"change\":\"roster\"}"));
        cards.says(language.say("button.everyone"));
        assertThat(cards.shown().turn().state().answers().facts().roster().extent())
                .isEqualTo(Extent.COMPLETE);
    }
}
