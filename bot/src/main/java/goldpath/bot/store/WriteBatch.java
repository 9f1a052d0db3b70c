package goldpath.bot.store;

import goldpath.bot.store.Store.Letter;
import goldpath.bot.store.Store.Outcome;
import goldpath.bot.store.Write.Delivery;
import goldpath.bot.store.Write.Postponement;
import goldpath.bot.store.Write.Saving;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;

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

    /** When a conversation was last touched is known to the hour: most turns leave it, and its index, as it is. */
    private static final Duration TOUCH = Duration.ofHours(1);

    private static final String MESSAGE = "insert into message (key, at) values (?, ?) on conflict (key) do nothing";
    private static final String BEGUN = "insert into conversation (version, state, id, touched, forgotten)"
            + " values (?, ?, ?, ?, ?) on conflict (id) do nothing";
    private static final String GONE_ON = "update conversation set version = ?, state = ?"
            + " where id = ? and version = ? and touched > ? and not forgotten";
    private static final String TOUCHED = "update conversation set version = ?, state = ?, touched = ?, forgotten = ?"
            + " where id = ? and version = ?";
    private static final String TAKEN_BACK = "delete from message where key = ?";
    private static final String LETTER =
            "insert into letter (key, conversation, channel, at, turn, letter, parts, sent, held, due)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String FORGOTTEN = "delete from letter where conversation = ?";
    private static final String PARTLY = "update letter set sent = ?, held = ? where key = ? and parts > ?";
    private static final String WHOLLY = "delete from letter where key = ? and parts <= ?";
    private static final String POSTPONED = "update letter set held = 0, due = ? where key = ?";

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
        fresh.sort(Comparator.comparing(Saving::conversation));
        List<Saving> begun = only(fresh, WriteBatch::isFirst);
        List<Saving> goneOn = only(fresh, each -> !isFirst(each));
        takeBack(unchanged(BEGUN, begun, WriteBatch::bindFirst));
        List<Saving> touching = unchanged(GONE_ON, only(goneOn, each -> !each.isForgetting()), WriteBatch::bindNext);
        touching.addAll(only(goneOn, Saving::isForgetting));
        takeBack(unchanged(TOUCHED, touching, WriteBatch::bindTouch));
        keep(only(fresh, this::isSaved));
    }

    private void takeBack(List<Saving> raced) throws SQLException {
        raced.forEach(each -> outcomes.put(each, new Outcome.Raced()));
        unchanged(TAKEN_BACK, raced, (statement, each) -> each.key().bind(statement, 1));
    }

    private void keep(List<Saving> saved) throws SQLException {
        List<Saving> forgetting = only(saved, Saving::isForgetting);
        unchanged(FORGOTTEN, forgetting, (statement, each) -> statement.setString(1, each.conversation()));
        unchanged(Lines.FORGET, forgetting, (statement, each) -> statement.setString(1, each.conversation()));
        unchanged(LETTER, only(saved, WriteBatch::isOwed), WriteBatch::bindLetter);
        Lines.add(connection, saved);
    }

    private boolean isSaved(Saving saving) {
        return !outcomes.containsKey(saving);
    }

    private static boolean isFirst(Saving saving) {
        return saving.step().read() == 0;
    }

    private static boolean isOwed(Saving saving) {
        return saving.step().letter().unlessDelivered().isPresent();
    }

    private static List<Saving> only(List<Saving> savings, Predicate<Saving> which) {
        return savings.stream().filter(which).toList();
    }

    private static <W> List<W> sorted(List<W> writes, Comparator<W> order) {
        List<W> sorted = new ArrayList<>(writes);
        sorted.sort(order);
        return sorted;
    }

    private static void bindMessage(PreparedStatement statement, Saving saving) throws SQLException {
        saving.key().bind(statement, 1);
        statement.setLong(2, saving.step().at().toEpochMilli());
    }

    private static void bindFirst(PreparedStatement statement, Saving saving) throws SQLException {
        bindState(statement, saving);
        statement.setString(3, saving.conversation());
        statement.setLong(4, saving.step().at().toEpochMilli());
        statement.setBoolean(5, saving.isForgetting());
    }

    private static void bindNext(PreparedStatement statement, Saving saving) throws SQLException {
        bindState(statement, saving);
        statement.setString(3, saving.conversation());
        statement.setLong(4, saving.step().read());
        statement.setLong(5, saving.step().at().minus(TOUCH).toEpochMilli());
    }

    private static void bindTouch(PreparedStatement statement, Saving saving) throws SQLException {
        bindState(statement, saving);
        statement.setLong(3, saving.step().at().toEpochMilli());
        statement.setBoolean(4, saving.isForgetting());
        statement.setString(5, saving.conversation());
        statement.setLong(6, saving.step().read());
    }

    private static void bindState(PreparedStatement statement, Saving saving) throws SQLException {
        statement.setLong(1, saving.next().version());
        statement.setString(2, saving.next().state());
    }

    private static void bindLetter(PreparedStatement statement, Saving saving) throws SQLException {
        Letter letter = saving.step().letter();
        long at = saving.step().at().toEpochMilli();
        saving.key().bind(statement, 1);
        statement.setString(2, saving.conversation());
        statement.setString(3, letter.channel());
        statement.setLong(4, at);
        statement.setLong(5, saving.next().version());
        statement.setString(6, Letters.written(letter));
        statement.setInt(7, letter.parts().size());
        statement.setInt(8, letter.sent());
        statement.setLong(9, saving.held().toEpochMilli());
        statement.setLong(10, at);
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
