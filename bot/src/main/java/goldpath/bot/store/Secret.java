package goldpath.bot.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.random.RandomGenerator;

/** The salt of a database; the first who opens it makes one. */
final class Secret {

    private static final String SALT = "salt";
    private static final String MAKE = "insert into secret (name, value) values (?, ?) on conflict (name) do nothing";
    private static final String READ = "select value from secret where name = ?";

    private Secret() {}

    /** Writes also where there is nothing to write, so that a store that cannot be written to is found at once. */
    static byte[] salt(Connection connection, RandomGenerator random) throws SQLException {
        byte[] made = new byte[MessageKeys.SALT_BYTES];
        random.nextBytes(made);
        try (PreparedStatement statement = connection.prepareStatement(MAKE)) {
            statement.setString(1, SALT);
            statement.setBytes(2, made);
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, SALT);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getBytes(1) : made;
            }
        }
    }
}
