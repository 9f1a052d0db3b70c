package goldpath.bot.channel.teams;

import com.microsoft.bot.builder.BotFrameworkAdapter;
import com.microsoft.bot.builder.MessageFactory;
import com.microsoft.bot.connector.authentication.AuthenticationConfiguration;
import com.microsoft.bot.schema.Activity;
import goldpath.bot.Bot;
import goldpath.bot.session.Session;
import goldpath.bot.store.Store;
import goldpath.bot.store.TestStores;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many turns a second the bot takes in Teams, beside a bot on the same SDK that echoes what it hears and remembers
 * nothing. Each user sends the next message the moment the reply to the last one reaches the connector; users, connector
 * and bot share the machine. Authentication is on; every turn of ours is durable in a SQLite file. Runs with
 * {@code -Pbench}; {@code -Dbench.seconds}, {@code -Dbench.runs} and {@code -Dbench.turns} as wanted.
 */
class TeamsBench {

    private static final int RUNS = Integer.getInteger("bench.runs", 5);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 3);

    /** Of the long run that looks for growth. */
    private static final int TURNS = Integer.getInteger("bench.turns", 100_000);

    @TempDir
    private Path directory = Path.of("");

    /** Something that answers at a port of this machine. */
    private record Running(String name, int port, Runnable stop) implements AutoCloseable {
        @Override
        public void close() {
            stop.run();
        }
    }

    @Test
    void ourTurnsBesideAnEcho() throws Exception {
        try (Cloud cloud = new Cloud();
                BenchConnector connector = new BenchConnector();
                Running echo = echo(cloud);
                Running bot = bot(cloud)) {
            for (int users : List.of(16, 64)) {
                compare(users, echo, bot, connector);
            }
        }
    }

    private static void compare(int users, Running echo, Running bot, BenchConnector connector) throws Exception {
        List<BenchLoad.Figures> echoes = new ArrayList<>();
        List<BenchLoad.Figures> ours = new ArrayList<>();
        // The first run of each warms up.
        for (int run = 0; run <= RUNS; run++) {
            BenchLoad.Figures theirs = load(echo, connector).run(users, Duration.ofSeconds(SECONDS), Long.MAX_VALUE);
            BenchLoad.Figures own = load(bot, connector).run(users, Duration.ofSeconds(SECONDS), Long.MAX_VALUE);
            if (run > 0) {
                echoes.add(theirs);
                ours.add(own);
            }
        }
        System.out.println(BenchLoad.Figures.line(users + " users, echo", echoes));
        System.out.println(BenchLoad.Figures.line(users + " users, Goldpath", ours));
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
        return new BenchLoad(bot.port(), bot.name().equals("echo"), connector);
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

    /** With the gate and the reader of ours, and the SDK's own adapter. */
    private static Running echo(Cloud cloud) {
        TeamsSettings settings = House.settings(cloud.url("/login"), cloud.openId(), Set.of());
        Gate gate = new Gate(settings, new SigningKeys(settings.openId(), Duration.ofSeconds(4), Clock.systemUTC()));
        ActivityReader reader = new ActivityReader();
        AppToken token = new AppToken(settings.appId(), settings.tenant(), settings.credential(), Clock.systemUTC());
        BotFrameworkAdapter adapter =
                new BotFrameworkAdapter(token, new AuthenticationConfiguration(), null, null, null);
        Javalin http = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.routes.post(Teams.PATH, context -> echo(context, gate, reader, adapter));
        });
        http.start("127.0.0.1", 0);
        return new Running("echo", http.port(), http::stop);
    }

    private static void echo(Context context, Gate gate, ActivityReader reader, BotFrameworkAdapter adapter) {
        String header = context.header("Authorization");
        Activity activity = reader.read(context.bodyAsBytes());
        context.future(() -> gate.admit(header, activity)
                .thenCompose(identity -> adapter.processActivity(
                        identity,
                        activity,
                        turn -> turn.sendActivity(
                                        MessageFactory.text(turn.getActivity().getText()))
                                .thenApply(sent -> null)))
                .thenAccept(done -> context.status(202)));
    }
}
