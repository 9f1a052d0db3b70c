package goldpath.bot.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Deletes what is too old, so many rows at a time, that nobody who writes has to wait for long. */
final class Purge {

    static final int ROWS = 500;

    private static final String IDLE = "delete from conversation where touched < ?"
            + " and id in (select id from conversation where touched < ? order by touched limit ?) returning id";
    private static final String FORGOTTEN = "delete from conversation where forgotten and touched < ?"
            + " and id in (select id from conversation where forgotten and touched < ? order by touched limit ?)"
            + " returning id";
    private static final String DROP = "delete from letter where conversation = ?";
    private static final String ANSWERED = "delete from message where key in (select key from message where at < ?"
            + " and not exists (select 1 from letter where letter.key = message.key) limit ?)";

    private Purge() {}

    /** How many conversations; fewer than {@link #ROWS} where no more are left. */
    static int idle(Connection connection, Instant since) throws SQLException {
        return conversations(connection, IDLE, since);
    }

    static int forgotten(Connection connection, Instant since) throws SQLException {
        return conversations(connection, FORGOTTEN, since);
    }

    private static int conversations(Connection connection, String sql, Instant since) throws SQLException {
        List<String> deleted = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, since.toEpochMilli());
            statement.setLong(2, since.toEpochMilli());
            statement.setInt(3, ROWS);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    deleted.add(rows.getString(1));
                }
            }
        }
        if (!deleted.isEmpty()) {
            forEach(connection, DROP, deleted);
            forEach(connection, Lines.FORGET, deleted);
        }
        return deleted.size();
    }

    private static void forEach(Connection connection, String sql, List<String> conversations) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (String conversation : conversations) {
                statement.setString(1, conversation);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Ids of messages whose answers were delivered; the oldest stand first in the table, which has no index of them. */
    static int answered(Connection connection, Instant since) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ANSWERED)) {
            statement.setLong(1, since.toEpochMilli());
            statement.setInt(2, ROWS);
            return statement.executeUpdate();
        }
    }
}
