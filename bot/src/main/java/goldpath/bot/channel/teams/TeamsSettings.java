package goldpath.bot.channel.teams;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the bot is known to Microsoft.
 *
 * @param allowedTenants ids of the only tenants that are served; all where empty
 * @param authenticates false on a developer's machine, where requests carry no token
 * @param openId where Microsoft tells the keys that sign its requests
 */
public record TeamsSettings(
        String appId,
        String tenant,
        Credential credential,
        Set<String> allowedTenants,
        boolean authenticates,
        URI openId) {

    public TeamsSettings {
        allowedTenants = Set.copyOf(allowedTenants);
        if (authenticates && appId.isBlank()) {
            throw new IllegalArgumentException("Without an app id nobody can be authenticated: give one.");
        }
    }

    /**
     * From the environment; empty where it does not speak of Teams.
     *
     * @param host that the endpoint listens on
     * @param problems takes what is wrong, each with its remedy; the settings are then not to be used
     */
    public static Optional<TeamsSettings> read(Map<String, String> environment, String host, List<String> problems) {
        TeamsEnvironment read = new TeamsEnvironment(environment, host, problems);
        return read.isSilent() ? Optional.empty() : Optional.of(read.settings());
    }

    /** What switches the channel on. */
    public static List<String> wanted() {
        return List.of(TeamsEnvironment.APP_ID, TeamsEnvironment.TENANT, TeamsEnvironment.SECRET);
    }
}
