package goldpath.bot.store;

import java.time.Duration;

/** Stores for the tests of other packages. */
public final class TestStores {

    private TestStores() {}

    /** The store at that address, with a lease of that length. */
    public static Store open(String url, Duration lease) {
        return Stores.open(url, lease);
    }

    /** The address of an empty database on a real PostgreSQL. */
    public static String emptyPostgres() {
        return Postgres.shared().freshDatabase();
    }
}
