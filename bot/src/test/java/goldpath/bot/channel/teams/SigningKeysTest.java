package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import goldpath.bot.HandClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The keys are read in time or not at all, and those read before stay. */
@Timeout(60)
class SigningKeysTest {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Cloud cloud = new Cloud();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer broken = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final HandClock clock = new HandClock();

    SigningKeysTest() throws IOException {
        broken.setExecutor(threads);
        broken.createContext("/silent", exchange -> {});
        broken.createContext("/drips", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        });
        broken.createContext("/elsewhere", exchange -> {
            byte[] body = "{\"jwks_uri\":\"http://keys.example/\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        broken.start();
    }

    @AfterEach
    void stop() {
        broken.stop(0);
        threads.shutdownNow();
        cloud.close();
    }

    @Test
    void a_key_is_found_with_the_channel_that_it_endorses() {
        assertThat(keys(cloud.openId()).getKey(Cloud.KEY))
                .satisfies(key -> assertThat(key.endorsements).containsExactly("msteams"))
                .satisfies(key -> assertThat(key.key).isEqualTo(Cloud.KEYS.getPublic()));
    }

    @Test
    void a_key_that_is_not_there_is_none() {
        assertThat(keys(cloud.openId()).getKey("unknown")).isNull();
    }

    @Test
    void a_server_that_says_nothing_is_not_waited_for() {
        assertUnavailable("/silent");
    }

    @Test
    void a_server_that_never_ends_its_answer_is_not_waited_for() {
        assertUnavailable("/drips");
    }

    @Test
    void keys_are_not_read_from_where_anyone_could_change_them() {
        assertUnavailable("/elsewhere");
    }

    @Test
    void keys_that_cannot_be_read_anew_stay_good() {
        SigningKeys keys = keys(cloud.openId());
        assertThat(keys.getKey(Cloud.KEY)).isNotNull();
        cloud.close();
        clock.pass(Duration.ofDays(2));
        assertThat(keys.getKey(Cloud.KEY)).isNotNull();
    }

    private void assertUnavailable(String path) {
        SigningKeys keys =
                keys(URI.create("http://127.0.0.1:" + broken.getAddress().getPort() + path));
        assertThatThrownBy(() -> keys.getKey(Cloud.KEY))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.status()).isEqualTo(503));
    }

    private SigningKeys keys(URI openId) {
        return new SigningKeys(openId, PATIENCE, clock);
    }
}
