package goldpath.bot.channel.teams;

import com.microsoft.bot.connector.authentication.MicrosoftAppCredentials;
import goldpath.bot.picture.Gallery;
import goldpath.bot.session.Session;
import goldpath.evaluator.Competency;
import goldpath.prompts.Languages;
import io.javalin.http.Handler;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot in Microsoft Teams. */
public final class Teams implements AutoCloseable {

    /** Where Teams posts activities to. */
    public static final String PATH = "/api/messages";

    private static final Logger LOG = LoggerFactory.getLogger(Teams.class);

    private static final Duration TOKEN_PATIENCE = Duration.ofSeconds(15);

    /** With each of two documents; less than Teams waits. */
    private static final Duration KEYS_PATIENCE = Duration.ofSeconds(4);

    /** For a pause that begins just before a post is given up. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final TeamsSettings settings;
    private final Session session;
    private final Pace pace;
    private final AppToken token;
    private final HardenedAdapter adapter;
    private final Gallery gallery = new Gallery("teams");
    private final TeamsChannel channel;
    private final Turns turns;
    private final Turns deliveries;
    private final TeamsEndpoint endpoint;
    private final ScheduledExecutorService timer = daemon("teams-timer");
    private final ScheduledExecutorService postman = daemon("teams-post");

    /** @param grace how long turns may take to end when the program ends */
    public Teams(
            TeamsSettings settings,
            Session session,
            Languages languages,
            Competency competency,
            Clock clock,
            Duration grace) {
        this(settings, session, languages, competency, clock, grace, Pace.USUAL);
    }

    Teams(
            TeamsSettings settings,
            Session session,
            Languages languages,
            Competency competency,
            Clock clock,
            Duration grace,
            Pace pace) {
        this.settings = settings;
        this.session = session;
        this.pace = pace;
        token = new AppToken(settings.appId(), settings.tenant(), settings.credential(), clock);
        adapter = new HardenedAdapter(settings.authenticates() ? token : MicrosoftAppCredentials.empty(), pace, clock);
        Connector connector = new Connector(adapter, token, clock, pace.whole().plus(MARGIN));
        channel = new TeamsChannel(new ActivityParts(languages, competency), languages, connector, gallery);
        turns = new Turns(grace.dividedBy(2));
        deliveries = new Turns(grace.dividedBy(2));
        TeamsBot bot = new TeamsBot(
                new Translator(new SubmittedValue(competency)),
                session,
                channel,
                new TypingSign(connector, timer, pace.typing()),
                turns,
                deliveries);
        Gate gate = new Gate(settings, new SigningKeys(settings.openId(), KEYS_PATIENCE, clock));
        endpoint = new TeamsEndpoint(gate, adapter, bot);
    }

    /** Answers what is posted to {@link #PATH}. */
    public Handler endpoint() {
        return endpoint;
    }

    /** Begins to deliver what could not be delivered before. */
    public void start() {
        if (!settings.authenticates()) {
            LOG.warn("AUTHENTICATION IS OFF: everyone on this machine can speak for anyone in Teams. Never use this"
                    + " but to develop.");
        }
        var unused =
                postman.scheduleWithFixedDelay(this::catchUp, 0, pace.catchUp().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Why the bot cannot answer in Teams, in a sentence with a remedy; empty where it can. */
    public Optional<String> ready() {
        if (!settings.authenticates()) {
            return Optional.empty();
        }
        try {
            token.getToken().get(TOKEN_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(String.valueOf(
                    e.getCause() instanceof TokenException known ? known.getMessage() : "No token can be fetched."));
        } catch (TimeoutException e) {
            return Optional.of("The token endpoint does not answer: check the network.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("The check was broken off.");
        }
    }

    private void catchUp() {
        try {
            session.catchUp(channel, deliveries::addIfIdle);
        } catch (RuntimeException e) {
            LOG.warn(
                    "What waits to be delivered in Teams cannot be looked up: {}.",
                    e.getClass().getName());
        }
    }

    /** Whether no turn is under way. */
    boolean isIdle() {
        return turns.isIdle() && deliveries.isIdle();
    }

    /** Takes no more activities, ends the turns under way, and stops. */
    @Override
    public void close() {
        turns.close();
        deliveries.close();
        postman.shutdownNow();
        timer.shutdownNow();
        gallery.close();
        adapter.close();
    }

    private static ScheduledExecutorService daemon(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
