package goldpath.bot.conversation;

import static goldpath.bot.conversation.Talk.developed;
import static goldpath.bot.conversation.Talk.reply;
import static goldpath.bot.conversation.Talk.revenue;
import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.conversation.Meaning.Affirms;
import goldpath.bot.conversation.Meaning.AsksAbout;
import goldpath.bot.conversation.Meaning.Denies;
import goldpath.bot.conversation.Place.Asking;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.FactDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the question of a fact is put. */
class AskingTest {

    private static final List<String> FACTS = List.of("market", "revenue", "dpor", "roster");

    @ParameterizedTest
    @ValueSource(strings = {"market", "revenue", "dpor", "roster"})
    void it_is_about_its_fact_and_no_aside(String fact) {
        Asking place = new Asking(fact);

        assertThat(place.about()).contains(fact);
        assertThat(place.proposed()).isEmpty();
        assertThat(place.isAside()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"market", "revenue", "dpor", "roster"})
    void why_and_help_are_about_its_fact_and_put_the_question_in_other_words(String fact) {
        Talk talk = at(fact);
        Turn why = talk.wants(Command.WHY);
        Turn help = talk.wants(Command.HELP);

        assertThat(reply(why, Reply.Why.class).orElseThrow().fact().map(FactDefinition::id))
                .contains(fact);
        assertThat(reply(help, Reply.Help.class).orElseThrow().fact().map(FactDefinition::id))
                .contains(fact);
        assertThat(reply(why, Reply.Question.class).orElseThrow().attempt()).isEqualTo(1);
        assertThat(reply(help, Reply.Question.class).orElseThrow().attempt()).isEqualTo(2);
        assertThat(talk.state().place()).isEqualTo(new Asking(fact));
    }

    @ParameterizedTest
    @ValueSource(strings = {"market", "revenue", "dpor", "roster"})
    void a_term_is_explained_and_never_taken_as_an_answer(String fact) {
        Talk talk = at(fact);
        Answers before = talk.answers();
        Turn turn = talk.means(new AsksAbout("ttm"));

        assertThat(Talk.has(turn, Reply.Explanation.class)).isTrue();
        assertThat(talk.answers()).isEqualTo(before);
        assertThat(talk.state().place()).isEqualTo(new Asking(fact));
    }

    @ParameterizedTest
    @ValueSource(strings = {"market", "revenue", "dpor", "roster"})
    void skipping_leaves_its_fact_open_and_goes_on(String fact) {
        Talk talk = at(fact);
        Turn turn = talk.wants(Command.SKIP);

        assertThat(turn.act()).isEqualTo(Act.SKIP);
        assertThat(talk.state().place()).isNotEqualTo(new Asking(fact));
    }

    @ParameterizedTest
    @EnumSource(
            value = Command.class,
            names = {"SHOW_ANSWERS", "SHOW_RESULT", "SHOW_DETAILS", "EXPORT", "QUESTIONS_LEFT", "THANKS", "GREETING"})
    void what_is_shown_on_request_leaves_it_where_it_is(Command command) {
        Talk talk = at("revenue");
        Snapshots before = new Snapshots(talk);
        Turn turn = talk.wants(command);

        assertThat(turn.replies()).isNotEmpty();
        assertThat(new Snapshots(talk)).isEqualTo(before);
    }

    @Test
    void a_yes_or_no_to_nothing_is_said_to_be_one() {
        Talk talk = at("revenue");

        assertThat(reply(talk.means(new Affirms()), Reply.Phrase.class))
                .contains(new Reply.Phrase(Saying.NOTHING_TO_CONFIRM));
        assertThat(reply(talk.means(new Denies()), Reply.Phrase.class))
                .contains(new Reply.Phrase(Saying.WHAT_IS_WRONG));
        assertThat(reply(new Talk().means(new Denies()), Reply.Phrase.class))
                .contains(new Reply.Phrase(Saying.NOTHING_TO_CONFIRM));
    }

    @Test
    void something_wrong_is_asked_for_and_changes_nothing() {
        Talk talk = at("revenue");
        Snapshots before = new Snapshots(talk);

        assertThat(reply(talk.wants(Command.OBJECT), Reply.Phrase.class))
                .contains(new Reply.Phrase(Saying.WHAT_IS_WRONG));
        assertThat(new Snapshots(talk)).isEqualTo(before);
    }

    @Test
    void back_goes_to_the_question_before_and_keeps_its_answer() {
        Talk talk = at("revenue");
        talk.wants(Command.BACK);

        assertThat(talk.state().place()).isEqualTo(new Asking("market"));
        assertThat(talk.answers().facts().market().isKnown()).isTrue();
    }

    /** A conversation that has come to the question of a fact. */
    private static Talk at(String fact) {
        Talk talk = Talk.opened();
        for (String before : FACTS.subList(0, FACTS.indexOf(fact))) {
            switch (before) {
                case "market" -> talk.says(developed());
                case "revenue" -> talk.says(revenue(120_000));
                case "dpor" -> talk.says(Talk.dpor(new Coverage.All()));
                default -> {}
            }
        }
        assertThat(talk.state().place()).isEqualTo(new Asking(fact));
        return talk;
    }

    private record Snapshots(Answers answers, Place place) {
        Snapshots(Talk talk) {
            this(talk.answers(), talk.state().place());
        }
    }
}
