package goldpath.bot.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {

    @TempDir
    private Path directory;

    @Override
    Store empty() {
        return Stores.jdbc("jdbc:sqlite:" + directory.resolve("store.db"), LEASE, 128);
    }
}
