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
import goldpath.evaluator.Competency;
import goldpath.evaluator.Evaluator;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The bot's HTTP server with the channels that are on. */
final class Server implements AutoCloseable {

    /** So long messages wait for a store that is away; who wrote them is told that it takes a moment. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** What a turn may take once the program is told to end, which has ten seconds for everything. */
    private static final Duration GRACE = Duration.ofSeconds(7);

    private static final int UNAVAILABLE = 503;

    private final ServeSettings settings;
    private final Store store;
    private final Upkeep upkeep;
    private final Optional<Web> web;
    private final Optional<Teams> teams;
    private final Optional<Discord> discord;
    private final Javalin http;

    Server(ServeSettings settings, Rulebook rulebook, Competency competency) {
        this.settings = settings;
        this.store = store(settings);
        Clock clock = Clock.systemUTC();
        this.upkeep = new Upkeep(store, settings.retention(), clock);
        Evaluator evaluator = new Evaluator(competency);
        Session session = new Session(evaluator, rulebook.languages(), store, clock, PATIENCE);
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
        config.routes.exception(
                StoreException.class,
                (away, context) -> context.status(UNAVAILABLE).header("Retry-After", "2"));
        config.routes.get("/health", context -> context.result("ok"));
        config.routes.get("/ready", this::ready);
        web.ifPresent(channel -> channel.addTo(config.routes));
        teams.ifPresent(channel -> {
            config.routes.post(Teams.PATH, channel.endpoint());
            config.routes.head(Teams.PATH, context -> {});
        });
    }

    private void ready(Context context) {
        List<String> faults = Stream.concat(
                        teams.flatMap(Teams::ready).map("Teams: "::concat).stream(),
                        discord
                                .filter(channel -> !channel.ready())
                                .map(channel -> "Discord: " + channel.problem().orElse("not connected yet."))
                                .stream())
                .toList();
        context.status(faults.isEmpty() ? 200 : UNAVAILABLE)
                .result(faults.isEmpty() ? "ok" : String.join("\n", faults));
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
        return List.of(
                "Goldpath listens on http://" + settings.host() + ":" + http.port() + ".",
                web.isPresent()
                        ? "The web page is on: open http://" + settings.host() + ":" + http.port() + "/ in a browser."
                        : "The web page is off: GOLDPATH_WEB is off.",
                teamsLine(),
                discordLine());
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

    /** Stops listening, ends the turns under way, and closes the store. */
    @Override
    public void close() {
        web.ifPresent(Web::close);
        http.stop();
        discord.ifPresent(Discord::close);
        teams.ifPresent(Teams::close);
        upkeep.close();
        store.close();
    }
}
