package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.connector.authentication.MicrosoftAppCredentials;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The bot's own token for the connector: kept until shortly before it expires, renewed ahead, asked for once at a time. */
final class AppToken extends MicrosoftAppCredentials {

    /** So long before the end a new token is fetched, while the old one still serves. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** What was refused is not asked for again before this. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private record Held(String token, Instant renewal, Instant end) {}

    private final Credential credential;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private @Nullable Held held;
    private @Nullable CompletableFuture<String> underway;
    private Instant notBefore = Instant.MIN;

    /** @param tenant of the registration */
    AppToken(String appId, String tenant, Credential credential, Clock clock) {
        super(appId, "", tenant);
        this.credential = credential;
        this.clock = clock;
    }

    @Override
    public synchronized CompletableFuture<String> getToken() {
        Instant now = clock.instant();
        Held kept = held;
        if (kept == null || !now.isBefore(kept.renewal())) {
            renew(now);
        }
        return kept != null && now.isBefore(kept.end()) ? CompletableFuture.completedFuture(kept.token()) : asked();
    }

    /** The connector did not take the token. */
    synchronized void drop() {
        held = null;
    }

    private CompletableFuture<String> asked() {
        return underway == null
                ? CompletableFuture.failedFuture(new TokenException("No token was asked for."))
                : underway;
    }

    private void renew(Instant now) {
        if (underway != null && (!underway.isDone() || now.isBefore(notBefore))) {
            return;
        }
        CompletableFuture<String> asking = credential
                .tokenRequest(getAppId())
                .map(request -> request.timeout(PATIENCE).build())
                .map(this::ask)
                .orElseGet(() -> CompletableFuture.failedFuture(new TokenException("No token is needed.")));
        notBefore = now.plus(PAUSE);
        underway = asking;
    }

    private CompletableFuture<String> ask(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.ofString()).handle((response, failure) -> {
            if (failure != null) {
                throw new CompletionException(unreachable());
            }
            return keep(response);
        });
    }

    private TokenException unreachable() {
        return new TokenException("The token endpoint cannot be reached: check the network, or "
                + "GOLDPATH_TEAMS_AUTHORITY where it is set; for a managed identity, that this machine has one.");
    }

    private String keep(HttpResponse<String> response) {
        JsonNode answer = Json.read(response.body());
        String token = answer.path("access_token").asText();
        if (response.statusCode() != 200 || token.isEmpty()) {
            throw new TokenException("The token endpoint refuses the bot (" + response.statusCode() + reason(answer)
                    + "): " + credential.remedy() + ".");
        }
        Duration life = Duration.ofSeconds(Math.max(0, answer.path("expires_in").asLong()));
        Duration ahead = life.compareTo(AHEAD.multipliedBy(2)) < 0 ? life.dividedBy(2) : AHEAD;
        Instant end = clock.instant().plus(life);
        synchronized (this) {
            held = new Held(token, end.minus(ahead), end);
        }
        return token;
    }

    /** Only what is a code: the rest of the answer is not ours to repeat. */
    private static String reason(JsonNode answer) {
        String error = answer.path("error").asText();
        String code = answer.path("error_codes").path(0).asText();
        return (error.matches("[a-z_]{1,40}") ? ", " + error : "")
                + (code.matches("\\d{1,10}") ? ", AADSTS" + code : "");
    }
}
