package goldpath.bot.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The PostgreSQL server of the tests: started when it is first needed, stopped when the tests end. */
final class Postgres {

    private static final class Shared {
        private static final Postgres SERVER = new Postgres(start());
    }

    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static Postgres shared() {
        return Shared.SERVER;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A server of a test's own.
     *
     * @param directory of its data, which stay when it is stopped
     * @param port any where it is 0
     */
    static Postgres in(Path directory, int port) throws IOException {
        return new Postgres(EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start());
    }

    /** A server that waits for the disk, as one in earnest does. */
    static Postgres durable(Path directory) throws IOException {
        return new Postgres(EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("shared_buffers", "512MB")
                .start());
    }

    int port() {
        return server.getPort();
    }

    void stop() throws IOException {
        server.close();
    }

    /** The address of a new database. */
    String freshDatabase() {
        String name = "test" + databases.incrementAndGet();
        run("create database " + name);
        return url("postgres", name);
    }

    String url(String user, String database) {
        return server.getJdbcUrl(user, database);
    }

    /** From now on this user, who is new, is asked for a password. */
    void demandPasswordOf(String user) {
        run("create role " + user + " login password 'correct'");
        Path rules = Path.of(ask("show hba_file"));
        try {
            String before = Files.readString(rules);
            Files.writeString(rules, "host all " + user + " all scram-sha-256\n" + before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("select pg_reload_conf()");
    }

    private String ask(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void run(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
