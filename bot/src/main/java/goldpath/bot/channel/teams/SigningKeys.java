package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.connector.authentication.OpenIdMetadata;
import com.microsoft.bot.connector.authentication.OpenIdMetadataKey;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys with which Microsoft signs its requests. The SDK waits for them as long as it takes, and forgets those that it
 * has before it reads them anew; this waits a set time, and keeps them where they cannot be read.
 */
final class SigningKeys implements OpenIdMetadata {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private static final int UNAVAILABLE = 503;
    private static final Duration FRESH = Duration.ofHours(24);

    /** Anyone can name a key that is not there. */
    private static final Duration BETWEEN_UNKNOWN = Duration.ofHours(1);

    private static final Duration BETWEEN_FAILURES = Duration.ofSeconds(10);

    private final URI openId;
    private final Duration patience;
    private final Clock clock;
    private final HttpClient http;
    private Map<String, OpenIdMetadataKey> keys = Map.of();
    private Instant renewal = Instant.MIN;
    private Instant unknownRenewal = Instant.MIN;

    /** @param patience with each of the two documents that lead to the keys */
    SigningKeys(URI openId, Duration patience, Clock clock) {
        this.openId = openId;
        this.patience = patience;
        this.clock = clock;
        this.http = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    /** @throws RefusedException with 503 where no keys could be read yet */
    @Override
    public synchronized @Nullable OpenIdMetadataKey getKey(String id) {
        Instant now = clock.instant();
        if (!now.isBefore(keys.containsKey(id) ? renewal : unknownRenewal)) {
            read(now);
        }
        if (keys.isEmpty()) {
            throw new RefusedException(UNAVAILABLE, "The keys of Microsoft cannot be read.");
        }
        return keys.get(id);
    }

    private void read(Instant now) {
        renewal = now.plus(BETWEEN_FAILURES);
        unknownRenewal = renewal;
        try {
            String address = fetched(openId).path("jwks_uri").asText();
            URI place = Loopback.trusted(address)
                    .orElseThrow(() -> new IOException("The keys are at no address to be trusted."));
            keys = keys(fetched(place));
            renewal = now.plus(FRESH);
            unknownRenewal = now.plus(BETWEEN_UNKNOWN);
        } catch (IOException | ExecutionException | TimeoutException | GeneralSecurityException e) {
            LOG.warn(
                    "The keys that sign requests of Teams cannot be read ({}); those read before stay good.",
                    e.getClass().getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Within the set time, however slowly the answer drips. */
    private JsonNode fetched(URI address)
            throws IOException, ExecutionException, TimeoutException, InterruptedException {
        HttpResponse<String> response = http.sendAsync(
                        HttpRequest.newBuilder(address).timeout(patience).build(), BodyHandlers.ofString())
                .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (response.statusCode() != 200) {
            throw new IOException("The answer is " + response.statusCode() + ".");
        }
        return Json.read(response.body());
    }

    private static Map<String, OpenIdMetadataKey> keys(JsonNode set) throws IOException, GeneralSecurityException {
        Map<String, OpenIdMetadataKey> keys = new LinkedHashMap<>();
        for (JsonNode node : set.path("keys")) {
            if (node.path("kty").asText().equals("RSA")) {
                keys.put(node.path("kid").asText(), key(node));
            }
        }
        if (keys.isEmpty()) {
            throw new IOException("There are no keys.");
        }
        return Map.copyOf(keys);
    }

    private static OpenIdMetadataKey key(JsonNode node) throws IOException, GeneralSecurityException {
        RSAPublicKeySpec numbers = new RSAPublicKeySpec(number(node, "n"), number(node, "e"));
        OpenIdMetadataKey key = new OpenIdMetadataKey();
        key.key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(numbers);
        key.certificateChain = texts(node.path("x5c"));
        // A key that endorses no channel signs for none.
        key.endorsements = texts(node.path("endorsements"));
        return key;
    }

    private static BigInteger number(JsonNode node, String name) throws IOException {
        try {
            return new BigInteger(
                    1, Base64.getUrlDecoder().decode(node.path(name).asText()));
        } catch (IllegalArgumentException e) {
            throw new IOException("A key is malformed.", e);
        }
    }

    private static List<String> texts(JsonNode nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
