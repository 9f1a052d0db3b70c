package goldpath.bot.channel.discord;

import goldpath.bot.channel.discord.command.SlashCommands;
import goldpath.bot.picture.Gallery;
import goldpath.bot.session.Session;
import goldpath.evaluator.Evaluator;
import goldpath.prompts.Languages;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goldpath on Discord, from start to end. */
public final class Discord extends ListenerAdapter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Discord.class);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration COMMANDS_PAUSE = Duration.ofSeconds(30);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(4);
    private static final long CATCH_UP_SECONDS = 2;

    /** Discord gives 3 seconds; until then the answer itself may be the receipt, so that it is saved by then. */
    static final Executor BEFORE_LONG = CompletableFuture.delayedExecutor(1_000, TimeUnit.MILLISECONDS, Runnable::run);

    private final Connection connection;
    private final Session session;
    private final Languages languages;
    private final SlashCommands commands;
    private final DiscordChannel channel;
    private final Events events;
    private final Gallery gallery = new Gallery("discord");
    private final Lanes lanes = new Lanes(LAST_ANSWERS);
    private final ExecutorService handover = Executors.newSingleThreadExecutor(daemon("discord-events"));
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(daemon("discord"));
    private final ExecutorService downloads = Executors.newCachedThreadPool(daemon("discord-files"));
    private volatile @Nullable JDA jda;
    private volatile boolean isClosed;
    private volatile boolean isReady;
    private volatile Optional<String> problem = Optional.empty();

    /** @param settings with a token */
    public Discord(DiscordSettings settings, Session session, Evaluator evaluator, Languages languages, Clock clock) {
        this(settings, session, evaluator, languages, clock, BEFORE_LONG);
    }

    /** @param beforeLong runs what has to be done before an interaction takes too long */
    Discord(
            DiscordSettings settings,
            Session session,
            Evaluator evaluator,
            Languages languages,
            Clock clock,
            Executor beforeLong) {
        this.session = session;
        this.languages = languages;
        connection = new Connection(settings, handover);
        commands = new SlashCommands(evaluator.competency());
        Layout layout = new Layout(evaluator.competency(), languages);
        Mail mail = new Mail(this::connected, clock);
        channel = new DiscordChannel(layout::of, layout::drawn, languages, mail, gallery);
        Reception reception = new Reception(session, languages, channel, mail, lanes, beforeLong, clock);
        OkHttpClient files = new OkHttpClient.Builder()
                .dispatcher(new Dispatcher(downloads))
                .callTimeout(Duration.ofSeconds(10))
                .build();
        Sharing sharing = new Sharing(evaluator, languages, layout);
        Panels panels = new Panels(new SharedRoster(evaluator.competency(), layout), reception, languages);
        events = new Events(evaluator.competency(), languages, reception, sharing, panels, files);
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Connects; where the network does not let it, it goes on trying.
     *
     * @throws DiscordException when Discord does not accept the token
     */
    public void start() {
        var unused =
                clockwork.scheduleWithFixedDelay(this::catchUp, CATCH_UP_SECONDS, CATCH_UP_SECONDS, TimeUnit.SECONDS);
        connect(Duration.ofSeconds(1));
    }

    private void connect(Duration pause) {
        try {
            if (!isClosed) {
                jda = connection.open(this, events);
            }
        } catch (InvalidTokenException e) {
            fail("Discord does not accept the token: check GOLDPATH_DISCORD_TOKEN or the file that"
                    + " GOLDPATH_DISCORD_TOKEN_FILE names.");
            throw new DiscordException(problem.orElseThrow());
        } catch (RuntimeException e) {
            LOG.warn("Discord cannot be reached, next attempt in {} s: {}", pause.toSeconds(), Failure.of(e));
            Duration next = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            later(() -> retry(next), pause);
        }
    }

    private void later(Runnable work, Duration pause) {
        if (!isClosed) {
            var unused = clockwork.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void retry(Duration pause) {
        try {
            connect(pause);
        } catch (DiscordException e) {
            LOG.error("{}", e.getMessage());
        }
    }

    private void fail(String reason) {
        problem = Optional.of(reason);
        isReady = false;
    }

    /** Whether people can use the bot now. */
    public boolean ready() {
        JDA now = jda;
        return isReady && now != null && now.getStatus() == JDA.Status.CONNECTED;
    }

    /** Why it is not coming back by itself, where it is not. */
    public Optional<String> problem() {
        return problem;
    }

    private JDA connected() {
        JDA now = jda;
        if (now == null) {
            throw new IllegalStateException("Discord is not connected.");
        }
        return now;
    }

    @Override
    public void onReady(ReadyEvent event) {
        jda = event.getJDA();
        tellCommands(event.getJDA());
    }

    private void tellCommands(JDA connected) {
        connected
                .updateCommands()
                .addCommands(commands.data(languages))
                .queue(
                        told -> {
                            isReady = true;
                            LOG.info("Discord is ready.");
                        },
                        failure -> {
                            LOG.warn("Discord did not take the commands: {}", Failure.of(failure));
                            later(() -> tellCommands(connected), COMMANDS_PAUSE);
                        });
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
        if (!isClosed && event.getJDA().equals(jda)) {
            fail("Discord has closed the connection for good, code " + event.getCode() + ".");
            LOG.error("{}", problem.orElseThrow());
        }
    }

    private void catchUp() {
        try {
            if (ready()) {
                session.catchUp(channel);
            }
        } catch (RuntimeException e) {
            LOG.warn("What waits for Discord cannot be delivered: {}", Failure.of(e));
        }
    }

    /** Lets what has begun come to its end, and leaves within ten seconds. */
    @Override
    public void close() {
        isClosed = true;
        isReady = false;
        clockwork.shutdownNow();
        handover.shutdown();
        lanes.close();
        gallery.close();
        JDA open = jda;
        if (open != null) {
            connection.close(open);
        }
        handover.shutdownNow();
        downloads.shutdownNow();
    }
}
