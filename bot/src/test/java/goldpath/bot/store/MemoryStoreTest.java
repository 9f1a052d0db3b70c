package goldpath.bot.store;

class MemoryStoreTest extends StoreContract {

    @Override
    Store empty() {
        return new MemoryStore(LEASE);
    }
}
