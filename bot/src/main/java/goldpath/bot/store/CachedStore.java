package goldpath.bot.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers from memory for conversations that are under way.
 *
 * <p>What it gives out may be behind what another process has saved; a step from that is refused by the store, and then
 * the conversation is read anew.
 */
final class CachedStore implements Store {

    /** Conversations that rest for longer need not be at hand. */
    private static final Duration REST = Duration.ofMinutes(30);

    private final WrittenStore store;
    private final Cache<String, CachedConversation> cache;

    /** @param most how many bytes of states, as they are written, are kept at hand */
    CachedStore(WrittenStore store, long most) {
        this.store = store;
        this.cache = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((String id, CachedConversation each) -> each.weight())
                .expireAfterAccess(REST)
                .executor(Runnable::run)
                .build();
    }

    /** Whoever saves meanwhile waits to replace what is read here, so that the newer one stays. */
    @Override
    public Optional<Remembered> load(String conversation) {
        return Optional.ofNullable(cache.get(conversation, this::read)).map(CachedConversation::remembered);
    }

    private @Nullable CachedConversation read(String conversation) {
        return store.loadWritten(conversation)
                .map(written -> CachedConversation.read(written, store.read(written.state())))
                .orElse(null);
    }

    @Override
    public Outcome save(Step step) {
        Next next = new Next(step, store.next(step));
        Outcome outcome = dropOnFailure(step.conversation(), () -> store.save(step, next.written()));
        if (outcome instanceof Outcome.Saved) {
            replace(step.conversation(), next::after);
        } else {
            cache.invalidate(step.conversation());
        }
        return outcome;
    }

    private record Next(Step step, WrittenStore.Next written) {

        /** What to keep at hand instead; nothing where this cannot be told, and then it is read when it is needed. */
        @Nullable
        CachedConversation after(@Nullable CachedConversation known) {
            if (known == null) {
                return step.read() == 0 ? CachedConversation.begun(step, written) : null;
            }
            return known.after(step, written);
        }
    }

    @Override
    public void delivered(String conversation, String message, int sent, Instant at) {
        dropOnFailure(conversation, () -> {
            store.delivered(conversation, message, sent, at);
            return conversation;
        });
        replace(conversation, known -> known == null ? null : known.delivered(message, sent));
    }

    private void replace(String conversation, Function<@Nullable CachedConversation, @Nullable CachedConversation> by) {
        cache.asMap().compute(conversation, (id, known) -> by.apply(known));
    }

    private <T> T dropOnFailure(String conversation, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            cache.invalidate(conversation);
            throw e;
        }
    }

    @Override
    public List<String> owed(String channel, Instant now, int most) {
        return store.owed(channel, now, most);
    }

    /** Another process may have delivered what this one takes for owed: the next load looks. */
    @Override
    public List<Letter> claim(String channel, String conversation, Instant now) {
        cache.invalidate(conversation);
        return store.claim(channel, conversation, now);
    }

    @Override
    public void postpone(String conversation, String message, Instant until) {
        store.postpone(conversation, message, until);
    }

    @Override
    public List<Line> lines(String conversation, long turn) {
        return store.lines(conversation, turn);
    }

    @Override
    public long purge(Instant idleSince, Instant now) {
        try {
            return store.purge(idleSince, now);
        } finally {
            cache.invalidateAll();
        }
    }

    @Override
    public void close() {
        cache.invalidateAll();
        store.close();
    }
}
