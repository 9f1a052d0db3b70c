package goldpath.bot.channel.discord;

import goldpath.bot.Bot;
import goldpath.bot.JavaProgram;
import goldpath.bot.channel.discord.standin.StandIn;
import goldpath.bot.session.Session;
import goldpath.bot.store.Store;
import goldpath.bot.store.TestStores;
import goldpath.evaluator.Evaluator;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * The bot on Discord in a process of its own, to be killed.
 *
 * <p>Arguments: the URL of the store, the REST base, the gateway. Writes a line once people can use it.
 */
final class DiscordProcess implements AutoCloseable {

    private final Process process;

    private DiscordProcess(Process process) throws IOException {
        this.process = process;
        if (process.inputReader().readLine() == null) {
            throw new IOException("The bot did not start.");
        }
    }

    public static void main(String[] args) throws IOException {
        Clock clock = Clock.systemUTC();
        Evaluator evaluator = new Evaluator(Bot.competency());
        Store store = TestStores.open(args[0], Store.LEASE);
        DiscordSettings settings = DiscordSettings.of(Map.of(
                "GOLDPATH_DISCORD_TOKEN", StandIn.TOKEN,
                "GOLDPATH_DISCORD_REST", args[1],
                "GOLDPATH_DISCORD_GATEWAY", args[2]));
        Session session = Bot.session(store, clock, Duration.ofSeconds(5));
        Discord bot = new Discord(settings, session, evaluator, Bot.languages(), clock);
        bot.start();
        StandIn.await(bot::ready);
        System.out.println("ready");
        // Whoever started it closes its input, or dies.
        while (System.in.read() >= 0) {}
        System.exit(0);
    }

    static DiscordProcess start(StandIn discord, String store) throws IOException {
        return new DiscordProcess(JavaProgram.of(DiscordProcess.class, store, discord.restUrl(), discord.gatewayUrl())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
