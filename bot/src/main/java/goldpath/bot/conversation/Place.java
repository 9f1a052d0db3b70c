package goldpath.bot.conversation;

import java.util.List;

/** Where a conversation is: what it is waiting for. */
public sealed interface Place {

    /** The question of this fact is put. */
    record Asking(String fact) implements Place {}

    /**
     * Something said of a fact is asked back.
     *
     * @param doubt what is asked back now
     * @param later what is asked back afterwards
     */
    record Clarifying(Doubt doubt, List<Doubt> later) implements Place {
        public Clarifying {
            later = List.copyOf(later);
        }
    }

    /** A yes or no is awaited before something is done that drops answers. */
    record Confirming(Confirmation confirmation) implements Place {}

    /** Nothing is left to ask. */
    record Finished() implements Place {}

    /** What waits for a yes. */
    enum Confirmation {
        RESTART,
        FORGET
    }
}
