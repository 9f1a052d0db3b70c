package goldpath.bot.channel.teams;

import goldpath.bot.Bot;
import goldpath.bot.JavaProgram;
import goldpath.bot.session.Session;
import goldpath.bot.store.Store;
import goldpath.bot.store.TestStores;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/**
 * The bot in Teams in a process of its own, to be killed.
 *
 * <p>Arguments: the URL of the store, the token endpoint, the address of the keys. Writes its port to the standard output.
 */
final class TeamsProcess implements AutoCloseable {

    private final Process process;
    final int port;

    private TeamsProcess(Process process) throws IOException {
        this.process = process;
        this.port = Integer.parseInt(process.inputReader().readLine().strip());
    }

    public static void main(String[] args) throws IOException {
        Clock clock = House.hurried();
        Duration patience = Duration.ofSeconds(5);
        Store store = TestStores.open(args[0], Store.LEASE);
        Session session = Bot.session(store, clock, patience);
        TeamsSettings settings = House.settings(URI.create(args[1]), URI.create(args[2]), Set.of());
        Teams teams = new Teams(settings, session, Bot.languages(), Bot.competency(), clock, patience, House.FAST);
        System.out.println(House.listen(teams).port());
        teams.start();
        // Whoever started it closes its input, or dies.
        while (System.in.read() >= 0) {}
        System.exit(0);
    }

    static TeamsProcess start(Cloud cloud, String store) throws IOException {
        return new TeamsProcess(JavaProgram.of(
                        TeamsProcess.class,
                        store,
                        cloud.url("/login").toString(),
                        cloud.openId().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** SIGKILL. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
