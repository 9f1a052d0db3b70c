package goldpath.bot.conversation;

import static goldpath.bot.conversation.Talk.developed;
import static goldpath.bot.conversation.Talk.dpor;
import static goldpath.bot.conversation.Talk.has;
import static goldpath.bot.conversation.Talk.reply;
import static goldpath.bot.conversation.Talk.revenue;
import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.conversation.Doubt.MoreThanTheWhole;
import goldpath.bot.conversation.Doubt.OtherPeriod;
import goldpath.bot.conversation.Doubt.UnclearCountry;
import goldpath.bot.conversation.Meaning.Affirms;
import goldpath.bot.conversation.Meaning.Denies;
import goldpath.bot.conversation.Meaning.Picks;
import goldpath.bot.conversation.Meaning.Says;
import goldpath.bot.conversation.Meaning.Unclear;
import goldpath.bot.conversation.Place.Asking;
import goldpath.bot.conversation.Place.Clarifying;
import goldpath.bot.conversation.Statement.CoversAllBut;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtsTest {

    private static final Doubt MONTHLY = new OtherPeriod(
            "revenue", Amount.usd(8_500), OtherPeriod.Period.MONTH, List.of(Choice.of(revenue(102_000))));
    private static final Doubt KOREA =
            new UnclearCountry("market", "Korea", List.of(Choice.of(developed()), Choice.of(Talk.emerging())));

    @Test
    void what_is_unclear_is_asked_and_not_recorded() {
        Talk talk = Talk.opened();
        Turn turn = talk.doubts(KOREA);

        assertThat(turn.act()).isEqualTo(Act.ASK_BACK);
        assertThat(turn.asked()).isTrue();
        assertThat(reply(turn, Reply.AskBack.class).orElseThrow().doubt()).isEqualTo(KOREA);
        assertThat(talk.asking()).contains("market");
        assertThat(talk.answers()).isEqualTo(Answers.none());
    }

    @Test
    void a_proposal_is_taken_by_a_yes() {
        Talk talk = Talk.opened();
        talk.doubts(MONTHLY);
        Turn turn = talk.means(new Affirms());

        assertThat(turn.act()).isEqualTo(Act.CONFIRM);
        assertThat(talk.answers().facts().amount("revenue")).isEqualTo(Fact.known(Amount.usd(102_000)));
    }

    @Test
    void a_proposal_is_dropped_by_a_no() {
        Talk talk = Talk.opened();
        talk.says(developed());
        talk.doubts(MONTHLY);
        Turn turn = talk.means(new Denies());

        assertThat(turn.act()).isEqualTo(Act.DENY);
        assertThat(talk.state().place()).isEqualTo(new Asking("revenue"));
        assertThat(talk.answers().facts().amount("revenue").isKnown()).isFalse();
    }

    @Test
    void a_new_answer_overrides_a_proposal() {
        Talk talk = Talk.opened();
        talk.says(developed());
        talk.doubts(MONTHLY);
        talk.says(revenue(70_000));

        assertThat(talk.answers().facts().amount("revenue")).isEqualTo(Fact.known(Amount.usd(70_000)));
        assertThat(talk.asking()).contains("dpor");
    }

    @Test
    void a_choice_is_picked_by_its_number() {
        Talk talk = Talk.opened();
        talk.doubts(KOREA);
        talk.means(new Picks(1));

        assertThat(talk.answers().facts().market()).isEqualTo(Fact.known(goldpath.evaluator.Market.EMERGING));
    }

    @Test
    void a_number_without_a_choice_is_said_to_be_none() {
        Talk talk = Talk.opened();
        Turn turn = talk.means(new Picks(7));

        assertThat(reply(turn, Reply.Phrase.class)).contains(new Reply.Phrase(Saying.NO_SUCH_CHOICE));
        assertThat(turn.asked()).isTrue();
        assertThat(talk.answers()).isEqualTo(Answers.none());
    }

    @Test
    void a_yes_to_nothing_is_asked_back() {
        Turn turn = Talk.opened().means(new Affirms());

        assertThat(turn.act()).isEqualTo(Act.ASK_BACK);
        assertThat(reply(turn, Reply.Phrase.class)).contains(new Reply.Phrase(Saying.NOTHING_TO_CONFIRM));
    }

    @Test
    void what_is_clear_is_recorded_beside_what_is_not() {
        Talk talk = Talk.opened();
        Turn turn = talk.means(new Says(developed()), new Unclear(MONTHLY));

        assertThat(turn.act()).isEqualTo(Act.ANSWER);
        assertThat(turn.asked()).isTrue();
        assertThat(has(turn, Reply.Noted.class)).isTrue();
        assertThat(talk.asking()).contains("revenue");
    }

    @Test
    void two_doubts_are_asked_one_after_the_other() {
        Talk talk = Talk.opened();
        talk.doubts(KOREA, MONTHLY);
        talk.means(new Picks(0));

        assertThat(talk.state().place()).isEqualTo(new Clarifying(MONTHLY, List.of()));
        talk.means(new Affirms());
        assertThat(talk.asking()).contains("dpor");
    }

    @Test
    void more_covered_than_there_is_is_asked() {
        Talk talk = Talk.opened();
        talk.says(developed(), revenue(200_000));
        Turn turn = talk.says(dpor(Coverage.part(Amount.usd(250_000))));

        assertThat(reply(turn, Reply.AskBack.class).orElseThrow().doubt()).isInstanceOf(MoreThanTheWhole.class);
        assertThat(talk.answers().facts().coverage("dpor").isKnown()).isFalse();
        assertThat(turn.act()).isEqualTo(Act.ASK_BACK);
    }

    @Test
    void a_correction_that_leaves_less_than_is_covered_asks_for_the_coverage_again() {
        Talk talk = Talk.opened();
        talk.says(developed(), revenue(200_000), dpor(Coverage.part(Amount.usd(150_000))));
        Turn turn = talk.says(revenue(100_000));

        assertThat(talk.answers().facts().amount("revenue")).isEqualTo(Fact.known(Amount.usd(100_000)));
        assertThat(talk.answers().facts().coverage("dpor").isKnown()).isFalse();
        assertThat(talk.asking()).contains("dpor");
        assertThat(turn.asked()).isTrue();
    }

    @Test
    void all_but_a_part_is_taken_from_the_whole() {
        Talk talk = Talk.opened();
        talk.says(developed(), revenue(200_000));
        talk.says(new CoversAllBut("dpor", Amount.usd(45_000)));

        assertThat(talk.answers().facts().coverage("dpor")).isEqualTo(Fact.known(Coverage.part(Amount.usd(155_000))));
    }

    @Test
    void all_but_a_part_of_an_unknown_whole_is_asked_for_once_more() {
        Talk talk = Talk.opened();
        talk.says(developed(), new CoversAllBut("dpor", Amount.usd(45_000)));
        talk.says(revenue(200_000));

        assertThat(talk.asking()).contains("dpor");
    }
}
