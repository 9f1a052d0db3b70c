package goldpath.bot.store;

class PostgresStoreTest extends StoreContract {

    @Override
    Store empty() {
        return Stores.jdbc(Postgres.shared().freshDatabase(), LEASE, 128);
    }
}
