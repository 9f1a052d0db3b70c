package goldpath.bot.store;

import goldpath.bot.store.StoreException.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** The tables of the store, and what turns those of an older program into them. */
final class Schema {

    private static final String SCRIPTS = "classpath:schema";

    /** Several programs may open a new store at once; one makes the tables, the others look again. */
    private static final int ATTEMPTS = 5;

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Of the newest script. */
    static final String VERSION = "3";

    private final Database database;

    Schema(Database database) {
        this.database = database;
    }

    private Flyway flyway() {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database.writing())
                .locations(SCRIPTS)
                .loggers("slf4j")
                .load();
    }

    /** Makes or brings up to date what is not. */
    void migrate() {
        if (!isUpToDate()) {
            brought();
        }
    }

    /** One look at the record that Flyway keeps; Flyway itself takes a fifth of the start of the program. */
    private boolean isUpToDate() {
        try (Connection connection = database.writing().getConnection();
                Statement statement = connection.createStatement();
                ResultSet newest = statement.executeQuery(
                        "SELECT version, success FROM flyway_schema_history ORDER BY installed_rank DESC")) {
            return newest.next() && VERSION.equals(newest.getString(1)) && newest.getBoolean(2);
        } catch (SQLException e) {
            // No such table, or something worse: what it is, the long way tells.
            return false;
        }
    }

    private void brought() {
        Flyway flyway = flyway();
        for (int attempt = 1; true; attempt++) {
            try {
                if (pending(flyway) > 0) {
                    flyway.migrate();
                }
                return;
            } catch (FlywayException e) {
                if (attempt == ATTEMPTS || !isWorthAnotherLook(e)) {
                    throw explained(e);
                }
                pause();
            }
        }
    }

    /** @throws StoreException where the tables are missing, or older or newer than this program */
    void verify() {
        try {
            if (pending(flyway()) > 0) {
                throw new StoreException(
                        Kind.UNUSABLE,
                        "The store has no tables of this program, or older ones: start the program once to bring it up"
                                + " to date.");
            }
        } catch (FlywayException e) {
            throw explained(e);
        }
    }

    private static int pending(Flyway flyway) {
        for (MigrationInfo each : flyway.info().all()) {
            String state = each.getState().name();
            if (state.startsWith("FUTURE") || state.startsWith("MISSING")) {
                throw new StoreException(
                        Kind.UNUSABLE,
                        "The store was written by a newer program (tables of version " + each.getVersion()
                                + "): use that one.");
            }
        }
        return flyway.info().pending().length;
    }

    private boolean isWorthAnotherLook(FlywayException e) {
        return sql(e).map(error -> database.explained(error).kind() == Kind.UNUSABLE)
                .orElse(true);
    }

    private StoreException explained(FlywayException e) {
        return sql(e).map(database::explained)
                .orElseGet(() -> new StoreException(
                        Kind.UNUSABLE,
                        "The store holds something else than the tables of this program: give it a database of its"
                                + " own."));
    }

    private static Optional<SQLException> sql(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
