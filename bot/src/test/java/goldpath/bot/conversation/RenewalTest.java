package goldpath.bot.conversation;

import static goldpath.bot.conversation.Talk.developed;
import static goldpath.bot.conversation.Talk.passes;
import static goldpath.bot.conversation.Talk.revenue;
import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.conversation.Insight.NewEdition;
import goldpath.bot.conversation.State.Basis;
import goldpath.bot.conversation.State.Snapshot;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.Roster.Extent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenewalTest {

    private static final LocalDate EARLIER = LocalDate.of(2016, 1, 1);

    private final Conversation conversation = new Conversation(Talk.EVALUATOR);
    private final Talk talk = Talk.finishedWithSilver();

    @Test
    void what_is_asked_in_the_same_words_still_holds() {
        Turn turn = continued(earlier(Map.of()));

        assertThat(turn.state().answers()).isEqualTo(talk.answers());
        assertThat(told(turn).again()).isEmpty();
        assertThat(told(turn).before()).isEqualTo(EARLIER);
    }

    @Test
    void only_what_is_asked_in_other_words_is_asked_again() {
        Turn turn = continued(earlier(Map.of("revenue", "gross revenue")));

        assertThat(told(turn).again()).extracting(FactDefinition::id).containsExactly("revenue");
        assertThat(turn.state().place()).isEqualTo(new Place.Asking("revenue"));
        assertThat(turn.state().answers().facts().market().isKnown()).isTrue();
        assertThat(turn.state().answers().facts().amount("revenue").isKnown()).isFalse();
    }

    @Test
    void other_exams_open_the_roster_again_and_keep_the_people() {
        Turn turn = continued(earlier(Map.of("roster", "MB2-703")));

        assertThat(turn.state().answers().facts().roster().extent()).isEqualTo(Extent.STARTED);
        assertThat(turn.state().answers().facts().roster().people()).hasSize(2);
    }

    @Test
    void exams_that_are_no_longer_listed_are_named_and_dropped() {
        talk.says(passes("Bob", "MB2-703"));
        Turn turn = continued(earlier(Map.of()));

        assertThat(told(turn).exams()).containsExactly("MB2-703");
        assertThat(turn.state()
                        .answers()
                        .facts()
                        .roster()
                        .find("Bob")
                        .orElseThrow()
                        .passed())
                .containsExactly("MB2-712");
    }

    @Test
    void a_question_that_is_no_longer_asked_is_left() {
        State state = earlier(Map.of());
        Snapshot waiting = new Snapshot(
                state.answers(), new Place.Asking("turnover"), state.now().sources());
        State stranded = new State(
                waiting,
                List.of(),
                List.of(),
                "en",
                Optional.empty(),
                0,
                0,
                true,
                List.of(),
                Optional.empty(),
                state.basis());

        assertThat(conversation.listening(stranded, Talk.ORIGIN).asking()).isEmpty();
        assertThat(continued(stranded).state().place()).isEqualTo(new Place.Finished());
    }

    @Test
    void it_is_said_once() {
        State after = continued(earlier(Map.of())).state();

        assertThat(Talk.has(conversation.next(after, new Input.Start(Talk.ORIGIN)), Reply.Told.class))
                .isFalse();
    }

    @Test
    void nothing_is_said_while_the_rules_stay() {
        assertThat(Talk.has(talk.says(developed(), revenue(1)), Reply.Told.class))
                .isFalse();
    }

    /** The same conversation as an earlier edition left it, which asked for some facts in other words. */
    private State earlier(Map<String, String> otherwise) {
        State state = talk.state();
        Map<String, String> facts = new HashMap<>(state.basis().orElseThrow().facts());
        facts.putAll(otherwise);
        return new State(
                state.now(),
                state.past(),
                state.future(),
                state.language(),
                state.locale(),
                0,
                0,
                true,
                List.of(),
                state.heard(),
                Optional.of(new Basis(EARLIER, facts)));
    }

    private Turn continued(State state) {
        return conversation.next(state, new Input.Start(Talk.ORIGIN));
    }

    private static NewEdition told(Turn turn) {
        return (NewEdition) Talk.reply(turn, Reply.Told.class).orElseThrow().insight();
    }
}
