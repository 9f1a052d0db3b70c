package goldpath.bot.store;

import goldpath.bot.conversation.State;
import goldpath.bot.store.Write.Delivery;
import goldpath.bot.store.Write.Postponement;
import goldpath.bot.store.Write.Saving;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Remembers conversations in a database. */
final class JdbcStore implements WrittenStore, Archive {

    private final Database database;
    private final Transactions transactions;
    private final Scrubbing scrubbing;
    private final GroupCommit<Write, Outcome> commits;
    private final MessageKeys keys;
    private final StateJson json;
    private final RandomGenerator random;
    private final Duration lease;

    /**
     * @param database with the tables of {@link Schema}
     * @param most how many writes may share a transaction
     */
    JdbcStore(Database database, StateJson json, RandomGenerator random, Duration lease, int most) {
        this.database = database;
        this.transactions = new Transactions(database);
        this.scrubbing = new Scrubbing(database, transactions);
        this.commits = new GroupCommit<>(this::commit, database.writers(), most);
        this.keys = new MessageKeys(transactions.write(connection -> Secret.salt(connection, random)));
        this.json = json;
        this.random = random;
        this.lease = lease;
    }

    private List<Supplier<Outcome>> commit(List<Write> writes) {
        List<Supplier<Outcome>> outcomes =
                transactions.write(writes, some -> connection -> WriteBatch.write(connection, some));
        if (writes.stream().anyMatch(Write::isForgetting)) {
            scrubbing.demand();
        }
        scrubbing.attempt();
        return outcomes;
    }

    /** Begins anywhere, so that a conversation that was purged and begins anew is not taken for the old one. */
    @Override
    public Next next(Step step) {
        long version = step.read() == 0 ? random.nextLong(1, Long.MAX_VALUE / 2) : step.read() + 1;
        return new Next(json.write(step.after()), version);
    }

    @Override
    public State read(String written) {
        return json.read(written);
    }

    @Override
    public Optional<Written> loadWritten(String conversation) {
        String id = storable(conversation);
        return transactions.read(connection -> Conversations.load(connection, id));
    }

    @Override
    public Outcome save(Step step, Next next) {
        String id = storable(step.conversation());
        MessageKey key = keys.of(id, step.letter().message());
        return commits.write(new Saving(step, key, next, step.at().plus(lease)));
    }

    @Override
    public void delivered(String conversation, String message, int sent, Instant at) {
        String id = storable(conversation);
        commits.write(new Delivery(id, keys.of(id, message), sent, at.plus(lease)));
    }

    @Override
    public void postpone(String conversation, String message, Instant until) {
        String id = storable(conversation);
        commits.write(new Postponement(id, keys.of(id, message), until));
    }

    @Override
    public List<String> owed(String channel, Instant now, int most) {
        return transactions.read(connection -> Letters.owed(connection, channel, now, most));
    }

    @Override
    public List<Letter> claim(String channel, String conversation, Instant now) {
        String id = storable(conversation);
        return alone(connection -> Letters.claim(connection, channel, id, now, now.plus(lease)));
    }

    @Override
    public List<Line> lines(String conversation, long turn) {
        String id = storable(conversation);
        return transactions.read(connection -> Lines.since(connection, id, turn));
    }

    @Override
    public long purge(Instant idleSince, Instant now) {
        Instant echo = now.minus(ECHO);
        long purged = everyChunk(connection -> Purge.idle(connection, idleSince))
                + everyChunk(connection -> Purge.forgotten(connection, echo));
        everyChunk(connection -> Purge.answered(connection, echo));
        scrubbing.demand();
        commits.alone(() -> {
            scrubbing.attempt();
            return purged;
        });
        return purged;
    }

    private long everyChunk(Transactions.Work<Integer> chunk) {
        long all = 0;
        int some;
        do {
            some = alone(chunk);
            all += some;
        } while (some == Purge.ROWS);
        return all;
    }

    private <T> T alone(Transactions.Work<T> work) {
        return commits.alone(() -> transactions.write(work));
    }

    @Override
    public void forEach(Consumer<Entry> reader) {
        Conversations.forEach(transactions, row -> reader.accept(row.entry(json)));
    }

    @Override
    public long addAbsent(Iterator<Entry> entries) {
        long added = 0;
        while (entries.hasNext()) {
            List<Conversations.Row> some = Conversations.next(entries, json);
            some.forEach(row -> storable(row.id()));
            added += alone(connection -> Conversations.add(connection, some));
        }
        return added;
    }

    /** Not every engine keeps every text; one that came back as another would mix up two conversations. */
    private static String storable(String conversation) {
        if (conversation.indexOf('\0') >= 0
                || !StandardCharsets.UTF_8.newEncoder().canEncode(conversation)) {
            throw new IllegalArgumentException("A conversation's id has a character that cannot be stored.");
        }
        return conversation;
    }

    @Override
    public void close() {
        database.close();
    }
}
