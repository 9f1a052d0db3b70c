package goldpath.bot.app;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The bot for others: the channels that the environment has settings for. */
@Command(
        name = "serve",
        description = {
            "Serves a web page, Microsoft Teams and Discord. Settings come from the environment; what is wrong with"
                    + " them is said at once.",
            "GOLDPATH_HOST (127.0.0.1), GOLDPATH_PORT (3978), GOLDPATH_STORE (jdbc:sqlite:goldpath.db; or"
                    + " jdbc:postgresql://HOST/DATABASE, memory:), GOLDPATH_RETENTION_DAYS (90)",
            "GOLDPATH_WEB (on, off), GOLDPATH_FORWARDED (off; on where a proxy sets X-Forwarded-For and"
                    + " X-Forwarded-Proto), GOLDPATH_WEB_PER_MINUTE (60), GOLDPATH_WEB_ADDRESS_PER_MINUTE (600),"
                    + " GOLDPATH_WEB_PER_SECOND (500)",
            "GOLDPATH_TEAMS_APP_ID, GOLDPATH_TEAMS_TENANT, GOLDPATH_TEAMS_APP_SECRET or"
                    + " GOLDPATH_TEAMS_APP_SECRET_FILE, GOLDPATH_TEAMS_TYPE (single-tenant, managed-identity),"
                    + " GOLDPATH_TEAMS_ALLOWED_TENANTS",
            "GOLDPATH_DISCORD_TOKEN or GOLDPATH_DISCORD_TOKEN_FILE"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ServeCommand implements Callable<Integer> {

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ServeCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        ServeSettings settings = ServeSettings.of(environment);
        CountDownLatch ended = new CountDownLatch(1);
        Server server = Server.of(settings, () -> Rulebook.of(environment));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            ended.countDown();
                        },
                        "stop"));
        server.start().forEach(spec.commandLine().getOut()::println);
        ended.await();
        return 0;
    }
}
