package goldpath.bot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import goldpath.bot.store.StoreException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** A database of a PostgreSQL server, with a pool of connections to it. */
final class PostgresServer implements Database {

    static final String PREFIX = "jdbc:postgresql:";

    private static final int CONNECTIONS = 10;
    private static final int WRITERS = 3;
    private static final int WAIT_MILLIS = 2_000;

    private final HikariDataSource pool;
    private final PostgresErrors errors;

    private PostgresServer(HikariDataSource pool, PostgresErrors errors) {
        this.pool = pool;
        this.errors = errors;
    }

    /** @throws StoreException where the server cannot be reached, or does not let us in */
    static PostgresServer open(String url) {
        Properties defaults = defaults();
        Properties place = Driver.parseURL(url, defaults);
        if (place == null) {
            throw new StoreException(
                    Kind.UNUSABLE,
                    "The store's address is none of PostgreSQL: " + PREFIX + "//HOST:PORT/DATABASE?user=NAME.");
        }
        PostgresErrors errors = new PostgresErrors(place);
        try {
            // Of the pool's failures one would not learn why.
            Objects.requireNonNull(new Driver().connect(url, defaults)).close();
        } catch (SQLException e) {
            throw errors.explained(e);
        }
        return new PostgresServer(pool(url, defaults), errors);
    }

    /** What holds unless the address says otherwise. Seconds. */
    private static Properties defaults() {
        Properties defaults = new Properties();
        PGProperty.CONNECT_TIMEOUT.set(defaults, "2");
        PGProperty.LOGIN_TIMEOUT.set(defaults, "5");
        PGProperty.SOCKET_TIMEOUT.set(defaults, "5");
        PGProperty.TCP_KEEP_ALIVE.set(defaults, "true");
        PGProperty.LOG_SERVER_ERROR_DETAIL.set(defaults, "false");
        PGProperty.APPLICATION_NAME.set(defaults, "goldpath");
        return defaults;
    }

    private static HikariDataSource pool(String url, Properties defaults) {
        HikariConfig config = new HikariConfig();
        config.setDriverClassName(Driver.class.getName());
        config.setJdbcUrl(url);
        config.setDataSourceProperties(defaults);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Override
    public HikariDataSource reading() {
        return pool;
    }

    @Override
    public HikariDataSource writing() {
        return pool;
    }

    @Override
    public int writers() {
        return WRITERS;
    }

    @Override
    public StoreException explained(SQLException error) {
        return errors.explained(error);
    }

    /** The server clears away what was deleted by itself. */
    @Override
    public boolean scrub(Connection connection) {
        return true;
    }

    /** Reading every state, as a check does, is what can be done without special rights. */
    @Override
    public List<String> damage(Connection connection) {
        return List.of();
    }

    @Override
    public void close() {
        pool.close();
    }
}
