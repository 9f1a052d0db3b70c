package goldpath.bot.store;

import goldpath.bot.conversation.State;
import java.time.Instant;
import java.util.Iterator;
import java.util.function.Consumer;

/**
 * All conversations of a store: to be moved to another one, or kept in a safe place. Letters under way and the ids of
 * messages stay behind.
 *
 * <p>Every method throws {@link StoreException} where the store cannot do it.
 */
public interface Archive extends AutoCloseable {

    /**
     * A conversation.
     *
     * @param touched when its last turn was
     * @param isForgotten whether that turn forgot what was before
     */
    record Entry(String conversation, long version, State state, Instant touched, boolean isForgotten) {}

    /** Gives out all conversations, always in the same order. One that goes on meanwhile is as it was at some moment. */
    void forEach(Consumer<Entry> reader);

    /** Adds those that the store does not know. Returns how many. */
    long addAbsent(Iterator<Entry> entries);

    @Override
    void close();
}
