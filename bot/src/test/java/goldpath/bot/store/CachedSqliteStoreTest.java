package goldpath.bot.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class CachedSqliteStoreTest extends StoreContract {

    @TempDir
    private Path directory;

    @Override
    Store empty() {
        return Stores.open("jdbc:sqlite:" + directory.resolve("store.db"), LEASE);
    }
}
