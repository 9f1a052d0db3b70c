package goldpath.bot.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import goldpath.bot.store.Store.Letter;
import goldpath.bot.store.StoreException.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Letters that wait to be delivered, as they are stored. */
final class Letters {

    private static final String LETTER = "select letter, channel, sent from letter where key = ?";
    private static final String OWED = "select conversation from letter where channel = ?"
            + " group by conversation having max(held) <= ? and max(due) <= ? order by min(at), conversation limit ?";
    private static final String CLAIM =
            "update letter set held = ? where conversation = ? and channel = ? and held <= ?"
                    + " returning letter, channel, sent, turn";
    private static final String ALL = "select count(*) from letter where conversation = ? and channel = ?";

    private static final JsonMapper JSON = new JsonMapper();

    private record Written(String message, String address, List<String> parts) {}

    private record Numbered(long turn, Letter letter) {}

    private Letters() {}

    static String written(Letter letter) {
        try {
            return JSON.writeValueAsString(new Written(letter.message(), letter.address(), letter.parts()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A letter can be written.");
        }
    }

    /** Empty where the message is not known, or its answer was delivered. */
    static Optional<Letter> letter(Connection connection, MessageKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LETTER)) {
            key.bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(letter(row)) : Optional.empty();
            }
        }
    }

    private static Letter letter(ResultSet row) throws SQLException {
        try {
            Written written = JSON.readValue(row.getString(1), Written.class);
            return new Letter(written.message(), row.getString(2), written.address(), written.parts(), row.getInt(3));
        } catch (JsonProcessingException e) {
            throw new StoreException(Kind.UNUSABLE, "The store holds a letter that this program cannot read.");
        }
    }

    static List<String> owed(Connection connection, String channel, Instant now, int most) throws SQLException {
        List<String> owed = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(OWED)) {
            statement.setString(1, channel);
            statement.setLong(2, now.toEpochMilli());
            statement.setLong(3, now.toEpochMilli());
            statement.setInt(4, most);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    owed.add(rows.getString(1));
                }
            }
        }
        return owed;
    }

    /**
     * Takes all letters of the conversation, or none where one of them is held. The rows are taken first and counted
     * then: one that another process takes or adds meanwhile is seen by the count.
     */
    static List<Letter> claim(Connection connection, String channel, String conversation, Instant now, Instant held)
            throws SQLException {
        List<Numbered> claimed = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setLong(1, held.toEpochMilli());
            statement.setString(2, conversation);
            statement.setString(3, channel);
            statement.setLong(4, now.toEpochMilli());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    claimed.add(new Numbered(rows.getLong(4), letter(rows)));
                }
            }
        }
        if (claimed.size() < count(connection, channel, conversation)) {
            connection.rollback();
            return List.of();
        }
        return claimed.stream()
                .sorted(Comparator.comparingLong(Numbered::turn))
                .map(Numbered::letter)
                .toList();
    }

    private static int count(Connection connection, String channel, String conversation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL)) {
            statement.setString(1, conversation);
            statement.setString(2, channel);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }
}
