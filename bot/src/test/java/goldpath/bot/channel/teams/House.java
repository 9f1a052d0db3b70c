package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.Bot;
import goldpath.bot.session.Session;
import goldpath.bot.store.MemoryStore;
import goldpath.bot.store.Store;
import goldpath.evaluator.Evaluator;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The bot in Teams as a running program, with authentication on, and what Teams would send to it. */
final class House implements AutoCloseable {

    static final Pace FAST = new Pace(
            Duration.ofMillis(500),
            Duration.ofMillis(500),
            Duration.ofMillis(10),
            Duration.ofSeconds(20),
            Duration.ofMillis(50));

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger IDS = new AtomicInteger();

    final Cloud cloud;
    final Store store;
    private final Teams teams;
    private final Javalin http;

    House(Cloud cloud) {
        this(cloud, new MemoryStore(), FAST, Set.of());
    }

    House(Cloud cloud, Store store, Pace pace, Set<String> tenants) {
        this(cloud, store, pace, settings(cloud, tenants));
    }

    House(Cloud cloud, Store store, Pace pace, TeamsSettings settings) {
        this.cloud = cloud;
        this.store = store;
        Clock clock = new Hurried();
        Session session =
                new Session(new Evaluator(Bot.competency()), Bot.languages(), store, clock, Duration.ofSeconds(5));
        teams = new Teams(settings, session, Bot.languages(), Bot.competency(), clock, Duration.ofSeconds(5), pace);
        http = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.jetty.modifyServer(server -> server.setStopTimeout(0));
            config.routes.post(Teams.PATH, teams.endpoint());
        });
        http.start("127.0.0.1", 0);
        teams.start();
    }

    private static TeamsSettings settings(Cloud cloud, Set<String> tenants) {
        return new TeamsSettings(
                Cloud.APP_ID,
                Cloud.TENANT,
                new Credential.Secret(cloud.url("/login"), Cloud.TENANT, Cloud.SECRET),
                tenants,
                true,
                cloud.openId());
    }

    /** A message as Teams sends it in a personal chat. */
    ObjectNode message(String text) {
        ObjectNode activity = activity("message").put("text", text).put("textFormat", "plain");
        activity.putArray("entities").addObject().put("type", "clientInfo").put("locale", "en-US");
        return activity;
    }

    ObjectNode activity(String type) {
        ObjectNode activity = Json.MAPPER
                .createObjectNode()
                .put("type", type)
                .put("id", "message-" + IDS.incrementAndGet())
                .put("timestamp", "2026-01-31T12:00:00.1234567Z")
                .put("localTimestamp", "2026-01-31T13:00:00.123+01:00")
                .put("channelId", "msteams")
                .put("serviceUrl", cloud.serviceUrl())
                .put("locale", "en-US");
        activity.putObject("from").put("id", "29:ana").put("name", "Ana Canary");
        activity.putObject("recipient").put("id", "28:" + Cloud.APP_ID).put("name", "Goldpath (Dev)");
        activity.putObject("conversation")
                .put("id", "a:personal")
                .put("conversationType", "personal")
                .put("tenantId", Cloud.TENANT);
        activity.putObject("channelData").putObject("tenant").put("id", Cloud.TENANT);
        return activity;
    }

    /** The message in a group chat or a thread of a channel, mentioning the bot. */
    ObjectNode mentioning(ObjectNode message, String kind, String conversation) {
        ((ObjectNode) message.get("conversation"))
                .put("id", conversation)
                .put("conversationType", kind)
                .put("isGroup", true);
        message.put(
                "text", "<at>Goldpath (Dev)</at>&nbsp;" + message.path("text").asText());
        ObjectNode mention = message.putArray("entities").addObject();
        mention.put("type", "mention").put("text", "<at>Goldpath (Dev)</at>");
        mention.putObject("mentioned").put("id", "28:" + Cloud.APP_ID).put("name", "Goldpath (Dev)");
        return message;
    }

    int send(ObjectNode activity) {
        return send(activity.toString(), "Bearer " + Cloud.signed(cloud.token()));
    }

    int send(String body, @Nullable String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http.port() + Teams.PATH))
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            if (response.body().contains("\tat ")) {
                throw new AssertionError("The answer shows a stack trace.");
            }
            return response.statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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

    /** Runs forty times as fast as the real one, and the same in all programs. */
    static final class Hurried extends Clock {

        private static final int TIMES = 40;
        private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return START.plus(Duration.between(START, Instant.now()).multipliedBy(TIMES));
        }
    }
}
