package goldpath.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.JavaProgram;
import goldpath.bot.store.MemoryStore;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many whole interviews on the page at once, beside an echo of the same server; and many who ask too much, while others
 * are served. The server is a process of its own, with a SQLite file; visitors and server share the machine. Runs with
 * {@code -Pbench}; {@code -Dbench.runs} as wanted.
 */
@Timeout(600)
class WebBench {

    private static final int VISITORS = 200;
    private static final int RUNS = Integer.getInteger("bench.runs", 3);
    private static final int REQUESTS = 10_000;

    @TempDir
    private Path folder = Path.of("");

    private @Nullable Process server;
    private URI address = URI.create("http://127.0.0.1/");

    @BeforeEach
    void serve() throws IOException {
        Process started = JavaProgram.of(BenchSite.class, "jdbc:sqlite:" + folder.resolve("bench.db"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        address = URI.create(
                started.inputReader(StandardCharsets.UTF_8).readLine().strip());
        server = started;
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.destroyForcibly();
        }
    }

    @Test
    void interviewsBesideAnEcho() throws Exception {
        List<Long> turns = new ArrayList<>();
        List<Long> echoes = new ArrayList<>();
        // The first run of each warms up.
        for (int run = 0; run <= RUNS; run++) {
            int first = run * VISITORS;
            Figures ours = together(visitor -> new BenchVisitor(address, first + visitor)::interview);
            Figures theirs = together(visitor -> new BenchVisitor(address, visitor)::echoes);
            if (run > 0) {
                turns.addAll(ours.times());
                echoes.addAll(theirs.times());
                print("run " + run + ", turns", ours);
                print("run " + run + ", echoes", theirs);
            }
        }
        print("all turns", new Figures(turns, Duration.ZERO));
        print("all echoes", new Figures(echoes, Duration.ZERO));
        System.out.println("memory of the server: " + residentMegabytes() + " MB resident");
    }

    @Test
    void whoAsksTooMuchIsLimitedAndTheOthersAreServed() throws Exception {
        try (Site site = new Site(new MemoryStore(), new WebSettings(true, true, 60, 600, 500, Duration.ofDays(90)))) {
            Browser greedy = new Browser(site.address()).with("X-Forwarded-For", "198.51.100.7");
            ExecutorService threads = Executors.newFixedThreadPool(16);
            List<Future<Integer>> statuses = new ArrayList<>();
            long begin = System.nanoTime();
            for (int i = 0; i < REQUESTS; i++) {
                statuses.add(threads.submit(() -> greedy.get("icon.svg").statusCode()));
            }
            List<Long> times = new BenchVisitor(site.address(), 1).interview();
            int served = 0;
            for (Future<Integer> status : statuses) {
                served += status.get() == 200 ? 1 : 0;
            }
            threads.shutdown();
            double minutes = (System.nanoTime() - begin) / 60e9;
            assertThat(served).isBetween(600, (int) (600 * (1 + minutes)) + 1);
            System.out.printf(Locale.ROOT, "%,d of %,d requests from one address were served%n", served, REQUESTS);
            print("an interview meanwhile, turns", new Figures(times, Duration.ZERO));
        }
    }

    /** Times in nanoseconds, and how long all took together. */
    private record Figures(List<Long> times, Duration took) {}

    private interface Deed {
        Callable<List<Long>> of(int visitor);
    }

    private static Figures together(Deed deed) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(VISITORS);
        List<Callable<List<Long>>> deeds = new ArrayList<>();
        for (int i = 0; i < VISITORS; i++) {
            deeds.add(deed.of(i));
        }
        long begin = System.nanoTime();
        List<Future<List<Long>>> done = people.invokeAll(deeds);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        List<Long> times = new ArrayList<>();
        for (Future<List<Long>> each : done) {
            times.addAll(each.get());
        }
        people.shutdown();
        return new Figures(times, took);
    }

    private static void print(String what, Figures figures) {
        List<Long> sorted = figures.times().stream().sorted().toList();
        double seconds = figures.took().toNanos() / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-30s %,6d, p50 %.1f ms, p99 %.1f ms, latest %.1f ms%s%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                sorted.get(sorted.size() - 1) / 1e6,
                seconds == 0 ? "" : String.format(Locale.ROOT, ", %,.0f a second", sorted.size() / seconds));
    }

    /** As Linux counts it. */
    private long residentMegabytes() throws IOException {
        return Files.readAllLines(
                        Path.of("/proc/" + Objects.requireNonNull(server).pid() + "/status"))
                .stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }
}
