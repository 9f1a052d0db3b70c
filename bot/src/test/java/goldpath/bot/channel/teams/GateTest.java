package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.store.MemoryStore;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of tokens, each at the running endpoint; refused ones are logged, but not the token. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateTest {

    private static final String OTHER_TENANT = "00000000-0000-0000-0000-00000000beef";

    private final Cloud cloud = new Cloud();
    private final House house = new House(cloud, new MemoryStore(), House.FAST, Set.of(Cloud.TENANT));

    GateTest() throws Exception {}

    @BeforeAll
    void theKeysAreRead() {
        assertThat(house.send(house.message("hello"))).isEqualTo(202);
    }

    @AfterAll
    void stop() {
        house.close();
        cloud.close();
    }

    Stream<Arguments> badTokens() {
        return Stream.of(
                bad("without the word Bearer", token -> Cloud.signed(token)),
                bad("garbage", token -> "Bearer canary"),
                bad("garbage in three parts", token -> "Bearer canary.canary.canary"),
                bad("JSON that is no token", token -> "Bearer " + coded("[]") + "." + coded("7") + ".canary"),
                bad("basic", token -> "Basic Y2FuYXJ5OmNhbmFyeQ=="),
                bad("another scheme with a good token", token -> "Token " + Cloud.signed(token)),
                bad("for another bot", token -> signed(token.withAudience(Cloud.TENANT))),
                bad("for several bots", token -> signed(token.withAudience(Cloud.APP_ID, Cloud.TENANT))),
                bad("from another issuer", token -> signed(token.withIssuer("https://sts.windows.net/x/"))),
                bad("with an unknown key", token -> signed(token.withKeyId("unknown"))),
                bad("with a key id that breaks lines", token -> signed(token.withKeyId("a\nWARN forged"))),
                bad(
                        "with a key that endorses another channel",
                        token -> signed(token.withKeyId(Cloud.OTHER_CHANNEL_KEY))),
                bad("signed by another", token -> "Bearer " + token.sign(foreign())),
                bad("with the signature of another token", token -> "Bearer " + swapped(token)),
                bad("expired", token -> signed(token.withExpiresAt(Instant.now().minusSeconds(3_600)))),
                bad(
                        "not yet valid",
                        token -> signed(token.withNotBefore(Instant.now().plusSeconds(3_600)))),
                bad("without an end", token -> signed(token.withExpiresAt((Instant) null))),
                bad("unsigned", token -> "Bearer " + token.sign(Algorithm.none())),
                bad("unsigned, with some signature", token -> "Bearer " + token.sign(Algorithm.none()) + "canary"),
                bad(
                        "signed by HS256 with the public key",
                        token -> "Bearer "
                                + token.sign(
                                        Algorithm.HMAC256(Cloud.KEYS.getPublic().getEncoded()))),
                bad(
                        "signed by RS512",
                        token -> "Bearer "
                                + token.sign(Algorithm.RSA512((RSAPublicKey) Cloud.KEYS.getPublic(), (RSAPrivateKey)
                                        Cloud.KEYS.getPrivate()))),
                bad("without a service address", token -> signed(token.withNullClaim("serviceurl"))),
                bad(
                        "for another service address",
                        token -> signed(token.withClaim("serviceurl", "https://smba.trafficmanager.net/emea/"))),
                bad(
                        "made for a skill of another bot",
                        token -> signed(JWT.create()
                                .withKeyId(Cloud.KEY)
                                .withIssuer("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")
                                .withAudience(Cloud.APP_ID)
                                .withClaim("ver", "1.0")
                                .withClaim("appid", Cloud.TENANT)
                                .withExpiresAt(Instant.now().plusSeconds(3_600)))),
                bad(
                        "as long as a book",
                        token -> signed(token.withClaim("canary", "x".repeat(7_000)))
                                .replaceAll("\\.([^.]*)$", "." + "a".repeat(17_000))));
    }

    private static Arguments bad(String what, Function<JWTCreator.Builder, String> header) {
        return Arguments.of(what, header);
    }

    private static String signed(JWTCreator.Builder token) {
        return "Bearer " + Cloud.signed(token);
    }

    @ParameterizedTest(name = "a token {0}")
    @MethodSource("badTokens")
    void isRefusedAndLoggedWithoutTheToken(String what, Function<JWTCreator.Builder, String> header) {
        String authorization = header.apply(cloud.token());
        try (Logs logs = new Logs()) {
            // Jetty itself turns away a header that is larger than all of them may be.
            assertThat(house.send(house.message("canary-text").toString(), authorization))
                    .isIn(401, 403, 431);
            House.await(house::isQuiet);
            assertThat(logs.text()).doesNotContain("canary", "forged", lastPart(authorization));
            if (authorization.length() < 8_000) {
                assertThat(logs.text()).contains("A request to the Teams endpoint is refused with");
            }
        }
        assertThat(house.texts(0)).noneMatch(text -> text.contains("canary"));
    }

    @Test
    void aRequestWithoutATokenIsRefusedBeforeItIsRead() {
        assertThat(house.send("no JSON at all", null)).isEqualTo(401);
    }

    @Test
    void anotherTenantIsForbidden() {
        ObjectNode message = house.message("hello");
        ((ObjectNode) message.get("conversation")).put("tenantId", OTHER_TENANT);
        assertThat(house.send(message)).isEqualTo(403);
        ((ObjectNode) message.get("conversation")).remove("tenantId");
        ((ObjectNode) message.at("/channelData/tenant")).put("id", OTHER_TENANT);
        assertThat(house.send(message)).isEqualTo(403);
        message.remove("channelData");
        assertThat(house.send(message)).isEqualTo(403);
    }

    @Test
    void anotherChannelIsForbidden() {
        for (String channel : Set.of("webchat", "emulator", "directline", "MSTEAMS")) {
            assertThat(house.send(house.message("hello").put("channelId", channel)))
                    .isEqualTo(403);
        }
    }

    @Test
    void aServiceAddressThatIsNotSafeIsForbidden() {
        for (String address : Set.of("http://example.org/", "ftp://127.0.0.1/", "https://u:p@example.org/", "x y")) {
            String token = Cloud.signed(cloud.token().withClaim("serviceurl", address));
            ObjectNode message = house.message("hello").put("serviceUrl", address);
            assertThat(house.send(message.toString(), "Bearer " + token)).isEqualTo(403);
        }
    }

    @Test
    void theSchemeMayBeWrittenSmall() {
        assertThat(house.send(house.message("hello").toString(), "bearer " + Cloud.signed(cloud.token())))
                .isEqualTo(202);
    }

    private static Algorithm foreign() {
        var keys = Cloud.keys();
        return Algorithm.RSA256((RSAPublicKey) keys.getPublic(), (RSAPrivateKey) keys.getPrivate());
    }

    private static String swapped(JWTCreator.Builder token) {
        String good = Cloud.signed(token);
        String other = Cloud.signed(token.withPayload(Map.of("extra", 1)));
        return good.substring(0, good.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
    }

    private static String coded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String lastPart(String header) {
        String last = header.substring(header.lastIndexOf('.') + 1);
        return last.length() < 8 ? header : last;
    }
}
