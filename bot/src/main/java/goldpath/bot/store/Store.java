package goldpath.bot.store;

import goldpath.bot.conversation.State;
import goldpath.bot.conversation.Turn;
import java.util.Optional;

/** Remembers conversations, each with a version, so that of two who step from the same state only one succeeds. */
public interface Store {

    /**
     * What is remembered of a conversation.
     *
     * @param version rises with every save
     */
    record Remembered(State state, long version) {}

    /**
     * A turn to be remembered.
     *
     * @param read the version of the state that the turn went out from; 0 where there was none
     * @param message id of the message that the turn answers, where the channel gives one
     * @param forgetting true where nothing from before this turn may stay, turns that were answered included
     */
    record Step(String conversation, long read, Turn turn, Optional<String> message, boolean forgetting) {}

    /** Empty for a conversation that nothing is remembered of. */
    Optional<Remembered> load(String conversation);

    /** The turn that a message of this id led to, where one was saved. */
    Optional<Turn> answered(String conversation, String message);

    /** Saves the state after the turn, and the turn under its message id, both or neither; false where raced. */
    boolean save(Step step);
}
