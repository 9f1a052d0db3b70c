package goldpath.bot.app;

import goldpath.bot.channel.discord.DiscordSettings;
import goldpath.bot.channel.teams.TeamsSettings;
import goldpath.bot.channel.web.WebSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the server is told by the environment.
 *
 * @param host to listen on
 * @param measures where to show metrics and health to operators alone; empty where nowhere
 * @param store where conversations are kept
 * @param retention how long a conversation is kept in which nothing happens
 * @param teams empty where the channel is off
 * @param discord without a token where the channel is off
 */
record ServeSettings(
        String host,
        int port,
        Optional<Integer> measures,
        String store,
        Duration retention,
        WebSettings web,
        Optional<TeamsSettings> teams,
        DiscordSettings discord) {

    private static final int USUAL_PORT = 3978;
    private static final int LAST_PORT = 65_535;

    /** In the directory in which the program is started. */
    private static final String USUAL_STORE = "jdbc:sqlite:goldpath.db";

    private static final String USUAL_RETENTION = "90";

    /** @throws StartException that names everything that is wrong, with the remedies */
    static ServeSettings of(Map<String, String> given) {
        List<String> problems = new ArrayList<>();
        Map<String, String> environment = SettingsFile.under(given, problems);
        String host = value(environment, "GOLDPATH_HOST").orElse("127.0.0.1");
        String store = value(environment, "GOLDPATH_STORE").orElse(USUAL_STORE);
        int port = port(environment, "GOLDPATH_PORT", problems).orElse(USUAL_PORT);
        Optional<Integer> measures = port(environment, "GOLDPATH_METRICS_PORT", problems);
        Duration retention = retention(environment, problems);
        checkLog(environment, problems);
        WebSettings web = WebSettings.read(environment, retention, problems);
        Optional<TeamsSettings> teams = TeamsSettings.read(environment, host, problems);
        DiscordSettings discord = DiscordSettings.of(environment);
        problems.addAll(discord.problems());
        if (!problems.isEmpty()) {
            throw new StartException(String.join(System.lineSeparator(), problems));
        }
        return new ServeSettings(host, port, measures, store, retention, web, teams, discord);
    }

    static List<String> lackingForTeams() {
        return TeamsSettings.wanted();
    }

    private static Optional<Integer> port(Map<String, String> environment, String name, List<String> problems) {
        Optional<String> given = value(environment, name);
        if (given.isPresent() && (!given.get().matches("\\d{1,5}") || Integer.parseInt(given.get()) > LAST_PORT)) {
            problems.add(name + " is no port: set it to a number from 1 to " + LAST_PORT
                    + ", or to 0 for any that is free.");
            return Optional.empty();
        }
        return given.map(Integer::valueOf);
    }

    /** What it is for, {@link Logging} says. */
    private static void checkLog(Map<String, String> environment, List<String> problems) {
        if (!value(environment, Logging.FORM).orElse("text").matches("text|json")) {
            problems.add("GOLDPATH_LOG is neither text nor json: set it to one of them.");
        }
    }

    private static Duration retention(Map<String, String> environment, List<String> problems) {
        String given = value(environment, "GOLDPATH_RETENTION_DAYS").orElse(USUAL_RETENTION);
        if (!given.matches("[1-9]\\d{0,4}")) {
            problems.add("GOLDPATH_RETENTION_DAYS is no number of days: set it to a number from 1 to 99999.");
            return Duration.ZERO;
        }
        return Duration.ofDays(Integer.parseInt(given));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
