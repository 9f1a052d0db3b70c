package goldpath.bot.conversation;

import goldpath.bot.conversation.Input.Import;
import goldpath.bot.conversation.Input.Origin;
import goldpath.bot.conversation.Input.Start;
import goldpath.bot.conversation.Input.Utterance;
import goldpath.bot.conversation.Place.Confirming;
import goldpath.evaluator.Evaluator;
import java.util.List;

/**
 * The interview as a pure function: a state and an input give a new state and replies. It reads no clock, no text and no
 * channel, and the same state and input give the same turn.
 */
public final class Conversation {

    private final Interview interview;

    public Conversation(Evaluator evaluator) {
        interview = new Interview(evaluator);
    }

    /** The state before anything was said, to be answered in the language with that BCP 47 tag. */
    public State opening(String language) {
        return State.opening(interview.first(), language);
    }

    /** What the next message is to be understood in the light of. */
    public Listening listening(State state, Origin origin) {
        return new Listening(
                interview.evaluator().competency(),
                Interview.asked(state.place()),
                state.place() instanceof Confirming,
                choices(state),
                state.answers(),
                !state.supposed().isEmpty(),
                origin.user());
    }

    /** What can be picked by number, button or text now. */
    public List<Choice> choices(State state) {
        return interview.choices(state.place());
    }

    /** The next state and what to reply: always something. */
    public Turn next(State state, Input input) {
        State heard = state.hearing(input.origin().locale());
        TurnDraft draft = new TurnDraft(interview, heard);
        if (input instanceof Utterance utterance) {
            new Hearing(interview, draft).hear(utterance);
        } else if (input instanceof Import imported) {
            draft.replaceAnswers(imported.answers(), imported.asking());
        } else if (input instanceof Start) {
            draft.open();
        }
        return draft.turn();
    }
}
