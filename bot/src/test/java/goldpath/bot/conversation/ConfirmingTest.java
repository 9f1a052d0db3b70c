package goldpath.bot.conversation;

import static goldpath.bot.conversation.Talk.reply;
import static goldpath.bot.conversation.Talk.revenue;
import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.conversation.Meaning.Affirms;
import goldpath.bot.conversation.Meaning.Denies;
import goldpath.bot.conversation.Place.Asking;
import goldpath.bot.conversation.Place.Confirmation;
import goldpath.bot.conversation.Place.Confirming;
import goldpath.bot.conversation.Place.Finished;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a yes is awaited before answers are dropped. */
class ConfirmingTest {

    @ParameterizedTest
    @EnumSource(Confirmation.class)
    void it_is_about_no_fact_and_an_aside(Confirmation confirmation) {
        Confirming place = new Confirming(confirmation);

        assertThat(place.about()).isEmpty();
        assertThat(place.proposed()).isEmpty();
        assertThat(place.isAside()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Confirmation.class)
    void nothing_is_dropped_until_the_yes(Confirmation confirmation) {
        Talk talk = Talk.finishedWithSilver();
        Answers before = talk.answers();
        talk.wants(Command.valueOf(confirmation.name()));
        assertThat(talk.answers()).isEqualTo(before);
        assertThat(talk.state().place()).isEqualTo(new Confirming(confirmation));

        talk.means(new Affirms());
        assertThat(talk.answers()).isEqualTo(Answers.none());
        assertThat(talk.state().place()).isEqualTo(new Asking("market"));
    }

    @ParameterizedTest
    @EnumSource(Confirmation.class)
    void a_no_goes_back_to_where_it_was(Confirmation confirmation) {
        Talk talk = Talk.finishedWithSilver();
        talk.wants(Command.valueOf(confirmation.name()));
        Turn turn = talk.means(new Denies());

        assertThat(turn.act()).isEqualTo(Act.DENY);
        assertThat(talk.state().place()).isEqualTo(new Finished());
        assertThat(Talk.has(turn, Reply.Result.class)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Command.class,
            names = {"BACK", "CANCEL"})
    void back_and_never_mind_are_a_no(Command command) {
        Talk talk = Talk.finishedWithSilver();
        talk.wants(Command.FORGET);
        Turn turn = talk.wants(command);

        assertThat(reply(turn, Reply.Phrase.class)).contains(new Reply.Phrase(Saying.CANCELLED));
        assertThat(talk.state().place()).isEqualTo(new Finished());
    }

    @Test
    void an_answer_instead_is_taken_and_nothing_is_dropped() {
        Talk talk = Talk.finishedWithSilver();
        talk.wants(Command.RESTART);
        talk.says(revenue(130_000));

        assertThat(talk.answers().facts().roster().people()).hasSize(2);
        assertThat(talk.state().place()).isEqualTo(new Finished());
    }

    @Test
    void whatever_else_is_said_the_question_is_put_again_in_other_words_and_nothing_beside_it() {
        Talk talk = Talk.finishedWithSilver();
        talk.wants(Command.FORGET);
        Turn turn = talk.means();

        assertThat(turn.replies()).containsExactly(new Reply.Confirm(Confirmation.FORGET, 1));
        assertThat(turn.asked()).isTrue();
    }
}
