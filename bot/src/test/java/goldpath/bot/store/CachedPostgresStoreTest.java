package goldpath.bot.store;

class CachedPostgresStoreTest extends StoreContract {

    @Override
    Store empty() {
        return Stores.open(Postgres.shared().freshDatabase(), LEASE);
    }
}
