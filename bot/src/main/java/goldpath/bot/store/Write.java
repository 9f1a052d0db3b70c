package goldpath.bot.store;

import goldpath.bot.store.Store.Step;
import goldpath.bot.store.WrittenStore.Next;
import java.time.Instant;

/** Something to be written about a conversation, together with what others write. */
sealed interface Write extends GroupCommit.Write {

    /** Whether something is deleted by it. */
    default boolean isForgetting() {
        return false;
    }

    /**
     * A step.
     *
     * @param key of the message that is answered
     * @param held until when the letter is left to whoever saves it
     */
    record Saving(Step step, MessageKey key, Next next, Instant held) implements Write {
        @Override
        public String conversation() {
            return step.conversation();
        }

        @Override
        public boolean isForgetting() {
            return step.isForgetting();
        }
    }

    /** So many parts of the answer to the message with this key were delivered. */
    record Delivery(String conversation, MessageKey key, int sent, Instant held) implements Write {}

    /** The letter that answers the message with this key is given back, and not listed before then. */
    record Postponement(String conversation, MessageKey key, Instant until) implements Write {}
}
