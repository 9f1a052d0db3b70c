package goldpath.bot.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs work in the database, and says in a {@link StoreException} where it cannot. */
final class Transactions {

    /** Something to be done in the database. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final Database database;

    Transactions(Database database) {
        this.database = database;
    }

    /** One statement that reads. */
    <T> T read(Work<T> work) {
        try (Connection connection = database.reading().getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw database.explained(e);
        }
    }

    /** Statements that write, the first of them too: all or nothing. */
    <T> T write(Work<T> work) {
        try {
            return committed(work);
        } catch (SQLException e) {
            throw database.explained(e);
        }
    }

    /**
     * Does the same for each of these in one transaction. Where that fails, each has one of its own, so that none fails
     * for the fault of another; but where the database is away, all fail at once instead of each waiting for it anew.
     */
    <W, R> List<Supplier<R>> write(List<W> all, Function<List<W>, Work<List<R>>> work) {
        try {
            List<Supplier<R>> results = new ArrayList<>();
            committed(work.apply(all)).forEach(result -> results.add(() -> result));
            return results;
        } catch (SQLException e) {
            StoreException explained = database.explained(e);
            if (all.size() > 1 && (explained.kind() == StoreException.Kind.UNUSABLE || isGivenUp(e))) {
                return all.stream()
                        .flatMap(each -> write(List.of(each), work).stream())
                        .toList();
            }
            return Collections.nCopies(all.size(), failing(explained));
        }
    }

    private static <R> Supplier<R> failing(StoreException explained) {
        return () -> {
            throw explained;
        };
    }

    /** Where the database gave up this transaction for the sake of another, another attempt may succeed at once. */
    private static boolean isGivenUp(SQLException error) {
        return error.getSQLState() != null && error.getSQLState().startsWith("40");
    }

    /** Without a transaction, for what cannot be in one. */
    <T> T bare(Work<T> work) {
        try (Connection connection = database.writing().getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw database.explained(e);
        }
    }

    private <T> T committed(Work<T> work) throws SQLException {
        HikariDataSource pool = database.writing();
        try (Connection connection = pool.getConnection()) {
            boolean isCommitted = false;
            try {
                connection.setAutoCommit(false);
                T result = work.on(connection);
                connection.commit();
                isCommitted = true;
                return result;
            } finally {
                if (!isCommitted) {
                    rollBack(connection, pool);
                }
            }
        }
    }

    private static void rollBack(Connection connection, HikariDataSource pool) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // It may have ended the transaction by itself; what state the connection is in, nobody knows.
            pool.evictConnection(connection);
        }
    }
}
