package goldpath.bot.conversation;

import goldpath.bot.conversation.Input.Edited;
import goldpath.bot.conversation.Input.Import;
import goldpath.bot.conversation.Input.Origin;
import goldpath.bot.conversation.Input.Start;
import goldpath.bot.conversation.Input.Utterance;
import goldpath.bot.conversation.Place.Asking;
import goldpath.bot.conversation.Place.Confirming;
import goldpath.bot.conversation.State.Snapshot;
import goldpath.evaluator.Evaluator;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Person;
import java.util.List;
import java.util.Optional;

/**
 * The interview as a pure function: a state and an input give a new state and replies. It reads no clock, no text and no
 * channel, and the same state and input give the same turn.
 */
public final class Conversation {

    private final Interview interview;
    private final Renewal renewal;
    private final Retraction retraction;

    public Conversation(Evaluator evaluator) {
        interview = new Interview(evaluator);
        renewal = new Renewal(interview);
        retraction = new Retraction(interview);
    }

    /** The state before anything was said, to be answered in the language with that BCP 47 tag. */
    public State opening(String language) {
        return State.opening(interview.first(), language);
    }

    /** What the next message is to be understood in the light of. */
    public Listening listening(State state, Origin origin) {
        State current = current(state);
        return new Listening(
                interview.evaluator().competency(),
                current.place().about(),
                current.place() instanceof Confirming,
                choices(current),
                current.answers(),
                !current.supposed().isEmpty(),
                origin.user(),
                told(current));
    }

    private static List<Person> told(State state) {
        return new History(state.past(), state.future())
                .before()
                .map(before -> new Telling(
                                before.answers().facts().roster(),
                                state.answers().facts().roster())
                        .people())
                .orElse(List.of());
    }

    /** What can be picked by number, button or text now. */
    public List<Choice> choices(State state) {
        State current = current(state);
        return new Tactic(interview, current.answers(), current.misunderstandings()).choices(current.place());
    }

    /** The next state and what to reply: always something. */
    public Turn next(State state, Input input) {
        State current = current(state);
        State heard = current.hearing(input.origin().locale());
        TurnDraft draft = new TurnDraft(interview, heard, input.origin());
        if (renewal.isDue(state)) {
            draft.reply(new Reply.Told(renewal.insight(state)));
        }
        if (input instanceof Utterance utterance) {
            new Hearing(interview, draft).hear(utterance);
        } else if (input instanceof Edited edited) {
            retracted(current, edited.origin()).ifPresent(draft::standAt);
            new Hearing(interview, draft).hear(edited.said());
            draft.noteAgainstBefore();
        } else if (input instanceof Import imported) {
            take(imported, draft);
        } else if (input instanceof Start) {
            draft.open();
        }
        return draft.turn(renewal.basis());
    }

    private void take(Import imported, TurnDraft draft) {
        draft.act(Act.IMPORT);
        boolean reopens = imported.asking()
                .map(interview::fact)
                .filter(RosterFact.class::isInstance)
                .isPresent();
        draft.record(reopens ? imported.answers().reopened() : imported.answers());
        imported.asking().ifPresent(fact -> draft.goTo(new Asking(fact)));
        draft.say(Saying.IMPORTED);
    }

    /** What an edited message is to be understood in the light of: the conversation as if it were still to come. */
    public Listening listeningAnew(State state, Origin origin) {
        State current = current(state);
        return listening(retracted(current, origin).map(current::at).orElse(current), origin);
    }

    private Optional<Snapshot> retracted(State state, Origin origin) {
        return origin.message().flatMap(message -> retraction.of(message, state));
    }

    private State current(State state) {
        return renewal.isDue(state) ? renewal.renewed(state) : state;
    }
}
