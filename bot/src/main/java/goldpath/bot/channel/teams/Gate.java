package goldpath.bot.channel.teams;

import com.auth0.jwt.JWT;
import com.auth0.jwt.exceptions.JWTDecodeException;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.microsoft.bot.connector.Channels;
import com.microsoft.bot.connector.authentication.AuthenticationConstants;
import com.microsoft.bot.connector.authentication.ChannelValidation;
import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.connector.authentication.JwtTokenExtractor;
import com.microsoft.bot.connector.authentication.OpenIdMetadata;
import com.microsoft.bot.connector.authentication.TokenValidationParameters;
import com.microsoft.bot.schema.Activity;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who Microsoft vouches for, in the tenants that are served.
 *
 * <p>The SDK's own check drops the result of its claims validator, so that a token made for a skill would pass with any
 * service address. So this looks at the claims itself, and has the SDK's check of tokens from channels do the rest, with
 * its parameters and our keys: signature, key, endorsement and time.
 */
final class Gate {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int UNAVAILABLE = 503;
    private static final int LONGEST_TOKEN = 16_384;
    private static final int PATIENCE = 10;
    private static final Pattern BEARER =
            Pattern.compile("[Bb]earer ([A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+)");

    /** It appears in the SDK's log, so no line breaks. */
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9._~+/=-]{1,200}");

    private final TeamsSettings settings;
    private final JwtTokenExtractor tokens;

    Gate(TeamsSettings settings, OpenIdMetadata keys) {
        this.settings = settings;
        TokenValidationParameters parameters = ChannelValidation.getTokenValidationParameters();
        parameters.issuerSigningKeyResolver = url -> keys;
        tokens = new JwtTokenExtractor(
                parameters, settings.openId().toString(), AuthenticationConstants.ALLOWED_SIGNING_ALGORITHMS);
    }

    /** @throws RefusedException where nobody shows a token, before anything of the request is looked at */
    void knock(@Nullable String authorization) {
        if (settings.authenticates() && (authorization == null || authorization.isBlank())) {
            throw new RefusedException(UNAUTHORIZED, "There is no token.");
        }
    }

    /** Who it is; fails with a {@link RefusedException}. */
    CompletableFuture<ClaimsIdentity> admit(@Nullable String authorization, Activity activity) {
        try {
            allowChannel(activity);
            if (!settings.authenticates()) {
                return CompletableFuture.completedFuture(new ClaimsIdentity("anonymous", Map.of()));
            }
            String header = authorization == null ? "" : authorization;
            allowClaims(token(header), activity);
            return vouched(header, activity).thenApply(identity -> {
                allowTenants(activity);
                return identity;
            });
        } catch (RefusedException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void allowChannel(Activity activity) {
        if (!activity.getChannelId().equals(Channels.MSTEAMS)) {
            throw new RefusedException(FORBIDDEN, "The activity is of another channel than Teams.");
        }
        boolean isTrusted = settings.authenticates()
                ? Loopback.trusted(activity.getServiceUrl()).isPresent()
                : Loopback.trusted(activity.getServiceUrl())
                        .filter(url -> Loopback.isHost(url.getHost()))
                        .isPresent();
        if (!isTrusted) {
            throw new RefusedException(FORBIDDEN, "The service address is not one to send tokens or answers to.");
        }
    }

    private void allowClaims(DecodedJWT token, Activity activity) {
        demand("RS256".equals(token.getAlgorithm()), "The token is not signed by RS256.");
        demand(token.getKeyId() != null && KEY_ID.matcher(token.getKeyId()).matches(), "The token names no key.");
        demand(token.getExpiresAt() != null, "The token never expires.");
        demand(
                AuthenticationConstants.TO_BOT_FROM_CHANNEL_TOKEN_ISSUER.equals(token.getIssuer()),
                "The token has another issuer.");
        demand(List.of(settings.appId()).equals(token.getAudience()), "The token is meant for another bot.");
        String service =
                token.getClaim(AuthenticationConstants.SERVICE_URL_CLAIM).asString();
        demand(
                activity.getServiceUrl().equalsIgnoreCase(service),
                "The token is not for the service address of the activity.");
    }

    private static DecodedJWT token(String header) {
        var bearer = BEARER.matcher(header);
        demand(header.length() <= LONGEST_TOKEN && bearer.matches(), "The token has not the form of one.");
        try {
            return JWT.decode(bearer.group(1));
        } catch (JWTDecodeException e) {
            throw new RefusedException(UNAUTHORIZED, "The token has not the form of one.");
        }
    }

    private CompletableFuture<ClaimsIdentity> vouched(String header, Activity activity) {
        return CompletableFuture.completedFuture(header)
                .thenCompose(token -> tokens.getIdentity(token, activity.getChannelId()))
                .orTimeout(PATIENCE, TimeUnit.SECONDS)
                .handle((identity, failure) -> {
                    if (failure != null) {
                        throw refused(failure);
                    }
                    demand(identity != null && identity.isAuthenticated(), "The token is not valid.");
                    return identity;
                });
    }

    private static RefusedException refused(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof RefusedException known) {
            return known;
        }
        return cause instanceof TimeoutException
                ? new RefusedException(UNAVAILABLE, "The keys of Microsoft could not be read in time.")
                : new RefusedException(UNAUTHORIZED, "The token is not valid.");
    }

    private void allowTenants(Activity activity) {
        if (settings.allowedTenants().isEmpty()) {
            return;
        }
        var tenants = Tenants.of(activity);
        if (tenants.isEmpty() || !settings.allowedTenants().containsAll(tenants)) {
            throw new RefusedException(FORBIDDEN, "The tenant is not served.");
        }
    }

    private static void demand(boolean isSo, String otherwise) {
        if (!isSo) {
            throw new RefusedException(UNAUTHORIZED, otherwise);
        }
    }
}
