package goldpath.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores that cannot be opened say what to do about it. */
class StoresTest {

    private static final String NEWER = "insert into flyway_schema_history (installed_rank, version, description, type,"
            + " script, installed_by, execution_time, success) values (99, '99', 'later', 'SQL', 'V99__later.sql', 'x',"
            + " 1, true)";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mysql://there",
                "jdbc:mysql://there/db?password=hunter2",
                "jdbc:sqlite",
                "memory",
                "store.db"
            })
    void namesTheStoresThereAre(String address) {
        assertThat(refusal(address))
                .isEqualTo("UNUSABLE There is no store of this kind: use memory:, jdbc:sqlite:PATH or"
                        + " jdbc:postgresql://HOST:PORT/DATABASE?user=NAME.");
    }

    @Test
    void aStoreInMemoryNeedsNothing() {
        try (Store store = Stores.open("memory:")) {
            assertThat(store.load("a")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:", "jdbc:sqlite::memory:", "jdbc:sqlite:file:x", "jdbc:sqlite:x?cache=shared"})
    void aSqliteStoreIsAFile(String address) {
        assertThat(refusal(address))
                .isEqualTo("UNUSABLE A SQLite store is a file, and takes no parameters: jdbc:sqlite:PATH.");
    }

    @Test
    void namesAMissingDirectory() {
        Path file = directory.resolve("nowhere/store.db");
        assertThat(refusal("jdbc:sqlite:" + file))
                .isEqualTo("UNUSABLE The directory of the store " + file + " does not exist: create it.");
    }

    @Test
    void refusesADirectoryForAFile() {
        assertThat(refusal("jdbc:sqlite:" + directory))
                .isEqualTo("UNUSABLE The store " + directory + " is a directory: name a file in it.");
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws IOException {
        Files.writeString(file(), "Ana has 714 and 710. ".repeat(500));
        assertThat(refusal(sqlite()))
                .isEqualTo("UNUSABLE The store is damaged, or no SQLite database: put a sound copy in its place.");
    }

    @Test
    void findsADamagedFile() throws IOException {
        openOnce(sqlite());
        try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
            file.seek(4096);
            file.write(new byte[(int) file.length() - 4096]);
        }
        assertThat(refusal(sqlite())).startsWith("UNUSABLE The store is damaged");
    }

    @Test
    void isAwayWhileAnotherProgramHasTheFileLocked() throws SQLException {
        openOnce(sqlite());
        try (Connection other = DriverManager.getConnection(sqlite());
                Statement statement = other.createStatement()) {
            statement.execute("pragma locking_mode = exclusive");
            statement.execute("begin exclusive");
            assertThat(refusal(sqlite()))
                    .isEqualTo("UNAVAILABLE The store is locked by another program: end that one, or wait for it.");
        }
    }

    @Test
    void saysThatAFileIsReadOnly() throws IOException {
        openOnce(sqlite());
        assumeTrue(file().toFile().setReadOnly() && !Files.isWritable(file()), "the superuser may write to all files");
        assertThat(refusal(sqlite()))
                .isEqualTo("UNUSABLE The store is read-only: let this user write to its file and directory.");
    }

    @Test
    void saysThatADatabaseIsReadOnly() throws SQLException {
        openOnce(sqlite());
        try (Connection connection = DriverManager.getConnection(sqlite());
                Statement statement = connection.createStatement()) {
            statement.execute("pragma query_only = true");
            SQLException error =
                    catchThrowableOfType(SQLException.class, () -> statement.execute("delete from conversation"));
            assertThat(said(SqliteErrors.explained(error)))
                    .isEqualTo("UNUSABLE The store is read-only: let this user write to its file and directory.");
        }
    }

    @Test
    void saysThatTheDiskIsFull() throws SQLException {
        try (Database file = SqliteFile.open(sqlite())) {
            new Schema(file).migrate();
            Store store = new JdbcStore(file, new StateJson(), new java.util.Random(1), Store.LEASE, 10);
            try (Connection writer = file.writing().getConnection();
                    Statement statement = writer.createStatement()) {
                statement.execute("pragma max_page_count = 1");
            }
            StoreException refused = catchThrowableOfType(
                    StoreException.class,
                    () -> store.save(Steps.begin("a", Steps.letter("m", "hello ".repeat(100_000)))));
            assertThat(said(refused)).isEqualTo("UNUSABLE The store has no room left: free some space on its disk.");
            assertThat(store.load("a")).isEmpty();
            assertThat(store.save(Steps.begin("a", Steps.letter("m")))).isEqualTo(new Store.Outcome.Saved());
        }
    }

    @Test
    void theTablesThatNeedNothingAreThoseOfTheNewestScript() throws SQLException {
        openOnce(sqlite());
        try (Connection connection = DriverManager.getConnection(sqlite());
                Statement statement = connection.createStatement();
                ResultSet newest = statement.executeQuery("select max(version) from flyway_schema_history")) {
            assertThat(newest.getString(1)).isEqualTo(Schema.VERSION);
        }
    }

    @Test
    void aSqliteStoreOfANewerProgramIsLeftAlone() throws SQLException {
        openOnce(sqlite());
        run(sqlite(), NEWER);
        assertThat(refusal(sqlite()))
                .isEqualTo("UNUSABLE The store was written by a newer program (tables of version 99): use that one.");
    }

    @Test
    void aPostgresStoreOfANewerProgramIsLeftAlone() throws SQLException {
        String address = Postgres.shared().freshDatabase();
        openOnce(address);
        run(address, NEWER);
        assertThat(refusal(address))
                .isEqualTo("UNUSABLE The store was written by a newer program (tables of version 99): use that one.");
    }

    @Test
    void leavesADatabaseOfSomethingElseAlone() throws SQLException {
        String address = Postgres.shared().freshDatabase();
        run(address, "create table invoices (id int)");
        assertThat(refusal(address))
                .isEqualTo("UNUSABLE The store holds something else than the tables of this program: give it a database"
                        + " of its own.");
    }

    @Test
    void nobodyElseMayReadTheFile() throws IOException {
        assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
        try (Store store = Stores.open(sqlite())) {
            store.save(Steps.begin("a", Steps.letter("m")));
            for (String name : List.of("store.db", "store.db-wal", "store.db-shm")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(name))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void isAwayWhileNoServerListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(refusal("jdbc:postgresql://127.0.0.1:" + port + "/db?user=ana&password=hunter2"))
                .isEqualTo("UNAVAILABLE The PostgreSQL server at 127.0.0.1:" + port
                        + " cannot be reached: start it, or correct host and port in the store's address.");
    }

    @Test
    void saysThatTheDatabaseIsMissing() {
        assertThat(refusal(Postgres.shared().url("postgres", "nowhere")))
                .startsWith("UNUSABLE The PostgreSQL server at localhost:")
                .endsWith(" has no database 'nowhere': create it, or correct the store's address.");
    }

    @Test
    void saysThatThePasswordIsWrong() {
        Postgres.shared().demandPasswordOf("ana");
        assertThat(refusal(Postgres.shared().url("ana", "postgres") + "&password=hunter2"))
                .startsWith("UNUSABLE The PostgreSQL server at localhost:")
                .endsWith(" does not let this user in: correct user and password in the store's address.");
    }

    @Test
    void saysThatAPostgresAddressIsNone() {
        assertThat(refusal("jdbc:postgresql://127.0.0.1:port/db?password=hunter2"))
                .isEqualTo("UNUSABLE The store's address is none of PostgreSQL:"
                        + " jdbc:postgresql://HOST:PORT/DATABASE?user=NAME.");
    }

    private Path file() {
        return directory.resolve("store.db");
    }

    private String sqlite() {
        return "jdbc:sqlite:" + file();
    }

    private static void openOnce(String address) {
        Stores.open(address).close();
    }

    private static void run(String address, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String refusal(String address) {
        StoreException refused = catchThrowableOfType(
                StoreException.class, () -> Stores.open(address).close());
        return said(refused);
    }

    private static String said(StoreException refused) {
        assertThat(refused).hasNoCause();
        return refused.kind() + " " + refused.getMessage();
    }
}
