package goldpath.bot.channel.teams;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * The app as whoever runs the bot registers it.
 *
 * @param botId the app id of the bot's registration
 * @param version of the package: Teams takes an update only where it is higher
 * @param domains hosts that the app links to or is served from, without protocol
 * @param developer who offers the app
 */
public record TeamsApp(
        String botId,
        String version,
        List<String> domains,
        String developer,
        String website,
        String privacy,
        String terms) {

    public TeamsApp {
        domains = List.copyOf(domains);
    }

    /** Names the package in Teams; always the same for a bot, so that a new package is an update of the old. */
    String packageId() {
        return UUID.nameUUIDFromBytes(("goldpath " + botId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
