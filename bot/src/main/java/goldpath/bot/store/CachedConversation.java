package goldpath.bot.store;

import goldpath.bot.conversation.State;
import goldpath.bot.store.Store.Letter;
import goldpath.bot.store.Store.Remembered;
import goldpath.bot.store.Store.Step;
import goldpath.bot.store.WrittenStore.Next;
import goldpath.bot.store.WrittenStore.Written;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A conversation at hand.
 *
 * @param weight bytes of the state as it is written
 * @param isOwed whether letters wait to be delivered
 * @param only the letter that waits, where it is known to be the only one
 */
record CachedConversation(State state, long version, int weight, boolean isOwed, Optional<Letter> only) {

    static CachedConversation read(Written written, State state) {
        return new CachedConversation(
                state, written.version(), written.state().length(), written.isOwed(), Optional.empty());
    }

    static CachedConversation begun(Step step, Next next) {
        Optional<Letter> letter = step.letter().unlessDelivered();
        return new CachedConversation(step.after(), next.version(), next.state().length(), letter.isPresent(), letter);
    }

    Remembered remembered() {
        return new Remembered(state, version, isOwed);
    }

    /** After a step that was saved; null where that step did not go out from this state. */
    @Nullable
    CachedConversation after(Step step, Next next) {
        if (step.read() != version) {
            return null;
        }
        if (step.isForgetting() || !isOwed) {
            return begun(step, next);
        }
        Optional<Letter> stillOnly = step.letter().unlessDelivered().isEmpty() ? only : Optional.empty();
        return new CachedConversation(step.after(), next.version(), next.state().length(), true, stillOnly);
    }

    /** After so many parts of an answer were delivered; null where it cannot be told whether letters still wait. */
    @Nullable
    CachedConversation delivered(String message, int sent) {
        if (!isOwed) {
            return this;
        }
        if (only.isEmpty() || !only.get().message().equals(message)) {
            return null;
        }
        return sent < only.get().parts().size()
                ? this
                : new CachedConversation(state, version, weight, false, Optional.empty());
    }
}
