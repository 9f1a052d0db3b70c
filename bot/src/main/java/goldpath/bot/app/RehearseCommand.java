package goldpath.bot.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** An interview of the server with itself, which a JVM can make an archive of classes from. */
@Command(
        name = "rehearse",
        description = {
            "Starts the server, has an interview with it on this machine, and ends; nothing of it is kept.",
            "Run once as java -XX:ArchiveClassesAtExit=FILE -jar goldpath.jar rehearse, it makes an archive of classes:"
                    + " with -XX:SharedArchiveFile=FILE the same Java then starts the same jar faster."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class RehearseCommand implements Callable<Integer> {

    private static final List<String> INTERVIEW = List.of(
            "developed market",
            "US$120,000",
            "yes, for all of it",
            "Ana passed MB2-714 and MB2-710",
            "that is everyone",
            "my answers");

    private static final int DONE = 204;

    private final Map<String, String> environment;

    RehearseCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("goldpath");
        try {
            rehearse(folder);
        } finally {
            delete(folder);
        }
        return 0;
    }

    private void rehearse(Path folder) throws IOException, InterruptedException {
        Map<String, String> settings =
                Map.of("GOLDPATH_PORT", "0", "GOLDPATH_STORE", "jdbc:sqlite:" + folder.resolve("rehearsal.db"));
        try (Server server = Server.of(ServeSettings.of(settings), () -> Rulebook.of(environment))) {
            server.start();
            URI page = URI.create("http://127.0.0.1:" + server.port() + "/");
            HttpClient http = HttpClient.newHttpClient();
            http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
            String cookie = post(http, page, "api/enter", "{}", "")
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow()
                    .split(";", 2)[0];
            for (String said : INTERVIEW) {
                String body = "{\"id\":\"" + INTERVIEW.indexOf(said) + "\",\"text\":\"" + said + "\"}";
                int status = post(http, page, "api/say", body, cookie).statusCode();
                if (status != DONE) {
                    throw new StartException("The rehearsal failed with status " + status + ".");
                }
            }
        }
    }

    private static HttpResponse<String> post(HttpClient http, URI page, String path, String body, String cookie)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(page.resolve(path))
                .header("X-Goldpath", "1")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
