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
     * @param supposing whether it was said of what would be, so that the answer is not recorded either
     */
    record Clarifying(Doubt doubt, List<Doubt> later, boolean supposing) implements Place {
        public Clarifying {
            later = List.copyOf(later);
        }

        /** Of something that was said to be so. */
        public Clarifying(Doubt doubt, List<Doubt> later) {
            this(doubt, later, false);
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
