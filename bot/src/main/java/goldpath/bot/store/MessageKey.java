package goldpath.bot.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;

/** What a message is known by once it was answered. */
final class MessageKey implements Comparable<MessageKey> {

    private final byte[] bytes;

    MessageKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    void bind(PreparedStatement statement, int parameter) throws SQLException {
        statement.setBytes(parameter, bytes);
    }

    @Override
    public int compareTo(MessageKey other) {
        return Arrays.compare(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MessageKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
