package goldpath.bot.channel.discord;

import goldpath.bot.Bot;
import goldpath.bot.channel.discord.standin.Interaction;
import goldpath.bot.channel.discord.standin.Shown;
import goldpath.bot.channel.discord.standin.StandIn;
import goldpath.bot.channel.discord.standin.Visitor;
import goldpath.bot.channel.discord.standin.Where;
import goldpath.bot.conversation.State;
import goldpath.bot.session.Session;
import goldpath.bot.store.MemoryStore;
import goldpath.bot.store.Store;
import goldpath.evaluator.Evaluator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Executor;

/** The bot as it runs, on the stand-in for Discord. */
final class Scene implements AutoCloseable {

    final StandIn discord;
    final Store store;
    final Session session;
    private volatile Duration ahead = Duration.ZERO;

    /** The time of the machine, moved on by hand. */
    private final Clock clock = ((InstantSource) () -> Instant.now().plus(ahead)).withZone(ZoneOffset.UTC);

    private volatile Executor beforeLong = Discord.BEFORE_LONG;
    private Discord bot;

    Scene() {
        this(StandIn.start(), new MemoryStore());
    }

    Scene(StandIn discord, Store store) {
        this.discord = discord;
        this.store = store;
        session = new Session(new Evaluator(Bot.competency()), Bot.languages(), store, clock, Duration.ofSeconds(5));
        bot = bot(session);
        bot.start();
        StandIn.await(bot::ready);
    }

    private Discord bot(Session conversation) {
        return new Discord(
                settings(discord, StandIn.TOKEN),
                conversation,
                new Evaluator(Bot.competency()),
                Bot.languages(),
                clock,
                work -> beforeLong.execute(work));
    }

    /** From now on, interactions are acknowledged first and answered then; else the answer acknowledges them. */
    void hesitate(boolean isWished) {
        beforeLong = isWished ? Runnable::run : Discord.BEFORE_LONG;
    }

    /** From now on, nothing but an answer acknowledges an interaction, however long it takes. */
    void answerOnly() {
        beforeLong = work -> {};
    }

    /** So much later it is for the bot from now on. */
    void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    static DiscordSettings settings(StandIn discord, String token) {
        return DiscordSettings.of(Map.of(
                "GOLDPATH_DISCORD_TOKEN",
                token,
                "GOLDPATH_DISCORD_REST",
                discord.restUrl(),
                "GOLDPATH_DISCORD_GATEWAY",
                discord.gatewayUrl()));
    }

    Discord bot() {
        return bot;
    }

    /** Ends the program and starts it anew; what is stored is kept. */
    void restart() {
        bot.close();
        Session anew =
                new Session(new Evaluator(Bot.competency()), Bot.languages(), store, clock, Duration.ofSeconds(5));
        bot = bot(anew);
        bot.start();
        StandIn.await(bot::ready);
    }

    Visitor ana(Where where) {
        return discord.visitor("Ana", "en-US", where);
    }

    Visitor bea(Where where) {
        return discord.visitor("Bea", "de", where);
    }

    /** What is remembered of someone. */
    State state(Visitor visitor) {
        return session.recall("discord:" + visitor.id()).orElseThrow();
    }

    /** A text of the language files. */
    static String text(String language, String key) {
        return Bot.languages().closest(language).say(key);
    }

    static String discordText(String language, String key) {
        return text(language, "discord." + key);
    }

    /** Opens the form of a button, and fills it in. */
    static Shown fills(Visitor visitor, Shown message, String button, Map<String, String> values) {
        Interaction opened = visitor.clicks(message, button);
        return visitor.submits(opened.modal(), message, values).answer();
    }

    @Override
    public void close() {
        bot.close();
        discord.close();
    }
}
