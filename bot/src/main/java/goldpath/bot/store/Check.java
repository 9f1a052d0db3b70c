package goldpath.bot.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Looks whether a database is sound, and whether this program can read what is in it. Changes nothing. */
final class Check {

    private static final String LETTERS = "select count(*) from letter";
    private static final String ANSWERED =
            "select count(*) from message where not exists (select 1 from letter where letter.key = message.key)";

    private final Database database;
    private final StateJson json = new StateJson();
    private long conversations;
    private long unreadable;

    Check(Database database) {
        this.database = database;
    }

    Health health() {
        new Schema(database).verify();
        Transactions transactions = new Transactions(database);
        List<String> damage = transactions.read(database::damage);
        Conversations.forEach(transactions, this::look);
        return new Health(
                conversations,
                unreadable,
                transactions.read(connection -> count(connection, LETTERS)),
                transactions.read(connection -> count(connection, ANSWERED)),
                damage);
    }

    private void look(Conversations.Row row) {
        conversations++;
        try {
            json.read(row.state());
        } catch (StoreException e) {
            unreadable++;
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
