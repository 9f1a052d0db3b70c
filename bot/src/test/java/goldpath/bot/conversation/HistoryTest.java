package goldpath.bot.conversation;

import static goldpath.bot.conversation.Talk.developed;
import static goldpath.bot.conversation.Talk.has;
import static goldpath.bot.conversation.Talk.passes;
import static goldpath.bot.conversation.Talk.reply;
import static goldpath.bot.conversation.Talk.revenue;
import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.conversation.Meaning.Affirms;
import goldpath.bot.conversation.Meaning.AsksNextExam;
import goldpath.bot.conversation.Meaning.Denies;
import goldpath.bot.conversation.Meaning.Supposes;
import goldpath.bot.conversation.Place.Confirming;
import goldpath.bot.conversation.Statement.Leaves;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {

    @Test
    void undo_restores_what_was_before_and_redo_what_was_after() {
        Talk talk = Talk.opened();
        talk.says(developed());
        State before = talk.state();
        talk.says(revenue(120_000));
        State after = talk.state();

        assertThat(talk.wants(Command.UNDO).act()).isEqualTo(Act.UNDO);
        assertThat(talk.state().now()).isEqualTo(before.now());
        assertThat(talk.wants(Command.REDO).act()).isEqualTo(Act.REDO);
        assertThat(talk.state().now()).isEqualTo(after.now());
    }

    @Test
    void undo_goes_back_any_number_of_steps_and_then_says_so() {
        Talk talk = Talk.opened();
        talk.says(developed());
        talk.wants(Command.SKIP);
        talk.says(passes("Ana", "MB2-714"));
        for (int i = 0; i < 3; i++) {
            talk.wants(Command.UNDO);
        }

        assertThat(talk.answers()).isEqualTo(Answers.none());
        assertThat(reply(talk.wants(Command.UNDO), Reply.Phrase.class))
                .contains(new Reply.Phrase(Saying.NOTHING_TO_UNDO));
    }

    @Test
    void a_new_answer_ends_what_could_be_redone() {
        Talk talk = Talk.opened();
        talk.says(developed());
        talk.wants(Command.UNDO);
        talk.says(revenue(1));

        assertThat(reply(talk.wants(Command.REDO), Reply.Phrase.class))
                .contains(new Reply.Phrase(Saying.NOTHING_TO_REDO));
    }

    @Test
    void starting_over_asks_before_it_drops_answers_and_can_be_undone() {
        Talk talk = Talk.finishedWithSilver();
        Answers answers = talk.answers();
        Turn asks = talk.wants(Command.RESTART);
        assertThat(asks.act()).isEqualTo(Act.RESTART);
        assertThat(talk.answers()).isEqualTo(answers);
        assertThat(talk.listening().confirming()).isTrue();

        assertThat(talk.means(new Affirms()).act()).isEqualTo(Act.CONFIRM);
        assertThat(talk.answers()).isEqualTo(Answers.none());
        assertThat(talk.asking()).contains("market");
        talk.wants(Command.UNDO);
        assertThat(talk.answers()).isEqualTo(answers);
    }

    @Test
    void a_no_keeps_the_answers() {
        Talk talk = Talk.finishedWithSilver();
        State before = talk.state();
        talk.wants(Command.RESTART);
        talk.means(new Denies());

        assertThat(talk.state().now()).isEqualTo(before.now());
    }

    @Test
    void starting_over_with_nothing_answered_needs_no_question() {
        Talk talk = Talk.opened();
        talk.wants(Command.RESTART);

        assertThat(talk.state().place()).isNotInstanceOf(Confirming.class);
    }

    @Test
    void forgetting_cannot_be_undone() {
        Talk talk = Talk.finishedWithSilver();
        talk.wants(Command.FORGET);
        talk.means(new Affirms());

        assertThat(talk.answers()).isEqualTo(Answers.none());
        assertThat(talk.state().past()).isEmpty();
        assertThat(talk.state().future()).isEmpty();
    }

    @Test
    void what_if_adds_up_and_records_nothing() {
        Talk talk = Talk.finishedWithSilver();
        Answers answers = talk.answers();
        talk.means(new Supposes(List.of(new Leaves("roster", "Bob"))));
        Turn turn = talk.means(new Supposes(List.of(passes("Cleo", "MB2-707"))));

        Reply.WhatIf whatIf = reply(turn, Reply.WhatIf.class).orElseThrow();
        assertThat(whatIf.assumed().facts().roster().people())
                .extracting(person -> person.name())
                .containsExactly("Ana", "Cleo");
        assertThat(whatIf.then().attained()).contains("silver");
        assertThat(talk.answers()).isEqualTo(answers);
    }

    @Test
    void applying_makes_a_what_if_real_and_cancelling_drops_it() {
        Talk talk = Talk.finishedWithSilver();
        talk.means(new Supposes(List.of(revenue(90_000))));
        talk.wants(Command.CANCEL);
        assertThat(reply(talk.wants(Command.APPLY), Reply.Phrase.class))
                .contains(new Reply.Phrase(Saying.NOTHING_TO_APPLY));

        talk.means(new Supposes(List.of(revenue(90_000))));
        Turn applied = talk.wants(Command.APPLY);
        assertThat(applied.act()).isEqualTo(Act.APPLY);
        assertThat(applied.assessment().attained()).isEmpty();
        assertThat(has(applied, Reply.Result.class)).isTrue();
    }

    @Test
    void the_next_exam_of_a_person_is_one_that_brings_the_nearest_level_nearer() {
        Talk talk = Talk.opened();
        talk.says(passes("Ana", "MB2-714"), passes("Bob", "MB2-712"));
        Turn turn = talk.means(new AsksNextExam(Optional.of("Ana")));

        assertThat(turn.act()).isEqualTo(Act.NEXT_EXAM);
        assertThat(reply(turn, Reply.NextExam.class).orElseThrow().next().exams())
                .containsExactly("MB2-710", "MB2-706");
    }
}
