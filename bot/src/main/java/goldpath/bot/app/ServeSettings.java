package goldpath.bot.app;

import goldpath.bot.channel.teams.TeamsSettings;
import goldpath.bot.store.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the server is told by the environment.
 *
 * @param host to listen on
 * @param store where conversations are kept
 * @param teams empty where the channel is off
 */
record ServeSettings(String host, int port, String store, Optional<TeamsSettings> teams) {

    private static final int USUAL_PORT = 3978;
    private static final int LAST_PORT = 65_535;

    /** @throws StartException that names everything that is wrong, with the remedies */
    static ServeSettings of(Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        String host = value(environment, "GOLDPATH_HOST").orElse("127.0.0.1");
        String store = value(environment, "GOLDPATH_STORE").orElse(Stores.MEMORY);
        int port = port(environment, problems);
        Optional<TeamsSettings> teams = TeamsSettings.read(environment, host, problems);
        if (!problems.isEmpty()) {
            throw new StartException(String.join(System.lineSeparator(), problems));
        }
        return new ServeSettings(host, port, store, teams);
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

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
