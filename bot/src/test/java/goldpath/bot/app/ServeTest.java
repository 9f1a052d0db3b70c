package goldpath.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.JavaProgram;
import goldpath.bot.channel.discord.standin.StandIn;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own. */
@Timeout(120)
class ServeTest {

    @TempDir
    private Path folder = Path.of("");

    private @Nullable Process process;

    @AfterEach
    void stop() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void whatIsWrongIsSaidAtOnceBeforeAnythingStarts() throws Exception {
        Process refused = start(Map.of(
                "GOLDPATH_PORT",
                "70000",
                "GOLDPATH_RETENTION_DAYS",
                "0",
                "GOLDPATH_DISCORD_REST",
                "x",
                "GOLDPATH_FORWARDED",
                "maybe",
                "GOLDPATH_HOST",
                "0.0.0.0",
                "GOLDPATH_TEAMS_AUTH",
                "off"));
        String said = complaint(refused);
        assertThat(refused.waitFor()).isEqualTo(1);
        assertThat(said)
                .contains(
                        "GOLDPATH_PORT is no port",
                        "GOLDPATH_RETENTION_DAYS is no number",
                        "GOLDPATH_DISCORD_REST is no address",
                        "GOLDPATH_FORWARDED is neither on nor off",
                        "GOLDPATH_TEAMS_AUTH=off lets anyone in")
                .doesNotContain("\tat ");
    }

    @Test
    void aStoreThatCannotBeOpenedIsSaidWithTheRemedy() throws Exception {
        Process refused = start(Map.of("GOLDPATH_STORE", "jdbc:canary:x"));
        String said = complaint(refused);
        assertThat(refused.waitFor()).isEqualTo(1);
        assertThat(said).contains("GOLDPATH_STORE", "use memory:").doesNotContain("canary", "\tat ");
    }

    @Test
    void aTokenThatDiscordDoesNotAcceptIsSaidWithTheRemedy() throws Exception {
        try (StandIn discord = StandIn.start()) {
            Process refused = start(Map.of(
                    "GOLDPATH_PORT",
                    "0",
                    "GOLDPATH_DISCORD_TOKEN",
                    "canary-token",
                    "GOLDPATH_DISCORD_REST",
                    discord.restUrl(),
                    "GOLDPATH_DISCORD_GATEWAY",
                    discord.gatewayUrl()));
            String said = complaint(refused);
            assertThat(refused.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(refused.exitValue()).isEqualTo(1);
            assertThat(said).contains("GOLDPATH_DISCORD_TOKEN").doesNotContain("canary", "\tat ");
        }
    }

    @Test
    void aPortInUseIsSaidWithTheRemedy() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Process refused =
                    start(Map.of("GOLDPATH_PORT", String.valueOf(taken.getLocalPort()), "GOLDPATH_HOST", "0.0.0.0"));
            String said = complaint(refused);
            assertThat(refused.waitFor()).isEqualTo(1);
            assertThat(said).contains("cannot be used", "GOLDPATH_PORT").doesNotContain("\tat ");
        }
    }

    @Test
    void itSaysWhatIsOnAndOffAnswersAndEndsWhenTold() throws Exception {
        Process running = start(Map.of("GOLDPATH_PORT", "0"));
        BufferedReader out = running.inputReader(StandardCharsets.UTF_8);
        String first = out.readLine();
        assertThat(first).matches("Goldpath listens on http://127\\.0\\.0\\.1:\\d+\\.");
        assertThat(out.readLine()).contains("The web page is on: open " + first.replaceAll("^.*(http.*)\\.$", "$1/"));
        assertThat(out.readLine()).contains("Microsoft Teams is off", "GOLDPATH_TEAMS_APP_ID");
        assertThat(out.readLine()).contains("Discord is off", "GOLDPATH_DISCORD_TOKEN");
        assertThat(folder.resolve("goldpath.db")).exists();
        assertThat(status(first.replaceAll("^.*(http.*)\\.$", "$1/health"))).isEqualTo(200);
        running.destroy();
        assertThat(running.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void logsAreJsonWhereThatIsAskedFor() throws Exception {
        Process running = start(Map.of("GOLDPATH_PORT", "0", "GOLDPATH_LOG", "json", "GOLDPATH_TEAMS_AUTH", "off"));
        BufferedReader err = running.errorReader(StandardCharsets.UTF_8);
        assertThat(err.readLine())
                .startsWith("{")
                .endsWith("}")
                .contains("\"level\":\"WARN\"", "AUTHENTICATION IS OFF", "\"mdc\":");
    }

    @Test
    void whatWasAcknowledgedOutlivesAnOrderlyEndUnderLoad() throws Exception {
        Map<String, String> environment = Map.of("GOLDPATH_PORT", "0", "GOLDPATH_WEB_ADDRESS_PER_MINUTE", "100000");
        Process running = start(environment);
        WebCrowd crowd = new WebCrowd(page(running), 8);
        crowd.talkUntil(40);
        long told = System.nanoTime();
        running.destroy();
        assertThat(running.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - told)).isLessThan(10);
        crowd.end();
        assertThat(crowd.missingAt(page(start(environment)))).isEmpty();
    }

    private static String page(Process running) throws IOException {
        return running.inputReader(StandardCharsets.UTF_8).readLine().replaceAll("^.*(http.*)\\.$", "$1");
    }

    private static String complaint(Process refused) throws IOException {
        return new String(refused.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static int status(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private Process start(Map<String, String> environment) throws IOException {
        ProcessBuilder builder = JavaProgram.of(Main.class, "serve").directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GOLDPATH_"));
        builder.environment().putAll(environment);
        process = builder.start();
        return process;
    }
}
