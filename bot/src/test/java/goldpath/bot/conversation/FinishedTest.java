package goldpath.bot.conversation;

import static goldpath.bot.conversation.Talk.passes;
import static goldpath.bot.conversation.Talk.reply;
import static goldpath.bot.conversation.Talk.revenue;
import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.conversation.Meaning.Reopens;
import goldpath.bot.conversation.Place.Asking;
import goldpath.bot.conversation.Place.Finished;
import goldpath.bot.conversation.Statement.IsUnknown;
import org.junit.jupiter.api.Test;

/** Where nothing is left to ask. */
class FinishedTest {

    @Test
    void it_is_about_no_fact_and_no_aside() {
        Finished place = new Finished();

        assertThat(place.about()).isEmpty();
        assertThat(place.proposed()).isEmpty();
        assertThat(place.isAside()).isFalse();
    }

    @Test
    void a_correction_changes_the_result_and_asks_nothing_that_does_not_depend_on_it() {
        Talk talk = Talk.finishedWithSilver();
        Turn turn = talk.says(revenue(90_000));

        assertThat(turn.act()).isEqualTo(Act.CHANGE);
        assertThat(Talk.has(turn, Reply.Result.class)).isTrue();
        assertThat(talk.state().place()).isEqualTo(new Finished());
    }

    @Test
    void an_answer_taken_back_is_asked_for_again() {
        Talk talk = Talk.finishedWithSilver();
        talk.means(new Reopens("revenue"));

        assertThat(talk.state().place()).isEqualTo(new Asking("revenue"));
        talk.says(new IsUnknown("revenue"));
        assertThat(talk.state().place()).isEqualTo(new Finished());
    }

    @Test
    void another_person_is_taken_at_any_time() {
        Talk talk = Talk.finishedWithSilver();
        Turn turn = talk.says(passes("Cleo", "MB2-712"));

        assertThat(turn.act()).isEqualTo(Act.ANSWER);
        assertThat(talk.answers().facts().roster().people()).hasSize(3);
    }

    @Test
    void there_is_no_question_to_skip_or_to_ask_why() {
        Talk talk = Talk.finishedWithSilver();

        assertThat(reply(talk.wants(Command.SKIP), Reply.Phrase.class))
                .contains(new Reply.Phrase(Saying.NOTHING_TO_SKIP));
        assertThat(reply(talk.wants(Command.WHY), Reply.Why.class).orElseThrow().fact())
                .isEmpty();
    }

    @Test
    void back_goes_to_the_last_question() {
        Talk talk = Talk.finishedWithSilver();
        talk.wants(Command.BACK);

        assertThat(talk.state().place()).isEqualTo(new Asking("roster"));
    }

    @Test
    void what_is_not_understood_brings_the_verdict_and_not_the_whole_result_again() {
        Talk talk = Talk.finishedWithSilver();
        Turn turn = talk.means();

        assertThat(Talk.has(turn, Reply.NotUnderstood.class)).isTrue();
        assertThat(Talk.has(turn, Reply.Result.class)).isFalse();
    }
}
