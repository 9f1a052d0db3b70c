package goldpath.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the shipped jar takes from its start to its first answer, and how much memory it holds after many
 * conversations, with several flags of the JVM. Runs with {@code -Pbench}, after {@code mvn package}; {@code
 * -Dbench.runs} as wanted.
 */
@Timeout(900)
class StartBench {

    private static final Path JAR = Path.of("target", "goldpath.jar").toAbsolutePath();
    private static final int RUNS = Integer.getInteger("bench.runs", 5);
    private static final int CONVERSATIONS = Integer.getInteger("bench.conversations", 1_000);
    private static final List<String> LIGHT = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final List<String> INTERVIEW = List.of(
            "developed market",
            "US$120,000",
            "yes, for all of it",
            "Ana passed MB2-714 and MB2-710",
            "that's everyone",
            "my answers");

    @TempDir
    private Path folder = Path.of("");

    private final Map<String, List<String>> ways = new LinkedHashMap<>();

    @BeforeEach
    void archive() throws IOException, InterruptedException {
        assertThat(JAR).as("the jar, which mvn package makes").exists();
        Path archive = folder.resolve("goldpath.jsa");
        Process rehearsal =
                java(List.of("-XX:ArchiveClassesAtExit=" + archive), "rehearse").start();
        assertThat(rehearsal.waitFor()).isZero();
        String shared = "-XX:SharedArchiveFile=" + archive;
        ways.put("plain", List.of());
        ways.put("C1, serial", LIGHT);
        ways.put("archive", List.of(shared));
        ways.put("archive, C1", List.of(shared, LIGHT.get(0)));
        ways.put("archive, serial", List.of(shared, LIGHT.get(1)));
        ways.put("archive, C1, serial", List.of(shared, LIGHT.get(0), LIGHT.get(1)));
        ways.put("the same, -Xms16m", List.of(shared, LIGHT.get(0), LIGHT.get(1), "-Xms16m"));
    }

    @Test
    void fromStartToFirstAnswer() throws Exception {
        Map<String, List<Long>> times = new LinkedHashMap<>();
        // The first start of each reads the files from the disk, and makes the database.
        for (int run = 0; run <= RUNS; run++) {
            for (Map.Entry<String, List<String>> way : ways.entrySet()) {
                long took = start(way.getValue());
                if (run > 0) {
                    times.computeIfAbsent(way.getKey(), name -> new ArrayList<>())
                            .add(took);
                }
            }
        }
        times.forEach((way, all) -> {
            List<Long> sorted = all.stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "%-22s first answer after %,d ms (%,d to %,d)%n",
                    way,
                    sorted.get(sorted.size() / 2),
                    sorted.get(0),
                    sorted.get(sorted.size() - 1));
        });
    }

    @Test
    void memoryAfterManyConversations() throws Exception {
        for (Map.Entry<String, List<String>> way : ways.entrySet()) {
            Running running = run(way.getValue());
            try {
                running.awaitAnswer();
                long begun = residentMegabytes(running.process());
                long start = System.nanoTime();
                for (int i = 0; i < CONVERSATIONS; i++) {
                    running.converse(INTERVIEW);
                }
                System.out.printf(
                        Locale.ROOT,
                        "%-22s %d MB resident at first, %d MB after %,d conversations, %,.0f turns a second%n",
                        way.getKey(),
                        begun,
                        residentMegabytes(running.process()),
                        CONVERSATIONS,
                        CONVERSATIONS * INTERVIEW.size() / ((System.nanoTime() - start) / 1e9));
            } finally {
                running.process().destroyForcibly().waitFor();
            }
        }
    }

    /** In milliseconds: the greeting and the answer to one message, saved. */
    private long start(List<String> flags) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Running running = run(flags);
        try {
            running.awaitAnswer();
            return (System.nanoTime() - begin) / 1_000_000;
        } finally {
            running.process().destroyForcibly().waitFor();
        }
    }

    private Running run(List<String> flags) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = java(flags, "serve");
        builder.environment().put("GOLDPATH_PORT", String.valueOf(port));
        builder.environment().put("GOLDPATH_WEB_ADDRESS_PER_MINUTE", "900000");
        return new Running(builder.start(), "http://127.0.0.1:" + port);
    }

    private ProcessBuilder java(List<String> flags, String command) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.of(List.of(java), flags, List.of("-jar", JAR.toString(), command))
                                .flatMap(List::stream)
                                .toList())
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("GOLDPATH_"));
        return builder;
    }

    private record Running(Process process, String page) {

        void awaitAnswer() throws IOException, InterruptedException {
            while (true) {
                try {
                    converse(List.of("developed market"));
                    return;
                } catch (java.net.ConnectException e) {
                    assertThat(process.isAlive()).isTrue();
                    Thread.sleep(5);
                }
            }
        }

        void converse(List<String> talk) throws IOException {
            HttpURLConnection entered = post("/api/enter", "{}", "");
            assertThat(entered.getResponseCode()).isEqualTo(200);
            String cookie = entered.getHeaderField("Set-Cookie").split(";", 2)[0];
            drain(entered);
            for (String said : talk) {
                String body = "{\"id\":\"" + talk.indexOf(said) + "\",\"text\":\"" + said + "\"}";
                assertThat(post("/api/say", body, cookie).getResponseCode()).isEqualTo(204);
            }
        }

        private static void drain(HttpURLConnection connection) throws IOException {
            try (InputStream in = connection.getInputStream()) {
                in.readAllBytes();
            }
        }

        private HttpURLConnection post(String path, String body, String cookie) throws IOException {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(page + path).toURL().openConnection();
            connection.setRequestMethod("POST");
            connection.setRequestProperty("X-Goldpath", "1");
            connection.setRequestProperty("Cookie", cookie);
            connection.setDoOutput(true);
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            return connection;
        }
    }

    /** As Linux counts it. */
    private static long residentMegabytes(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }
}
