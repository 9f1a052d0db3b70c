package goldpath.bot.store;

import goldpath.bot.store.StoreException.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A store that fails to save so many times. */
public final class UnsteadyStore implements Store {

    private final Store store;
    private final AtomicInteger failures = new AtomicInteger();
    private Supplier<RuntimeException> failure = () -> new StoreException(Kind.UNAVAILABLE, "The database is away.");
    private boolean savesAllTheSame;

    public UnsteadyStore(Store store) {
        this.store = store;
    }

    public void failSaving(int times) {
        failures.set(times);
    }

    /** Fails after having saved, as where the answer of a database is lost. */
    public void saveAndFail(int times) {
        savesAllTheSame = true;
        failures.set(times);
    }

    public void failWith(Supplier<RuntimeException> wanted) {
        failure = wanted;
    }

    @Override
    public Outcome save(Step step) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
            return store.save(step);
        }
        if (savesAllTheSame) {
            store.save(step);
        }
        throw failure.get();
    }

    @Override
    public Optional<Remembered> load(String conversation) {
        return store.load(conversation);
    }

    @Override
    public void delivered(String conversation, String message, int sent, Instant at) {
        store.delivered(conversation, message, sent, at);
    }

    @Override
    public List<String> owed(String channel, Instant now, int most) {
        return store.owed(channel, now, most);
    }

    @Override
    public List<Letter> claim(String channel, String conversation, Instant now) {
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
        return store.purge(idleSince, now);
    }

    @Override
    public void close() {
        store.close();
    }
}
