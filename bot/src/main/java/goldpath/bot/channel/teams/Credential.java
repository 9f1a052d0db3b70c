package goldpath.bot.channel.teams;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the bot shows to get a token for the connector. */
sealed interface Credential {

    String AUDIENCE = "https://api.botframework.com";

    /** Empty where no token is needed. */
    Optional<HttpRequest.Builder> tokenRequest(String appId);

    /** What to look at when no token is given. */
    String remedy();

    /** An app registration of a single tenant. */
    record Secret(URI authority, String tenant, String secret) implements Credential {

        @Override
        public Optional<HttpRequest.Builder> tokenRequest(String appId) {
            String form = query(Map.of(
                    "grant_type",
                    "client_credentials",
                    "client_id",
                    appId,
                    "client_secret",
                    secret,
                    "scope",
                    AUDIENCE + "/.default"));
            String base = authority.toString().replaceAll("/+$", "");
            return Optional.of(HttpRequest.newBuilder(URI.create(base + "/" + tenant + "/oauth2/v2.0/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
        }

        @Override
        public String remedy() {
            return "check GOLDPATH_TEAMS_APP_ID, GOLDPATH_TEAMS_TENANT and GOLDPATH_TEAMS_APP_SECRET";
        }

        @Override
        public String toString() {
            return "a secret";
        }
    }

    /**
     * A managed identity of the machine that the bot runs on.
     *
     * @param header the platform's own secret, where it has one (App Service, Container Apps)
     */
    record ManagedIdentity(URI endpoint, Optional<String> header) implements Credential {

        /** The metadata service of a virtual machine. */
        static final URI MACHINE = URI.create("http://169.254.169.254/metadata/identity/oauth2/token");

        @Override
        public Optional<HttpRequest.Builder> tokenRequest(String appId) {
            String version = header.isPresent() ? "2019-08-01" : "2018-02-01";
            String query = query(Map.of("api-version", version, "resource", AUDIENCE, "client_id", appId));
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint + "?" + query));
            header.ifPresentOrElse(
                    value -> request.header("X-IDENTITY-HEADER", value), () -> request.header("Metadata", "true"));
            return Optional.of(request);
        }

        @Override
        public String remedy() {
            return "check that the identity with the client id in GOLDPATH_TEAMS_APP_ID is assigned to this machine";
        }

        @Override
        public String toString() {
            return "a managed identity";
        }
    }

    /** For development on one machine, where nobody checks. */
    record None() implements Credential {

        @Override
        public Optional<HttpRequest.Builder> tokenRequest(String appId) {
            return Optional.empty();
        }

        @Override
        public String remedy() {
            return "nothing is checked";
        }
    }

    private static String query(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
    }
}
