package goldpath.bot.channel.teams;

import com.microsoft.bot.connector.authentication.AuthenticationConstants;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the settings of Teams, and gathers everything that is wrong with them. */
final class TeamsEnvironment {

    static final String APP_ID = "GOLDPATH_TEAMS_APP_ID";
    static final String SECRET = "GOLDPATH_TEAMS_APP_SECRET";
    static final String TENANT = "GOLDPATH_TEAMS_TENANT";
    private static final String PREFIX = "GOLDPATH_TEAMS_";
    private static final String SECRET_FILE = "GOLDPATH_TEAMS_APP_SECRET_FILE";
    private static final String TYPE = "GOLDPATH_TEAMS_TYPE";
    private static final String ALLOWED = "GOLDPATH_TEAMS_ALLOWED_TENANTS";
    private static final String AUTH = "GOLDPATH_TEAMS_AUTH";
    private static final String OPENID = "GOLDPATH_TEAMS_OPENID_URL";
    private static final String AUTHORITY = "GOLDPATH_TEAMS_AUTHORITY";
    private static final Set<String> KNOWN =
            new LinkedHashSet<>(List.of(APP_ID, SECRET, SECRET_FILE, TENANT, TYPE, ALLOWED, AUTH, OPENID, AUTHORITY));

    private static final String SINGLE = "single-tenant";
    private static final String MANAGED = "managed-identity";
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    private final Map<String, String> environment;
    private final String host;
    private final List<String> problems;

    TeamsEnvironment(Map<String, String> environment, String host, List<String> problems) {
        this.environment = environment;
        this.host = host;
        this.problems = problems;
    }

    boolean isSilent() {
        return environment.keySet().stream()
                .noneMatch(name -> name.startsWith(PREFIX) && !value(name).isEmpty());
    }

    TeamsSettings settings() {
        environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !KNOWN.contains(name))
                .sorted()
                .forEach(name -> problems.add(name + " is no setting: use one of " + KNOWN + "."));
        boolean authenticates = isAuthenticating();
        String appId = appId(authenticates);
        return new TeamsSettings(
                appId,
                value(TENANT),
                authenticates ? credential() : new Credential.None(),
                allowed(),
                authenticates && !appId.isEmpty(),
                address(OPENID, AuthenticationConstants.TO_BOT_FROM_CHANNEL_OPENID_METADATA_URL));
    }

    private boolean isAuthenticating() {
        String auth = value(AUTH).toLowerCase(Locale.ROOT);
        if (!Set.of("", "on", "off").contains(auth)) {
            problems.add(AUTH + " is neither on nor off: leave it away.");
        }
        if (auth.equals("off") && !Loopback.isHost(host)) {
            problems.add(AUTH + "=off lets anyone in, so it works on a loopback host only: remove it, or set"
                    + " GOLDPATH_HOST to 127.0.0.1.");
        }
        return !auth.equals("off");
    }

    private String appId(boolean authenticates) {
        String appId = value(APP_ID);
        if (appId.isEmpty() && authenticates) {
            problems.add(APP_ID + " is missing: set it to the application (client) id of the bot's registration.");
        } else if (!appId.isEmpty() && !ID.matcher(appId).matches()) {
            problems.add(APP_ID + " is no application id: it looks like 00000000-0000-0000-0000-000000000000.");
        }
        return appId;
    }

    private Credential credential() {
        String type = value(TYPE).isEmpty() ? SINGLE : value(TYPE);
        if (type.equals(MANAGED)) {
            return managedIdentity();
        }
        if (!type.equals(SINGLE)) {
            problems.add(TYPE + " is neither " + SINGLE + " nor " + MANAGED + ": set it to one of them.");
        }
        String tenant = value(TENANT);
        if (tenant.isEmpty()) {
            problems.add(TENANT + " is missing: set it to the directory (tenant) id of the bot's registration.");
        } else if (!ID.matcher(tenant).matches() && !DOMAIN.matcher(tenant).matches()) {
            problems.add(TENANT + " is neither a tenant's id nor its domain: correct it.");
        }
        return new Credential.Secret(address(AUTHORITY, "https://login.microsoftonline.com"), tenant, secret());
    }

    private Credential managedIdentity() {
        if (!value(SECRET).isEmpty() || !value(SECRET_FILE).isEmpty()) {
            problems.add("A managed identity has no secret: remove " + SECRET + " and " + SECRET_FILE + ".");
        }
        Optional<String> header = Optional.of(value("IDENTITY_HEADER")).filter(text -> !text.isEmpty());
        String endpoint = value("IDENTITY_ENDPOINT");
        try {
            return new Credential.ManagedIdentity(
                    endpoint.isEmpty() ? Credential.ManagedIdentity.MACHINE : URI.create(endpoint), header);
        } catch (IllegalArgumentException e) {
            problems.add("IDENTITY_ENDPOINT, which the platform sets, is no address: do not set it yourself.");
            return new Credential.None();
        }
    }

    private String secret() {
        if (!value(SECRET).isEmpty() && !value(SECRET_FILE).isEmpty()) {
            problems.add(SECRET + " and " + SECRET_FILE + " are both set: remove one.");
        } else if (!value(SECRET_FILE).isEmpty()) {
            return secretOf(value(SECRET_FILE));
        } else if (value(SECRET).isEmpty()) {
            problems.add(SECRET + " is missing: set it, or " + SECRET_FILE + " to a file that holds it.");
        }
        return value(SECRET);
    }

    private String secretOf(String file) {
        try {
            String secret = Files.readString(Path.of(file)).strip();
            if (secret.isEmpty()) {
                problems.add(SECRET_FILE + " names an empty file: put the secret into it.");
            }
            return secret;
        } catch (IOException | InvalidPathException e) {
            problems.add(SECRET_FILE + " names a file that cannot be read: correct the path or the file's rights.");
            return "";
        }
    }

    private Set<String> allowed() {
        Set<String> tenants = Arrays.stream(value(ALLOWED).split("[,\\s]+"))
                .filter(each -> !each.isEmpty())
                .map(each -> each.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (!tenants.stream().allMatch(each -> ID.matcher(each).matches())) {
            problems.add(ALLOWED + " is no list of tenant ids: separate ids by commas, without names.");
        }
        return tenants;
    }

    private URI address(String name, String usual) {
        String address = value(name).isEmpty() ? usual : value(name);
        return Loopback.trusted(address).orElseGet(() -> {
            problems.add(name + " is no https address: correct it, or remove it.");
            return URI.create(usual);
        });
    }

    private String value(String name) {
        return environment.getOrDefault(name, "").strip();
    }
}
