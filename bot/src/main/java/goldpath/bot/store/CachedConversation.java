package goldpath.bot.store;

import goldpath.bot.conversation.State;
import goldpath.bot.store.Store.Remembered;
import goldpath.bot.store.Store.Step;
import goldpath.bot.store.WrittenStore.Next;
import goldpath.bot.store.WrittenStore.Written;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A conversation at hand.
 *
 * @param weight bytes of the state as it is written
 * @param isOwed whether letters wait to be delivered
 * @param waiting those letters, oldest first; empty where they are not known
 */
record CachedConversation(State state, long version, int weight, boolean isOwed, List<Waiting> waiting) {

    /** A letter with so many parts. */
    private record Waiting(String message, int parts) {

        static List<Waiting> of(Step step) {
            return step.letter().unlessDelivered().stream()
                    .map(letter -> new Waiting(letter.message(), letter.parts().size()))
                    .toList();
        }
    }

    CachedConversation {
        waiting = List.copyOf(waiting);
    }

    static CachedConversation read(Written written, State state) {
        return new CachedConversation(state, written.version(), written.state().length(), written.isOwed(), List.of());
    }

    static CachedConversation begun(Step step, Next next) {
        return stepped(step, next, Waiting.of(step));
    }

    private static CachedConversation stepped(Step step, Next next, List<Waiting> waiting) {
        return new CachedConversation(step.after(), next.version(), next.state().length(), !waiting.isEmpty(), waiting);
    }

    Remembered remembered() {
        return new Remembered(
                state, version, isOwed, waiting.stream().map(Waiting::message).findFirst());
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
        if (waiting.isEmpty()) {
            return new CachedConversation(
                    step.after(), next.version(), next.state().length(), true, waiting);
        }
        return stepped(
                step,
                next,
                Stream.concat(waiting.stream(), Waiting.of(step).stream()).toList());
    }

    /** After so many parts of an answer were delivered; null where it cannot be told whether letters still wait. */
    @Nullable
    CachedConversation delivered(String message, int sent) {
        if (!isOwed) {
            return this;
        }
        Optional<Waiting> letter =
                waiting.stream().filter(each -> each.message().equals(message)).findFirst();
        if (letter.isEmpty()) {
            return null;
        }
        if (sent < letter.get().parts()) {
            return this;
        }
        List<Waiting> left =
                waiting.stream().filter(each -> !each.message().equals(message)).toList();
        return new CachedConversation(state, version, weight, !left.isEmpty(), left);
    }
}
