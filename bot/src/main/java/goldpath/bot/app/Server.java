package goldpath.bot.app;

import goldpath.bot.channel.teams.Teams;
import goldpath.bot.session.Session;
import goldpath.bot.store.Store;
import goldpath.bot.store.StoreException;
import goldpath.bot.store.Stores;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Evaluator;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The bot's HTTP server with the channels that are on. */
final class Server implements AutoCloseable {

    /** So long messages wait for a store that is away; who wrote them is told that it takes a moment. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** What a turn may take once the program is told to end, which has ten seconds for everything. */
    private static final Duration GRACE = Duration.ofSeconds(7);

    private static final int UNAVAILABLE = 503;

    private final ServeSettings settings;
    private final Store store;
    private final Optional<Teams> teams;
    private final Javalin http;

    Server(ServeSettings settings, Rulebook rulebook, Competency competency) {
        this.settings = settings;
        this.store = store(settings);
        Clock clock = Clock.systemUTC();
        Session session = new Session(new Evaluator(competency), rulebook.languages(), store, clock, PATIENCE);
        this.teams =
                settings.teams().map(each -> new Teams(each, session, rulebook.languages(), competency, clock, GRACE));
        this.http = Javalin.create(this::configure);
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
        config.jetty.modifyServer(server -> server.setStopTimeout(1_000));
        config.routes.get("/health", context -> context.result("ok"));
        config.routes.get("/ready", this::ready);
        teams.ifPresent(channel -> {
            config.routes.post(Teams.PATH, channel.endpoint());
            config.routes.head(Teams.PATH, context -> {});
        });
    }

    private void ready(Context context) {
        Optional<String> fault = teams.flatMap(Teams::ready);
        context.status(fault.isPresent() ? UNAVAILABLE : 200)
                .result(fault.map("Teams: "::concat).orElse("ok"));
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
        teams.ifPresent(Teams::start);
        return List.of("Goldpath listens on http://" + settings.host() + ":" + http.port() + ".", teamsLine());
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

    /** Stops listening, ends the turns under way, and closes the store. */
    @Override
    public void close() {
        http.stop();
        teams.ifPresent(Teams::close);
        store.close();
    }
}
