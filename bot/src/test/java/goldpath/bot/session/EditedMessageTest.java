package goldpath.bot.session;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.conversation.Place;
import goldpath.bot.conversation.State;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.wording.Message;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.Fact;
import goldpath.evaluator.Market;
import goldpath.evaluator.Person;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who edits a message says it anew: what it recorded before no longer counts, what was said since does. */
class EditedMessageTest {

    private final Session session = Bot.session();

    @Test
    void anEditedNameIsAnotherPersonInThePlaceOfTheFirst() {
        writes("1", "developed market, 120k, all under DPOR");
        writes("2", "Anna passed 714");
        String answer = edits("2", "Hanna passed 714");
        assertThat(people()).containsExactly(Person.of("Hanna", "MB2-714"));
        assertThat(answer).contains("Hanna").contains("Anna");
    }

    @Test
    void whatWasSaidSinceStays() {
        writes("1", "Anna passed 714");
        writes("2", "Bob passed 712, and Anna 710");
        writes("3", "we are in Germany");
        edits("1", "Anna passed 713");
        assertThat(people())
                .containsExactlyInAnyOrder(Person.of("Anna", "MB2-713", "MB2-710"), Person.of("Bob", "MB2-712"));
        assertThat(state().answers().facts().market()).isEqualTo(Fact.known(Market.DEVELOPED));
    }

    @Test
    void anEditIsReadAsAnAnswerToTheQuestionThatTheMessageAnswered() {
        writes("1", "developed market");
        writes("2", "120k");
        assertThat(state().place()).isEqualTo(new Place.Asking("dpor"));
        edits("2", "150k");
        assertThat(state().answers().facts().amount("revenue")).isEqualTo(Fact.known(Amount.usd(150_000)));
        assertThat(state().answers().facts().coverage("dpor").isKnown()).isFalse();
        assertThat(state().place()).isEqualTo(new Place.Asking("dpor"));
    }

    @Test
    void aNumberIsPickedFromTheChoicesThatTheMessageHadBeforeIt() {
        writes("1", "1");
        assertThat(state().answers().facts().market()).isEqualTo(Fact.known(Market.DEVELOPED));
        edits("1", "2");
        assertThat(state().answers().facts().market()).isEqualTo(Fact.known(Market.EMERGING));
    }

    @Test
    void aMessageCanBeEditedAgainAndAgain() {
        writes("1", "developed market, 120k, all under DPOR");
        writes("2", "Anna passed 714");
        edits("2", "Hanna passed 714");
        writes("3", "Bob passed 712");
        edits("2", "Joanna passed 710");
        edits("2", "Johanna passed 710");
        assertThat(people()).containsExactlyInAnyOrder(Person.of("Johanna", "MB2-710"), Person.of("Bob", "MB2-712"));
    }

    @Test
    void whatWasCorrectedSinceIsNotUndoneByAnEdit() {
        writes("1", "developed market, revenue 120k");
        writes("2", "emerging market, and revenue 130k");
        edits("1", "developed market");
        assertThat(state().answers().facts().amount("revenue")).isEqualTo(Fact.known(Amount.usd(130_000)));
        writes("3", "no, emerging");
        edits("1", "yes, under DPOR");
        assertThat(state().answers().facts().market()).isEqualTo(Fact.known(Market.EMERGING));
    }

    @Test
    void aMessageThatNoLongerSaysAnythingIsTakenBackAndThatIsSaid() {
        writes("1", "developed market");
        writes("2", "120k, all under DPOR");
        String answer = edits("2", "forget what I wrote here, please xyzzy");
        assertThat(state().answers().facts().amount("revenue").isKnown()).isFalse();
        assertThat(state().answers().facts().coverage("dpor")).isNotEqualTo(Fact.known(new Coverage.All()));
        assertThat(answer).contains("120,000");
    }

    @Test
    void undoGoesBackToWhatStoodBeforeTheEdit() {
        writes("1", "developed market, 120k, all under DPOR");
        writes("2", "Anna passed 714");
        State before = state();
        edits("2", "Hanna passed 714");
        writes("3", "undo");
        assertThat(state().answers()).isEqualTo(before.answers());
        assertThat(state().place()).isEqualTo(before.place());
    }

    @Test
    void anEditOfAMessageThatRecordedNothingIsHeardAsAMessage() {
        writes("1", "hello");
        edits("1", "emerging market");
        edits("never seen", "Bob passed 712");
        assertThat(state().answers().facts().market()).isEqualTo(Fact.known(Market.EMERGING));
        assertThat(people()).containsExactly(Person.of("Bob", "MB2-712"));
    }

    private List<Person> people() {
        return state().answers().facts().roster().people();
    }

    private State state() {
        return session.recall("edited").orElseThrow();
    }

    private String writes(String name, String text) {
        return answer(new Incoming.Written(Envelope.of("edited", "en"), name, false, text));
    }

    private String edits(String name, String text) {
        return answer(new Incoming.Written(Envelope.of("edited", "en"), name, true, text));
    }

    private String answer(Incoming incoming) {
        return session.answer(incoming).messages().stream().map(Message::plain).collect(Collectors.joining("\n"));
    }
}
