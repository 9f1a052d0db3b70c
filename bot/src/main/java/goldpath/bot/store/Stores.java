package goldpath.bot.store;

import goldpath.bot.store.StoreException.Kind;
import java.security.SecureRandom;
import java.time.Duration;

/** Opens a store by its address. */
public final class Stores {

    /** Keeps conversations until the program ends. */
    public static final String MEMORY = "memory:";

    private static final String POSSIBLE = "use " + MEMORY + ", " + SqliteFile.PREFIX + "PATH or "
            + PostgresServer.PREFIX + "//HOST:PORT/DATABASE?user=NAME.";

    /** So many writes share a transaction at most. */
    private static final int TOGETHER = 128;

    private static final Duration OPENING = Duration.ofSeconds(2);

    /** Of conversations at hand, as JSON: read, they take about three times as much, and thousands of them fit. */
    private static final long CACHE_BYTES = 16L << 20;

    private Stores() {}

    /**
     * Opens the store, and creates it or brings it up to date where need be.
     *
     * @throws StoreException where it cannot be used; the message names the remedy
     */
    public static Store open(String url) {
        return open(url, Store.LEASE);
    }

    static Store open(String url, Duration lease) {
        return url.equals(MEMORY) ? new MemoryStore(lease) : new CachedStore(jdbc(url, lease, TOGETHER), CACHE_BYTES);
    }

    /** All conversations of the store; it is created or brought up to date where need be. */
    public static Archive archive(String url) {
        return jdbc(url, Store.LEASE, TOGETHER);
    }

    /** Looks whether the store is sound; changes nothing. */
    public static Health check(String url) {
        try (Database database = url.startsWith(SqliteFile.PREFIX) ? SqliteFile.inspect(url) : database(url)) {
            return new Check(database).health();
        }
    }

    /** Several that open a new SQLite file at once refuse each other without waiting, so it is tried for a while. */
    static JdbcStore jdbc(String url, Duration lease, int together) {
        long end = System.nanoTime() + OPENING.toNanos();
        while (true) {
            try {
                return opened(url, lease, together);
            } catch (StoreException e) {
                if (e.kind() != Kind.UNAVAILABLE || System.nanoTime() - end >= 0 || !hasPaused()) {
                    throw e;
                }
            }
        }
    }

    private static boolean hasPaused() {
        try {
            Thread.sleep(50);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static JdbcStore opened(String url, Duration lease, int together) {
        Database database = database(url);
        try {
            new Schema(database).migrate();
            return new JdbcStore(database, new StateJson(), new SecureRandom(), lease, together);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Database database(String url) {
        if (url.startsWith(SqliteFile.PREFIX)) {
            return SqliteFile.open(url);
        }
        if (url.startsWith(PostgresServer.PREFIX)) {
            return PostgresServer.open(url);
        }
        throw new StoreException(
                Kind.UNUSABLE,
                url.equals(MEMORY)
                        ? "A store in memory holds nothing when the program begins: " + POSSIBLE
                        : "There is no store of this kind: " + POSSIBLE);
    }
}
