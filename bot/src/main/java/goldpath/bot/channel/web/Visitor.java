package goldpath.bot.channel.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Someone who uses the page, known by nothing but a secret that only the browser keeps.
 *
 * @param secret as the cookie holds it
 */
record Visitor(String secret) {

    private static final int BYTES = 32;
    private static final String WELL_FORMED = "[A-Za-z0-9_-]{43}";
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    /** Somebody new. */
    static Visitor create(RandomGenerator random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new Visitor(TEXT.encodeToString(secret));
    }

    static Optional<Visitor> of(@Nullable String cookie) {
        return Optional.ofNullable(cookie)
                .filter(secret -> secret.matches(WELL_FORMED))
                .map(Visitor::new);
    }

    /** The id of the conversation. It does not give the secret away: who reads the store can speak for nobody. */
    String conversation() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return "web:" + TEXT.encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Nobody reads a secret out of a log. */
    @Override
    public String toString() {
        return "Visitor[]";
    }
}
