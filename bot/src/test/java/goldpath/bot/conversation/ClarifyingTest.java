package goldpath.bot.conversation;

import static goldpath.bot.conversation.Talk.developed;
import static goldpath.bot.conversation.Talk.reply;
import static goldpath.bot.conversation.Talk.revenue;
import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.conversation.Doubt.OtherPeriod;
import goldpath.bot.conversation.Doubt.UnclearCountry;
import goldpath.bot.conversation.Meaning.AsksAbout;
import goldpath.bot.conversation.Meaning.Denies;
import goldpath.bot.conversation.Meaning.Picks;
import goldpath.bot.conversation.Meaning.Supposes;
import goldpath.bot.conversation.Meaning.Unclear;
import goldpath.bot.conversation.Place.Asking;
import goldpath.bot.conversation.Place.Clarifying;
import goldpath.bot.conversation.Place.Finished;
import goldpath.evaluator.Amount;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where something that was said is asked back. */
class ClarifyingTest {

    private static final Doubt MONTHLY = new OtherPeriod(
            "revenue", Amount.usd(8_500), OtherPeriod.Period.MONTH, List.of(Choice.of(revenue(102_000))));
    private static final Doubt KOREA =
            new UnclearCountry("market", "Korea", List.of(Choice.of(developed()), Choice.of(Talk.emerging())));

    @Test
    void it_is_about_the_fact_in_doubt_and_an_aside() {
        Clarifying place = new Clarifying(KOREA, List.of());

        assertThat(place.about()).contains("market");
        assertThat(place.isAside()).isTrue();
    }

    @Test
    void a_single_reading_is_proposed_and_several_are_not() {
        assertThat(new Clarifying(MONTHLY, List.of()).proposed()).contains(Choice.of(revenue(102_000)));
        assertThat(new Clarifying(KOREA, List.of()).proposed()).isEmpty();
    }

    @Test
    void what_was_stated_meanwhile_is_not_asked_back_later() {
        Clarifying place = new Clarifying(KOREA, List.of(MONTHLY));

        assertThat(place.laterThan(List.of(developed()))).containsExactly(MONTHLY);
        assertThat(place.laterThan(List.of(revenue(1)))).isEmpty();
    }

    @Test
    void a_term_is_explained_and_the_question_back_is_put_again() {
        Talk talk = Talk.opened();
        talk.doubts(KOREA);
        Turn turn = talk.means(new AsksAbout("market"));

        assertThat(reply(turn, Reply.AskBack.class).orElseThrow().attempt()).isEqualTo(1);
        assertThat(talk.state().place()).isEqualTo(new Clarifying(KOREA, List.of()));
    }

    @Test
    void never_mind_leaves_it_out() {
        Talk talk = Talk.opened();
        talk.doubts(KOREA);
        Turn turn = talk.wants(Command.CANCEL);

        assertThat(reply(turn, Reply.Phrase.class)).contains(new Reply.Phrase(Saying.CANCELLED));
        assertThat(talk.state().place()).isEqualTo(new Asking("market"));
    }

    @Test
    void skipping_leaves_the_fact_in_doubt_open() {
        Talk talk = Talk.opened();
        talk.doubts(KOREA);
        talk.wants(Command.SKIP);

        assertThat(talk.answers().facts().market().isDeclined()).isTrue();
        assertThat(talk.state().place()).isEqualTo(new Asking("revenue"));
    }

    @Test
    void an_answer_about_something_supposed_is_supposed_too() {
        Talk talk = Talk.finishedWithSilver();
        Answers before = talk.answers();
        talk.means(new Supposes(List.of()), new Unclear(MONTHLY));
        Turn turn = talk.means(new Picks(0));

        assertThat(turn.act()).isEqualTo(Act.WHAT_IF);
        assertThat(talk.answers()).isEqualTo(before);
    }

    @Test
    void after_the_result_it_is_left_without_putting_the_result_once_more() {
        Talk talk = Talk.finishedWithSilver();
        talk.doubts(MONTHLY);
        Turn turn = talk.means(new Denies());

        assertThat(talk.state().place()).isEqualTo(new Finished());
        assertThat(Talk.has(turn, Reply.Result.class)).isFalse();
        assertThat(Talk.has(turn, Reply.SoFar.class)).isTrue();
    }
}
