package goldpath.bot.store;

import goldpath.bot.store.Archive.Entry;
import goldpath.bot.store.WrittenStore.Written;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of conversations, as they are read one by one and all together. */
final class Conversations {

    /** So many are read or added at a time: all of them together need not fit into memory. */
    private static final int ROWS = 500;

    private static final String LOAD = "select version, state,"
            + " exists (select 1 from letter where letter.conversation = conversation.id)"
            + " from conversation where id = ?";
    private static final String NEXT =
            "select id, version, state, touched, forgotten from conversation" + " where id > ? order by id limit ?";
    private static final String ADD = "insert into conversation (id, version, state, touched, forgotten)"
            + " values (?, ?, ?, ?, ?) on conflict (id) do nothing";

    /** A conversation as it is stored. */
    record Row(String id, long version, String state, long touched, boolean isForgotten) {

        static Row of(Entry entry, StateJson json) {
            return new Row(
                    entry.conversation(),
                    entry.version(),
                    json.write(entry.state()),
                    entry.touched().toEpochMilli(),
                    entry.isForgotten());
        }

        Entry entry(StateJson json) {
            return new Entry(id, version, json.read(state), Instant.ofEpochMilli(touched), isForgotten);
        }
    }

    private Conversations() {}

    static Optional<Written> load(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOAD)) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Written(row.getString(2), row.getLong(1), row.getBoolean(3)))
                        : Optional.empty();
            }
        }
    }

    static void forEach(Transactions transactions, Consumer<Row> reader) {
        String last = "";
        List<Row> rows;
        do {
            String after = last;
            rows = transactions.read(connection -> next(connection, after));
            rows.forEach(reader);
            last = rows.isEmpty() ? last : rows.get(rows.size() - 1).id();
        } while (rows.size() == ROWS);
    }

    private static List<Row> next(Connection connection, String after) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setString(1, after);
            statement.setInt(2, ROWS);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getString(1), row.getLong(2), row.getString(3), row.getLong(4), row.getBoolean(5)));
                }
            }
        }
        return rows;
    }

    static List<Row> next(Iterator<Entry> entries, StateJson json) {
        List<Row> rows = new ArrayList<>();
        while (rows.size() < ROWS && entries.hasNext()) {
            rows.add(Row.of(entries.next(), json));
        }
        return rows;
    }

    /** How many of them were not there. */
    static int add(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            for (Row row : rows) {
                statement.setString(1, row.id());
                statement.setLong(2, row.version());
                statement.setString(3, row.state());
                statement.setLong(4, row.touched());
                statement.setBoolean(5, row.isForgotten());
                statement.addBatch();
            }
            return Arrays.stream(statement.executeBatch()).sum();
        }
    }
}
