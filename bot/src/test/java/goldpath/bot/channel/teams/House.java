package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.Bot;
import goldpath.bot.session.Session;
import goldpath.bot.store.MemoryStore;
import goldpath.bot.store.Store;
import goldpath.evaluator.Evaluator;
import io.javalin.Javalin;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The bot in Teams as a running program, with authentication on, and what Teams would send to it. */
final class House implements AutoCloseable {

    /** Repeats soon, and gives up no request that a busy machine answers late. */
    static final Pace FAST = new Pace(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofMillis(10),
            Duration.ofSeconds(20),
            Duration.ofMillis(50));

    /** Gives up soon who does not answer. */
    static final Pace HASTY =
            new Pace(FAST.connect(), Duration.ofSeconds(1), FAST.pause(), FAST.typing(), FAST.catchUp());

    final Cloud cloud;
    final Store store;
    private final Teams teams;
    private final Javalin http;
    private final Sender sender;

    House(Cloud cloud) {
        this(cloud, new MemoryStore(), FAST, Set.of());
    }

    House(Cloud cloud, Store store, Pace pace, Set<String> tenants) {
        this(cloud, store, pace, settings(cloud.url("/login"), cloud.openId(), tenants));
    }

    House(Cloud cloud, Store store, Pace pace, TeamsSettings settings) {
        this.cloud = cloud;
        this.store = store;
        Clock clock = hurried();
        Session session =
                new Session(new Evaluator(Bot.competency()), Bot.languages(), store, clock, Duration.ofSeconds(5));
        teams = new Teams(settings, session, Bot.languages(), Bot.competency(), clock, Duration.ofSeconds(5), pace);
        http = listen(teams);
        sender = new Sender(cloud, http.port());
        teams.start();
    }

    /** Listens on any port of this machine. */
    static Javalin listen(Teams teams) {
        Javalin http = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.jetty.modifyServer(server -> server.setStopTimeout(0));
            config.routes.post(Teams.PATH, teams.endpoint());
        });
        return http.start("127.0.0.1", 0);
    }

    static TeamsSettings settings(URI login, URI openId, Set<String> tenants) {
        Credential secret = new Credential.Secret(login, Cloud.TENANT, Cloud.SECRET);
        return new TeamsSettings(Cloud.APP_ID, Cloud.TENANT, secret, tenants, true, openId);
    }

    ObjectNode message(String text) {
        return sender.message(text);
    }

    ObjectNode activity(String type) {
        return sender.activity(type);
    }

    ObjectNode mentioning(ObjectNode message, String kind, String conversation) {
        return sender.mentioning(message, kind, conversation);
    }

    int send(ObjectNode activity) {
        return sender.send(activity);
    }

    int send(String body, @Nullable String authorization) {
        return sender.send(body, authorization);
    }

    /** Says something and waits for the answer; returns the texts of the answer. */
    List<String> say(ObjectNode activity) {
        int before = cloud.posted().size();
        send(activity);
        awaitQuiet(before);
        return texts(before);
    }

    List<String> texts(int from) {
        List<Cloud.Posted> posted = cloud.posted();
        return posted.subList(from, posted.size()).stream()
                .map(Cloud.Posted::text)
                .toList();
    }

    private void awaitQuiet(int before) {
        await(() -> cloud.posted().size() > before && isQuiet());
    }

    /** Whether nothing is on its way in the conversation that tests speak in, nor waits. */
    boolean isQuiet() {
        return teams.isIdle();
    }

    Optional<String> ready() {
        return teams.ready();
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not happen within 30 s.");
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {
        http.stop();
        teams.close();
    }

    /** A clock that runs forty times as fast as the real one, and the same in all programs. */
    static Clock hurried() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        InstantSource source =
                () -> start.plus(Duration.between(start, Instant.now()).multipliedBy(40));
        return source.withZone(ZoneOffset.UTC);
    }
}
