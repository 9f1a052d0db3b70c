package goldpath.bot.app;

import goldpath.bot.channel.discord.Discord;
import goldpath.bot.channel.discord.DiscordException;
import goldpath.bot.channel.teams.Teams;
import goldpath.bot.channel.web.Web;
import goldpath.bot.channel.web.WebSettings;
import goldpath.bot.session.Session;
import goldpath.bot.store.Store;
import goldpath.bot.store.StoreException;
import goldpath.bot.store.Stores;
import goldpath.evaluator.Competencies;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Evaluator;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot's HTTP server with the channels that are on. */
final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    /** So long messages wait for a store that is away; who wrote them is told that it takes a moment. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** What a turn may take once the program is told to end, which has ten seconds for everything. */
    private static final Duration GRACE = Duration.ofSeconds(7);

    /** After that, what still does not end is left to the next start. */
    private static final Duration LAST = Duration.ofSeconds(9);

    /** From the first byte of a request to its last, on every route. */
    private static final Duration SLOWEST_REQUEST = Duration.ofSeconds(10);

    private static final int MOST_CONNECTIONS = 10_000;
    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;
    private static final int MOST_HEADER_BYTES = 16 * 1024;

    private final ServeSettings settings;
    private final Store store;
    private final Measures measures = new Measures();
    private final Readiness readiness;
    private final Optional<Observatory> observatory;
    private final Upkeep upkeep;
    private final Arrivals arrivals = new Arrivals(SLOWEST_REQUEST);
    private final Optional<Web> web;
    private final Optional<Teams> teams;
    private final Optional<Discord> discord;
    private final Javalin http;

    /**
     * Opens the store, and loads what serves HTTP, while the rules are read.
     *
     * @throws StartException where something of that cannot be used
     */
    static Server of(ServeSettings settings, Supplier<Rulebook> reading) {
        CompletableFuture<Store> opening = CompletableFuture.supplyAsync(() -> store(settings));
        var unused = opening.thenRun(Javalin::create);
        try {
            return new Server(settings, reading.get(), opening.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartException refused ? refused : e;
        } catch (StartException e) {
            var unusedStore = opening.thenAccept(Store::close);
            throw e;
        }
    }

    private Server(ServeSettings settings, Rulebook rulebook, Store opened) {
        this.settings = settings;
        this.store = new MeasuredStore(opened, measures);
        Competency competency = competency(rulebook.competencies());
        Clock clock = Clock.systemUTC();
        this.upkeep = new Upkeep(store, settings.retention(), clock);
        Evaluator evaluator = new Evaluator(competency);
        Session session = new Session(evaluator, rulebook.languages(), store, clock, PATIENCE, measures);
        this.web = Optional.of(settings.web())
                .filter(WebSettings::isOn)
                .map(each -> new Web(
                        each,
                        session,
                        rulebook.languages(),
                        evaluator,
                        new SecureRandom(),
                        Threads.create("web-answer"),
                        GRACE));
        this.teams =
                settings.teams().map(each -> new Teams(each, session, rulebook.languages(), competency, clock, GRACE));
        this.discord = settings.discord()
                .token()
                .map(token -> new Discord(settings.discord(), session, evaluator, rulebook.languages(), clock));
        this.readiness = new Readiness(store, teams, discord);
        this.observatory = settings.measures().map(port -> new Observatory(port, measures, readiness));
        this.http = Javalin.create(this::configure);
    }

    private static Competency competency(Competencies competencies) {
        return competencies.latest(competencies.ids().iterator().next());
    }

    private static Store store(ServeSettings settings) {
        try {
            return Stores.open(settings.store());
        } catch (StoreException e) {
            throw new StartException("GOLDPATH_STORE cannot be used. " + e.getMessage(), e);
        }
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS;
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(1_000);
            server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
            arrivals.addTo(server);
        });
        config.jetty.modifyHttpConfiguration(http -> {
            http.setRequestHeaderSize(MOST_HEADER_BYTES);
            http.setSendServerVersion(false);
        });
        config.routes.exception(
                StoreException.class,
                (away, context) -> context.status(UNAVAILABLE).header("Retry-After", "2"));
        // Who hung up, or was hung up on, is told nothing, and nothing is to be said of it.
        config.routes.exception(EofException.class, (gone, context) -> context.status(BAD_REQUEST));
        config.routes.after(context -> measures.responded(context.statusCode()));
        readiness.addTo(config.routes);
        web.ifPresent(channel -> channel.addTo(config.routes));
        teams.ifPresent(channel -> {
            config.routes.post(Teams.PATH, channel.endpoint());
            config.routes.head(Teams.PATH, context -> {});
        });
    }

    /** Begins to listen. Returns what whoever starts it should know, line by line. */
    List<String> start() {
        try {
            http.start(settings.host(), settings.port());
        } catch (JavalinException e) {
            throw new StartException(
                    "Port " + settings.port() + " of " + settings.host() + " cannot be used: free it, or set"
                            + " GOLDPATH_PORT to another.",
                    e);
        }
        upkeep.start();
        web.ifPresent(Web::start);
        teams.ifPresent(Teams::start);
        startDiscord();
        return Stream.concat(
                        Stream.of(
                                "Goldpath listens on http://" + settings.host() + ":" + http.port() + ".",
                                web.isPresent()
                                        ? "The web page is on: open http://" + settings.host() + ":" + http.port()
                                                + "/ in a browser."
                                        : "The web page is off: GOLDPATH_WEB is off.",
                                teamsLine(),
                                discordLine()),
                        observatory.map(Observatory::start).stream())
                .toList();
    }

    /** Where it listens. */
    int port() {
        return http.port();
    }

    private void startDiscord() {
        try {
            discord.ifPresent(Discord::start);
        } catch (DiscordException e) {
            throw new StartException(String.valueOf(e.getMessage()), e);
        }
    }

    private String discordLine() {
        return settings.discord().lacks().orElse("Discord is on.");
    }

    private String teamsLine() {
        if (teams.isEmpty()) {
            return "Microsoft Teams is off: it lacks " + String.join(", ", ServeSettings.lackingForTeams()) + ".";
        }
        return teams.get()
                .ready()
                .map(fault -> "Microsoft Teams is on at " + Teams.PATH + ", but cannot answer yet. " + fault)
                .orElse("Microsoft Teams is on at " + Teams.PATH + ".");
    }

    /** Takes no more messages, ends the turns under way, stops listening, and closes the store. */
    @Override
    public void close() {
        closeChannels();
        stopListening();
        observatory.ifPresent(Observatory::close);
        arrivals.close();
        upkeep.close();
        store.close();
    }

    private void stopListening() {
        try {
            http.stop();
        } catch (JavalinException e) {
            LOG.warn("Some requests did not end in time; what was acknowledged is saved.");
        }
    }

    /** All at the same time: together they have as long as one of them. */
    private void closeChannels() {
        List<Runnable> closing = Stream.of(
                        web.map(each -> (Runnable) each::close),
                        discord.map(each -> (Runnable) each::close),
                        teams.map(each -> (Runnable) each::close))
                .flatMap(Optional::stream)
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, closing.size()));
        closing.forEach(threads::execute);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
