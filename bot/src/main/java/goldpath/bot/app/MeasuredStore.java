package goldpath.bot.app;

import goldpath.bot.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A store whose work is timed. */
record MeasuredStore(Store store, Measures measures) implements Store {

    @Override
    public Optional<Remembered> load(String conversation) {
        return measures.stored("load", () -> store.load(conversation));
    }

    @Override
    public Outcome save(Step step) {
        return measures.stored("save", () -> store.save(step));
    }

    @Override
    public void delivered(String conversation, String message, int sent, Instant at) {
        measures.stored("delivered", () -> {
            store.delivered(conversation, message, sent, at);
            return sent;
        });
    }

    @Override
    public List<String> owed(String channel, Instant now, int most) {
        return measures.stored("owed", () -> store.owed(channel, now, most));
    }

    @Override
    public List<Letter> claim(String channel, String conversation, Instant now) {
        return measures.stored("claim", () -> store.claim(channel, conversation, now));
    }

    @Override
    public void postpone(String conversation, String message, Instant until) {
        measures.stored("postpone", () -> {
            store.postpone(conversation, message, until);
            return message;
        });
    }

    @Override
    public List<Line> lines(String conversation, long turn) {
        return measures.stored("lines", () -> store.lines(conversation, turn));
    }

    @Override
    public long purge(Instant idleSince, Instant now) {
        return measures.stored("purge", () -> store.purge(idleSince, now));
    }

    @Override
    public void close() {
        store.close();
    }
}
