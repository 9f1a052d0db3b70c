package goldpath.bot.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stays of the ids of answered messages: a hash with a salt of this database's own, by which an id that comes again
 * is recognised, and from which it cannot be told.
 */
final class MessageKeys {

    static final int SALT_BYTES = 32;

    /** Half of the hash: still none that is found twice, and half the index. */
    private static final int KEY_BYTES = 16;

    private static final String HASH = "HmacSHA256";

    private final SecretKeySpec salt;

    MessageKeys(byte[] salt) {
        this.salt = new SecretKeySpec(salt, HASH);
    }

    MessageKey of(String conversation, String message) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(salt);
            byte[] hash = mac.doFinal((conversation + '\0' + message).getBytes(StandardCharsets.UTF_8));
            return new MessageKey(Arrays.copyOf(hash, KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HASH + ".", e);
        }
    }
}
