package goldpath.bot.conversation;

import static goldpath.bot.conversation.Talk.developed;
import static goldpath.bot.conversation.Talk.dpor;
import static goldpath.bot.conversation.Talk.emerging;
import static goldpath.bot.conversation.Talk.has;
import static goldpath.bot.conversation.Talk.passes;
import static goldpath.bot.conversation.Talk.reply;
import static goldpath.bot.conversation.Talk.revenue;
import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.conversation.Input.Start;
import goldpath.bot.conversation.Input.Utterance;
import goldpath.bot.conversation.Meaning.AsksAbout;
import goldpath.bot.conversation.Meaning.NamesOtherExam;
import goldpath.bot.conversation.Meaning.Reopens;
import goldpath.bot.conversation.Meaning.Says;
import goldpath.bot.conversation.Meaning.Wants;
import goldpath.bot.conversation.Meaning.WantsLanguage;
import goldpath.bot.conversation.Place.Finished;
import goldpath.bot.conversation.Statement.IsUnknown;
import goldpath.bot.conversation.Statement.Leaves;
import goldpath.bot.conversation.Statement.NamesEveryone;
import goldpath.bot.conversation.Statement.Renames;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.Person;
import goldpath.evaluator.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConversationTest {

    @Test
    void welcomes_once_and_asks_for_the_market_first() {
        Talk talk = new Talk();
        Turn first = talk.hears(new Start(Talk.ORIGIN));
        Turn second = talk.wants(Command.HELP);

        assertThat(has(first, Reply.Welcome.class)).isTrue();
        assertThat(talk.asking()).contains("market");
        assertThat(has(second, Reply.Welcome.class)).isFalse();
    }

    @Test
    void takes_the_first_message_as_an_answer_to_the_first_question() {
        Talk talk = new Talk();
        Turn turn = talk.says(developed());

        assertThat(turn.act()).isEqualTo(Act.ANSWER);
        assertThat(talk.asking()).contains("revenue");
    }

    @Test
    void takes_answers_in_any_order_and_asks_for_what_is_left() {
        Talk talk = Talk.opened();
        talk.says(passes("Ana", "MB2-714"));
        assertThat(talk.asking()).contains("market");
        talk.says(dpor(new Coverage.All()), developed());
        assertThat(talk.asking()).contains("revenue");
        talk.says(revenue(50_000));
        assertThat(talk.asking()).contains("roster");
    }

    @Test
    void does_not_ask_for_revenue_that_cannot_count() {
        Talk talk = Talk.opened();
        talk.says(developed(), dpor(new Coverage.None()));

        assertThat(talk.asking()).contains("roster");
    }

    @Test
    void finishes_as_soon_as_nothing_can_change_the_verdict() {
        Talk talk = Talk.opened();
        talk.says(developed(), revenue(300_000), dpor(new Coverage.All()));
        talk.says(passes("Ana", "MB2-714", "MB2-710"), passes("Bob", "MB2-713", "MB2-706"));
        Turn last = talk.says(passes("Cleo", "MB2-712"), passes("Dan", "MB2-707"));

        assertThat(talk.state().place()).isEqualTo(new Finished());
        assertThat(reply(last, Reply.Result.class).orElseThrow().assessment().attained())
                .contains("gold");
    }

    @Test
    void shows_the_result_once_the_roster_is_complete() {
        Talk talk = Talk.opened();
        talk.says(developed(), revenue(120_000), dpor(new Coverage.All()), passes("Ana", "MB2-714"));
        Turn last = talk.says(new NamesEveryone("roster"));

        assertThat(last.act()).isEqualTo(Act.ANSWER);
        assertThat(has(last, Reply.Result.class)).isTrue();
        assertThat(has(last, Reply.Question.class)).isFalse();
    }

    @Test
    void says_the_verdict_so_far_at_every_turn_once_something_is_known() {
        Talk talk = Talk.opened();

        assertThat(has(talk.wants(Command.HELP), Reply.SoFar.class)).isFalse();
        assertThat(has(talk.says(developed()), Reply.SoFar.class)).isTrue();
        assertThat(has(talk.wants(Command.HELP), Reply.SoFar.class)).isTrue();
    }

    @Test
    void calls_a_replaced_answer_a_change_and_an_added_person_an_answer() {
        Talk talk = Talk.finishedWithSilver();

        assertThat(talk.says(revenue(90_000)).act()).isEqualTo(Act.CHANGE);
        assertThat(talk.says(passes("Cleo", "MB2-707")).act()).isEqualTo(Act.ANSWER);
        assertThat(talk.says(new Leaves("roster", "Bob")).act()).isEqualTo(Act.CHANGE);
        assertThat(talk.says(emerging()).act()).isEqualTo(Act.CHANGE);
        assertThat(talk.says(emerging()).act()).isEqualTo(Act.ANSWER);
    }

    @Test
    void notes_old_and_new_of_what_was_stated() {
        Talk talk = Talk.finishedWithSilver();
        Turn turn = talk.says(revenue(90_000));

        Reply.Noted noted = reply(turn, Reply.Noted.class).orElseThrow();
        assertThat(noted.facts()).extracting(fact -> fact.id()).containsExactly("revenue");
        assertThat(noted.before().facts().amount("revenue"))
                .isNotEqualTo(noted.after().facts().amount("revenue"));
    }

    @Test
    void people_are_the_same_whatever_the_case_of_their_names() {
        Talk talk = Talk.finishedWithSilver();
        talk.says(passes("BOB", "MB2-714"));

        assertThat(talk.answers().facts().roster().people())
                .contains(Person.of("Bob", "MB2-712", "MB2-714"))
                .hasSize(2);
    }

    @Test
    void renaming_to_somebody_known_merges_the_two() {
        Talk talk = Talk.finishedWithSilver();
        talk.says(new Renames("roster", "Bob", "ana"));

        assertThat(talk.answers().facts().roster().people())
                .containsExactly(Person.of("ana", "MB2-712", "MB2-714", "MB2-710"));
    }

    @Test
    void skipping_declines_the_question_for_good() {
        Talk talk = Talk.opened();
        Turn turn = talk.wants(Command.SKIP);
        assertThat(turn.act()).isEqualTo(Act.SKIP);
        assertThat(talk.answers().facts().market().isDeclined()).isTrue();
        talk.says(revenue(120_000), dpor(new Coverage.All()));
        Turn last = talk.says(new IsUnknown("roster"));

        assertThat(last.act()).isEqualTo(Act.SKIP);
        assertThat(talk.state().place()).isEqualTo(new Finished());
        assertThat(last.assessment().level("silver").status()).isEqualTo(Status.OPEN);
    }

    @Test
    void going_back_keeps_the_answer_until_it_is_replaced() {
        Talk talk = Talk.opened();
        talk.says(developed(), revenue(120_000));
        Turn turn = talk.wants(Command.BACK);

        assertThat(turn.act()).isEqualTo(Act.BACK);
        assertThat(talk.asking()).contains("revenue");
        assertThat(talk.answers().facts().amount("revenue").isKnown()).isTrue();
        talk.says(revenue(99_000));
        assertThat(talk.asking()).contains("dpor");
    }

    @Test
    void there_is_nothing_before_the_first_question() {
        Turn turn = Talk.opened().wants(Command.BACK);

        assertThat(reply(turn, Reply.Phrase.class)).contains(new Reply.Phrase(Saying.NO_QUESTION_BEFORE));
    }

    @Test
    void reopens_a_question_on_request() {
        Talk talk = Talk.finishedWithSilver();
        Turn turn = talk.means(new Reopens("revenue"));

        assertThat(turn.act()).isEqualTo(Act.CHANGE);
        assertThat(talk.asking()).contains("revenue");
        assertThat(has(turn, Reply.Question.class)).isTrue();
    }

    @Test
    void a_courtesy_is_answered_only_where_the_message_says_nothing_else() {
        Talk talk = Talk.opened();
        Turn both = talk.means(new Wants(Command.GREETING), new Says(developed()));
        Turn alone = talk.wants(Command.THANKS);

        assertThat(both.act()).isEqualTo(Act.ANSWER);
        assertThat(has(both, Reply.Phrase.class)).isFalse();
        assertThat(reply(alone, Reply.Phrase.class)).contains(new Reply.Phrase(Saying.THANKS));
    }

    @Test
    void a_change_comes_before_anything_else_in_a_message() {
        Talk talk = Talk.finishedWithSilver();
        Turn turn = talk.means(new Wants(Command.SHOW_ANSWERS), new Says(revenue(90_000)));

        assertThat(turn.act()).isEqualTo(Act.CHANGE);
        assertThat(has(turn, Reply.Review.class)).isTrue();
    }

    @Test
    void counts_misunderstandings_in_a_row_and_asks_in_other_words() {
        Talk talk = Talk.opened();
        Turn once = talk.means();
        Turn twice = talk.means();

        assertThat(once.act()).isEqualTo(Act.ASK_BACK);
        assertThat(once.asked()).isTrue();
        assertThat(reply(twice, Reply.NotUnderstood.class).orElseThrow().times())
                .isEqualTo(2);
        assertThat(reply(twice, Reply.Question.class).orElseThrow().attempt()).isEqualTo(2);
        talk.says(developed());
        assertThat(talk.state().misunderstandings()).isZero();
    }

    @Test
    void does_not_put_the_same_question_for_ever() {
        Talk talk = Talk.opened();
        for (int i = 0; i < 7; i++) {
            assertThat(has(talk.means(), Reply.Question.class)).isTrue();
        }

        assertThat(has(talk.means(), Reply.Question.class)).isFalse();
    }

    @Test
    void exams_that_do_not_count_are_named_and_not_recorded() {
        Talk talk = Talk.opened();
        Turn turn = talk.means(new NamesOtherExam("AZ-900"), new NamesOtherExam("AZ-900"));

        assertThat(reply(turn, Reply.OtherExams.class).orElseThrow().codes()).containsExactly("AZ-900");
        assertThat(talk.answers()).isEqualTo(Answers.none());
    }

    @Test
    void words_that_were_not_understood_beside_others_are_said() {
        Talk talk = Talk.opened();
        Turn turn = talk.hears(new Utterance(Talk.ORIGIN, List.of(new Says(developed())), List.of("purple elephants")));

        assertThat(reply(turn, Reply.Leftovers.class).orElseThrow().words()).containsExactly("purple elephants");
    }

    @Test
    void explaining_a_term_changes_nothing_and_puts_the_question_again() {
        Talk talk = Talk.opened();
        Turn dpor = talk.means(new AsksAbout("dpor"));
        Turn term = talk.means(new AsksAbout("ttm"));

        assertThat(dpor.act()).isEqualTo(Act.WHAT_IS_DPOR);
        assertThat(term.act()).isEqualTo(Act.EXPLAIN);
        assertThat(has(term, Reply.Question.class)).isTrue();
        assertThat(talk.answers()).isEqualTo(Answers.none());
    }

    @Test
    void an_imported_interview_goes_on_where_it_is_told_to() {
        Answers answers = Talk.finishedWithSilver().answers();
        Talk talk = Talk.opened();
        Turn turn = talk.imports(answers, "roster");

        assertThat(turn.act()).isEqualTo(Act.IMPORT);
        assertThat(talk.asking()).contains("roster");
        assertThat(talk.answers().facts().roster().isComplete()).isFalse();
    }

    @Test
    void a_switch_of_language_holds_until_the_channel_brings_another_locale() {
        Talk talk = Talk.opened();
        talk.means(new WantsLanguage("de"));
        assertThat(talk.state().language()).isEqualTo("de");
        talk.hears(new Start(new Input.Origin(Talk.ORIGIN.at(), Optional.of("fr"), Optional.empty())));
        assertThat(talk.state().language()).isEqualTo("fr");
        talk.means(new WantsLanguage("de"));
        talk.hears(new Start(new Input.Origin(Talk.ORIGIN.at(), Optional.of("fr"), Optional.empty())));
        assertThat(talk.state().language()).isEqualTo("de");
    }

    @Test
    void a_taken_up_conversation_says_where_it_stands() {
        Talk talk = Talk.finishedWithSilver();
        Turn turn = talk.hears(new Start(Talk.ORIGIN));

        assertThat(has(turn, Reply.SoFar.class)).isTrue();
        assertThat(has(turn, Reply.Welcome.class)).isFalse();
    }
}
