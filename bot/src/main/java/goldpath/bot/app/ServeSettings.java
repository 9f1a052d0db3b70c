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
 * @param store where conversations are kept
 * @param retention how long a conversation is kept in which nothing happens
 * @param teams empty where the channel is off
 * @param discord without a token where the channel is off
 */
record ServeSettings(
        String host,
        int port,
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
    static ServeSettings of(Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        String host = value(environment, "GOLDPATH_HOST").orElse("127.0.0.1");
        String store = value(environment, "GOLDPATH_STORE").orElse(USUAL_STORE);
        int port = port(environment, problems);
        Duration retention = retention(environment, problems);
        WebSettings web = WebSettings.read(environment, retention, problems);
        Optional<TeamsSettings> teams = TeamsSettings.read(environment, host, problems);
        DiscordSettings discord = DiscordSettings.of(environment);
        problems.addAll(discord.problems());
        if (!problems.isEmpty()) {
            throw new StartException(String.join(System.lineSeparator(), problems));
        }
        return new ServeSettings(host, port, store, retention, web, teams, discord);
    }

    static List<String> lackingForTeams() {
        return TeamsSettings.wanted();
    }

    private static int port(Map<String, String> environment, List<String> problems) {
        String given = value(environment, "GOLDPATH_PORT").orElse(String.valueOf(USUAL_PORT));
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) > LAST_PORT) {
            problems.add("GOLDPATH_PORT is no port: set it to a number from 1 to " + LAST_PORT
                    + ", or to 0 for any that is free.");
            return USUAL_PORT;
        }
        return Integer.parseInt(given);
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
