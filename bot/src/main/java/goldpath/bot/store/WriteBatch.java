package goldpath.bot.store;

import goldpath.bot.store.Store.Letter;
import goldpath.bot.store.Store.Outcome;
import goldpath.bot.store.Write.Delivery;
import goldpath.bot.store.Write.Postponement;
import goldpath.bot.store.Write.Saving;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Writes of different conversations, in one transaction.
 *
 * <p>The rows are taken in the order of their keys, so that two such transactions, of different processes, do not wait
 * for each other in a circle.
 */
final class WriteBatch {

    /** A batch of one statement, and how many rows each of its entries changed. */
    private interface Binding<W> {
        void bind(PreparedStatement statement, W write) throws SQLException;
    }

    private static final String MESSAGE = "insert into message"
            + " (key, at, conversation, channel, turn, letter, parts, sent, held, due)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing";
    private static final String BEGUN = "insert into conversation (version, state, touched, forgotten, id)"
            + " values (?, ?, ?, ?, ?) on conflict (id) do nothing";
    private static final String GONE_ON = "update conversation"
            + " set version = ?, state = ?, touched = ?, forgotten = ? where id = ? and version = ?";
    private static final String TAKEN_BACK = "delete from message where key = ?";
    private static final String FORGOTTEN = Letters.DROP + " where conversation = ? and key <> ?";
    private static final String PARTLY = "update message set sent = ?, held = ? where key = ? and parts > ?";
    private static final String WHOLLY = Letters.DROP + " where key = ? and parts <= ?";
    private static final String POSTPONED =
            "update message set held = 0, due = ?" + " where key = ? and conversation is not null";

    private final Connection connection;
    private final IdentityHashMap<Write, Outcome> outcomes = new IdentityHashMap<>();

    private WriteBatch(Connection connection) {
        this.connection = connection;
    }

    /** What became of each; for all but steps, that they were saved. */
    static List<Outcome> write(Connection connection, List<Write> writes) throws SQLException {
        WriteBatch batch = new WriteBatch(connection);
        batch.save(of(Saving.class, writes));
        batch.mark(of(Delivery.class, writes));
        batch.postpone(of(Postponement.class, writes));
        return writes.stream()
                .map(each -> batch.outcomes.getOrDefault(each, new Outcome.Saved()))
                .toList();
    }

    private static <W extends Write> List<W> of(Class<W> kind, List<Write> writes) {
        return writes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void save(List<Saving> savings) throws SQLException {
        List<Saving> fresh = sorted(savings, Comparator.comparing(Saving::key));
        for (Saving each : unchanged(MESSAGE, fresh, WriteBatch::bindMessage)) {
            outcomes.put(each, new Outcome.Repeated(Letters.letter(connection, each.key())));
            fresh.remove(each);
        }
        List<Saving> raced = new ArrayList<>();
        fresh.sort(Comparator.comparing(Saving::conversation));
        raced.addAll(unchanged(BEGUN, begun(fresh, true), WriteBatch::bindState));
        raced.addAll(unchanged(GONE_ON, begun(fresh, false), WriteBatch::bindNextState));
        raced.forEach(each -> outcomes.put(each, new Outcome.Raced()));
        unchanged(TAKEN_BACK, raced, (statement, each) -> each.key().bind(statement, 1));
        fresh.removeAll(raced);
        List<Saving> forgetting =
                fresh.stream().filter(each -> each.step().isForgetting()).toList();
        unchanged(FORGOTTEN, forgetting, (statement, each) -> {
            statement.setString(1, each.conversation());
            each.key().bind(statement, 2);
        });
        unchanged(Lines.FORGET, forgetting, (statement, each) -> statement.setString(1, each.conversation()));
        Lines.add(connection, fresh);
    }

    private static List<Saving> begun(List<Saving> savings, boolean isBegun) {
        return savings.stream()
                .filter(each -> (each.step().read() == 0) == isBegun)
                .toList();
    }

    private static <W> List<W> sorted(List<W> writes, Comparator<W> order) {
        List<W> sorted = new ArrayList<>(writes);
        sorted.sort(order);
        return sorted;
    }

    private static void bindMessage(PreparedStatement statement, Saving saving) throws SQLException {
        saving.key().bind(statement, 1);
        statement.setLong(2, saving.step().at().toEpochMilli());
        Optional<Letter> letter = saving.step().letter().unlessDelivered();
        if (letter.isEmpty()) {
            statement.setNull(3, Types.VARCHAR);
            statement.setNull(4, Types.VARCHAR);
            statement.setNull(5, Types.BIGINT);
            statement.setNull(6, Types.VARCHAR);
            statement.setNull(7, Types.INTEGER);
            statement.setNull(8, Types.INTEGER);
            statement.setNull(9, Types.BIGINT);
            statement.setNull(10, Types.BIGINT);
        } else {
            statement.setString(3, saving.conversation());
            statement.setString(4, letter.get().channel());
            statement.setLong(5, saving.next().version());
            statement.setString(6, Letters.written(letter.get()));
            statement.setInt(7, letter.get().parts().size());
            statement.setInt(8, letter.get().sent());
            statement.setLong(9, saving.held().toEpochMilli());
            statement.setLong(10, saving.step().at().toEpochMilli());
        }
    }

    private static void bindState(PreparedStatement statement, Saving saving) throws SQLException {
        statement.setLong(1, saving.next().version());
        statement.setString(2, saving.next().state());
        statement.setLong(3, saving.step().at().toEpochMilli());
        statement.setBoolean(4, saving.step().isForgetting());
        statement.setString(5, saving.conversation());
    }

    private static void bindNextState(PreparedStatement statement, Saving saving) throws SQLException {
        bindState(statement, saving);
        statement.setLong(6, saving.step().read());
    }

    private void mark(List<Delivery> deliveries) throws SQLException {
        List<Delivery> sorted = sorted(deliveries, Comparator.comparing(Delivery::key));
        unchanged(PARTLY, sorted, (statement, each) -> {
            statement.setInt(1, each.sent());
            statement.setLong(2, each.held().toEpochMilli());
            each.key().bind(statement, 3);
            statement.setInt(4, each.sent());
        });
        unchanged(WHOLLY, sorted, (statement, each) -> {
            each.key().bind(statement, 1);
            statement.setInt(2, each.sent());
        });
    }

    private void postpone(List<Postponement> postponements) throws SQLException {
        unchanged(POSTPONED, sorted(postponements, Comparator.comparing(Postponement::key)), (statement, each) -> {
            statement.setLong(1, each.until().toEpochMilli());
            each.key().bind(statement, 2);
        });
    }

    /** Runs the statement for each; returns those for which it changed nothing. */
    private <W> List<W> unchanged(String sql, List<W> writes, Binding<W> binding) throws SQLException {
        List<W> unchanged = new ArrayList<>();
        if (writes.isEmpty()) {
            return unchanged;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (W each : writes) {
                binding.bind(statement, each);
                statement.addBatch();
            }
            int[] changed = statement.executeBatch();
            for (int i = 0; i < changed.length; i++) {
                if (changed[i] == 0) {
                    unchanged.add(writes.get(i));
                }
            }
        }
        return unchanged;
    }
}
