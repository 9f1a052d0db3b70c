package goldpath.bot.store;

import goldpath.bot.store.Store.Line;
import goldpath.bot.store.Write.Saving;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What was said, as it is stored. */
final class Lines {

    static final String FORGET = "delete from line where conversation = ?";

    private static final String ADD = "insert into line (conversation, turn, part, said) values (?, ?, ?, ?)";
    private static final String TRIM = FORGET + " and turn <= ?";
    private static final String SINCE =
            "select turn, part, said from line where conversation = ? and turn >= ? order by turn, part";

    private Lines() {}

    /** Adds what the steps leave, and forgets what is too old beside it. */
    static void add(Connection connection, List<Saving> savings) throws SQLException {
        List<Saving> speaking =
                savings.stream().filter(each -> !each.step().lines().isEmpty()).toList();
        if (speaking.isEmpty()) {
            return;
        }
        try (PreparedStatement add = connection.prepareStatement(ADD);
                PreparedStatement trim = connection.prepareStatement(TRIM)) {
            for (Saving each : speaking) {
                bind(add, each);
                trim.setString(1, each.conversation());
                trim.setLong(2, each.next().version() - Store.TURNS);
                trim.addBatch();
            }
            add.executeBatch();
            trim.executeBatch();
        }
    }

    private static void bind(PreparedStatement add, Saving saving) throws SQLException {
        List<String> lines = saving.step().lines();
        for (int part = 0; part < lines.size(); part++) {
            add.setString(1, saving.conversation());
            add.setLong(2, saving.next().version());
            add.setInt(3, part);
            add.setString(4, lines.get(part));
            add.addBatch();
        }
    }

    static List<Line> since(Connection connection, String conversation, long turn) throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SINCE)) {
            statement.setString(1, conversation);
            statement.setLong(2, turn);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(new Line(row.getLong(1), row.getInt(2), row.getString(3)));
                }
            }
        }
        return lines;
    }
}
