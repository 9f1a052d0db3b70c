package goldpath.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.store.Store;
import goldpath.bot.store.Stores;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What operators look at while the server runs. */
@Timeout(60)
class OperationsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, String> SETTINGS =
            Map.of("GOLDPATH_PORT", "0", "GOLDPATH_METRICS_PORT", "0", "GOLDPATH_STORE", "memory:");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsCountedTellsNoUserFromAnother() throws Exception {
        try (Server server = server()) {
            List<String> said = server.start();
            String page = address(said.get(0));
            String cookie = enter(page);
            say(page, cookie, "1", "qwertz asdf zorblefrotz");
            say(page, cookie, "2", "We are in Germany, revenue 137731");
            String metrics = get(address(said.get(said.size() - 1))).body();
            assertThat(metrics)
                    .contains("goldpath_turns_total{act=\"start\",channel=\"web\"} 1.0")
                    .contains("goldpath_turns_total{act=\"answer\",channel=\"web\"} 1.0")
                    .contains("goldpath_questions_put_total{question=\"market\"} 1.0")
                    .contains("goldpath_questions_left_total{question=\"market\"} 1.0")
                    .contains("goldpath_questions_put_total{question=\"dpor\"} 1.0")
                    .contains("goldpath_answer_seconds_count{channel=\"web\"} 3")
                    .contains("goldpath_store_seconds_count{operation=\"save\",outcome=\"done\"} 3")
                    .contains("goldpath_responses_total{status=\"204\"} 2.0")
                    .contains("jvm_memory_used_bytes")
                    .doesNotContain("137731", "137,731", "zorblefrotz", "web:", cookie);
        }
    }

    @Test
    void misunderstandingsAreCountedByTheirQuestion() throws Exception {
        try (Server server = server()) {
            List<String> said = server.start();
            String page = address(said.get(0));
            String cookie = enter(page);
            say(page, cookie, "1", "Georgia");
            assertThat(get(address(said.get(said.size() - 1))).body())
                    .contains("goldpath_misunderstood_total{question=\"market\"} 1.0");
        }
    }

    @Test
    void metricsAreNotWhereThePageIs() throws Exception {
        try (Server server = server()) {
            String page = address(server.start().get(0));
            assertThat(get(page + "/metrics").statusCode()).isEqualTo(404);
            for (String path : List.of("/health", "/health/live", "/ready", "/health/ready")) {
                assertThat(get(page + path).body()).isEqualTo("ok");
            }
        }
    }

    @Test
    void aStoreThatIsAwayIsTheReasonForNotBeingReady() throws Exception {
        Store store = Stores.open("jdbc:sqlite:" + folder.resolve("gone.db"));
        store.close();
        Readiness readiness = new Readiness(store, Optional.empty(), Optional.empty());
        Javalin http = Javalin.create(config -> readiness.addTo(config.routes)).start("127.0.0.1", 0);
        try {
            HttpResponse<String> answer = get("http://127.0.0.1:" + http.port() + "/health/ready");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).startsWith("Store: ");
            assertThat(get("http://127.0.0.1:" + http.port() + "/health/live").statusCode())
                    .isEqualTo(200);
        } finally {
            http.stop();
        }
    }

    @Test
    void headersThatAreTooLargeAreRefused() throws Exception {
        try (Server server = server()) {
            String page = address(server.start().get(0));
            HttpRequest request = HttpRequest.newBuilder(URI.create(page + "/"))
                    .header("X-Large", "x".repeat(20_000))
                    .build();
            assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(431);
            assertThat(get(page + "/").statusCode()).isEqualTo(200);
        }
    }

    private static Server server() {
        return Server.of(ServeSettings.of(SETTINGS), () -> Rulebook.of(Map.of()));
    }

    /** The address in a line that the server says at its start. */
    private static String address(String line) {
        return line.replaceAll("^.*(http.*)\\.$", "$1");
    }

    private static String enter(String page) throws IOException, InterruptedException {
        return post(page + "/api/enter", "{}", "")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";", 2)[0];
    }

    private static void say(String page, String cookie, String id, String text)
            throws IOException, InterruptedException {
        String body = "{\"id\":\"" + id + "\",\"text\":\"" + text + "\"}";
        assertThat(post(page + "/api/say", body, cookie).statusCode()).isEqualTo(204);
    }

    private static HttpResponse<String> post(String address, String body, String cookie)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("X-Goldpath", "1")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
