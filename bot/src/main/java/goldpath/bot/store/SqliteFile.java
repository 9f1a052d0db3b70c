package goldpath.bot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import goldpath.bot.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteDataSource;

/** A SQLite database: one connection that writes, some that read beside it. */
final class SqliteFile implements Database {

    static final String PREFIX = "jdbc:sqlite:";

    private static final int READERS = 4;
    private static final int BUSY_MILLIS = 2_000;
    private static final int SCRUB_MILLIS = 200;

    /** So many pages of 4 KB are written to the side before they are moved into the file. */
    private static final int LOG_PAGES = 8_000;

    /** Of pages that the one connection that writes keeps at hand. */
    private static final int WRITER_KB = 4_000;

    /** Those that read find most pages with the system: each of them would keep its own copy of all. */
    private static final int READER_KB = 1_000;

    private final HikariDataSource reading;
    private final HikariDataSource writing;

    private SqliteFile(SQLiteConfig config, Path path, boolean isForWriting) {
        this.writing = pool(caching(config, WRITER_KB), path, 1, isForWriting);
        this.reading = pool(caching(config, READER_KB), path, READERS, isForWriting);
    }

    /** Creates the file where there is none, for nobody else to read. */
    static SqliteFile open(String url) {
        Path path = path(url);
        if (Optional.ofNullable(path.toAbsolutePath().getParent())
                .filter(Files::isDirectory)
                .isEmpty()) {
            throw unusable("The directory of the store " + path + " does not exist: create it.");
        }
        create(path);
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setWalAutocheckpoint(LOG_PAGES);
        return probed(config, path, true);
    }

    /** Changes nothing, and creates nothing. */
    static SqliteFile inspect(String url) {
        Path path = path(url);
        if (!Files.isRegularFile(path)) {
            throw unusable("There is no store " + path + ": correct the path, or start the program to create it.");
        }
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return probed(config, path, false);
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setPragma(Pragma.SECURE_DELETE, "true");
        config.setTempStore(TempStore.MEMORY);
        return config;
    }

    private static Path path(String url) {
        String name = url.substring(PREFIX.length());
        if (name.isBlank() || name.startsWith(":") || name.startsWith("file:") || name.contains("?")) {
            throw unusable("A SQLite store is a file, and takes no parameters: " + PREFIX + "PATH.");
        }
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                throw unusable("The store " + path + " is a directory: name a file in it.");
            }
            return path;
        } catch (InvalidPathException e) {
            throw unusable("The store's path is none on this system: " + PREFIX + "PATH.");
        }
    }

    private static void create(Path path) {
        try {
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(path);
            }
        } catch (FileAlreadyExistsException e) {
            // Then it is opened.
        } catch (IOException e) {
            throw unusable("The store " + path + " cannot be created: let this user write to its directory.");
        }
    }

    /** Of the pool's failures one would not learn why. */
    private static SqliteFile probed(SQLiteConfig config, Path path, boolean isForWriting) {
        try {
            source(config, path).getConnection().close();
        } catch (SQLException e) {
            throw SqliteErrors.explained(e);
        }
        return new SqliteFile(config, path, isForWriting);
    }

    private static SQLiteDataSource source(SQLiteConfig config, Path path) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(PREFIX + path);
        return source;
    }

    /** The same, with so large a cache a connection; a configuration keeps the properties that it is made of. */
    private static SQLiteConfig caching(SQLiteConfig config, int kilobytes) {
        Properties copied = new Properties();
        copied.putAll(config.toProperties());
        SQLiteConfig own = new SQLiteConfig(copied);
        own.setCacheSize(-kilobytes);
        return own;
    }

    private static HikariDataSource pool(SQLiteConfig config, Path path, int size, boolean isForWriting) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(ReusedStatements.of(source(config, path)));
        pool.setMaximumPoolSize(size);
        pool.setConnectionTimeout(BUSY_MILLIS);
        pool.setInitializationFailTimeout(-1);
        pool.setMaxLifetime(0);
        pool.setReadOnly(!isForWriting);
        return new HikariDataSource(pool);
    }

    @Override
    public HikariDataSource reading() {
        return reading;
    }

    @Override
    public HikariDataSource writing() {
        return writing;
    }

    @Override
    public int writers() {
        return 1;
    }

    @Override
    public StoreException explained(SQLException error) {
        return SqliteErrors.explained(error);
    }

    /**
     * What was deleted is overwritten with zeros, but an older copy of its page may stand in the log, and in the file
     * until the log is moved there; readers can hold that up.
     */
    @Override
    public boolean scrub(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = " + SCRUB_MILLIS);
            try (ResultSet row = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
                return row.next() && row.getInt(1) == 0;
            } finally {
                statement.execute("pragma busy_timeout = " + BUSY_MILLIS);
            }
        }
    }

    @Override
    public List<String> damage(Connection connection) throws SQLException {
        List<String> damage = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("pragma integrity_check")) {
            while (rows.next()) {
                damage.add(rows.getString(1));
            }
        }
        return damage.equals(List.of("ok")) ? List.of() : damage;
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
    }

    private static StoreException unusable(String message) {
        return new StoreException(Kind.UNUSABLE, message);
    }
}
