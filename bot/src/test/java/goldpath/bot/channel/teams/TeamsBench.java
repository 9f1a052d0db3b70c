package goldpath.bot.channel.teams;

import goldpath.bot.Bot;
import goldpath.bot.session.Session;
import goldpath.bot.store.Store;
import goldpath.bot.store.TestStores;
import io.javalin.Javalin;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many turns a second the bot takes in Teams, beside {@link Echo}: a bot on the same SDK that echoes what it hears and
 * remembers nothing, and one that also replaces what it said before, as ours does with each answered card. Each user sends the next message the moment the reply to the last one reaches the connector; users, connector
 * and bot share the machine. Authentication is on; every turn of ours is durable in a SQLite file. Runs with
 * {@code -Pbench}; {@code -Dbench.seconds}, {@code -Dbench.runs} and {@code -Dbench.turns} as wanted.
 */
class TeamsBench {

    private static final int RUNS = Integer.getInteger("bench.runs", 5);
    private static final int WARM = Integer.getInteger("bench.warm", 2);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 3);

    /** Of the long run that looks for growth. */
    private static final int TURNS = Integer.getInteger("bench.turns", 100_000);

    @TempDir
    private Path directory = Path.of("");

    /** Something that answers at a port of this machine. */
    record Running(String name, int port, Runnable stop) implements AutoCloseable {
        @Override
        public void close() {
            stop.run();
        }
    }

    @Test
    void ourTurnsBesideAnEcho() throws Exception {
        try (Cloud cloud = new Cloud();
                BenchConnector connector = new BenchConnector();
                Running echo = Echo.start(cloud, false);
                Running replacing = Echo.start(cloud, true);
                Running bot = bot(cloud)) {
            List<Running> bots = List.of(echo, replacing, bot);
            for (int users : List.of(16, 64)) {
                compare(users, bots, connector);
            }
        }
    }

    private static void compare(int users, List<Running> bots, BenchConnector connector) throws Exception {
        Map<String, List<BenchLoad.Figures>> figures = new LinkedHashMap<>();
        // The first runs of each warm up.
        for (int run = -WARM; run < RUNS; run++) {
            for (Running bot : bots) {
                BenchLoad.Figures own = load(bot, connector).run(users, Duration.ofSeconds(SECONDS), Long.MAX_VALUE);
                if (run >= 0) {
                    figures.computeIfAbsent(bot.name(), name -> new ArrayList<>())
                            .add(own);
                }
            }
        }
        figures.forEach((name, runs) -> System.out.println(BenchLoad.Figures.line(users + " users, " + name, runs)));
    }

    @Test
    void neitherThreadsNorMemoryGrow() throws Exception {
        try (Cloud cloud = new Cloud();
                BenchConnector connector = new BenchConnector();
                Running bot = bot(cloud)) {
            BenchLoad load = load(bot, connector);
            for (int part = 0; part <= 5; part++) {
                System.out.println(String.format(
                        Locale.ROOT,
                        "After %,d turns: %d threads, %d MB",
                        part * TURNS / 5,
                        ManagementFactory.getThreadMXBean().getThreadCount(),
                        usedMegabytes()));
                if (part < 5) {
                    load.run(16, Duration.ofMinutes(30), TURNS / 5);
                }
            }
        }
    }

    private static long usedMegabytes() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(200);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static BenchLoad load(Running bot, BenchConnector connector) {
        return new BenchLoad(bot.port(), bot.name().startsWith("echo"), connector);
    }

    private Running bot(Cloud cloud) {
        Store store = TestStores.open("jdbc:sqlite:" + directory.resolve("bench.db"), Store.LEASE);
        Session session = Bot.session(store, Clock.systemUTC(), Duration.ofSeconds(5));
        TeamsSettings settings = House.settings(cloud.url("/login"), cloud.openId(), Set.of());
        Teams teams = new Teams(
                settings, session, Bot.languages(), Bot.competency(), Clock.systemUTC(), Duration.ofSeconds(5));
        Javalin http = House.listen(teams);
        teams.start();
        return new Running("Goldpath", http.port(), () -> {
            http.stop();
            teams.close();
            store.close();
        });
    }
}
