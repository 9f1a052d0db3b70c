package goldpath.bot.channel.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Lets requests in: those of the page itself, not too many, and each to the conversation of its visitor alone.
 *
 * <p>Another site can neither send the header that every change needs, nor does the browser send it the cookie along.
 */
final class Door {

    /** Only a script of this very page can send it. */
    static final String HEADER = "X-Goldpath";

    private static final String COOKIE = "goldpath";

    /** Bound to this very host, and to TLS. */
    private static final String SECURE_COOKIE = "__Host-" + COOKIE;

    private final WebSettings settings;
    private final Limits limits;
    private final RandomGenerator random;

    Door(WebSettings settings, Limits limits, RandomGenerator random) {
        this.settings = settings;
        this.limits = limits;
        this.random = random;
    }

    /** Before anything else: not too much from one address, and what browsers shall refuse on our behalf. */
    void guard(Context context) {
        Origin origin = origin(context);
        context.header("Content-Security-Policy", Page.POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (origin.isSecure()) {
            context.header("Strict-Transport-Security", "max-age=31536000");
        }
        if (!limits.admits(origin.address())) {
            context.header("Retry-After", "5");
            throw new RefusedException(RefusedException.TOO_MANY);
        }
    }

    /** The visitor, where the request brings one; for what changes nothing. */
    Visitor known(Context context) {
        return visitor(context).orElseThrow(() -> new RefusedException(RefusedException.FORBIDDEN));
    }

    /** The visitor who sends a message. */
    Visitor speaking(Context context) {
        Visitor visitor = known(context);
        refuseStrangers(context);
        if (!limits.lets(visitor.conversation())) {
            context.header("Retry-After", "2");
            throw new RefusedException(RefusedException.TOO_MANY);
        }
        return visitor;
    }

    /** The visitor, who gets a cookie to be known by from now on. */
    Visitor entering(Context context) {
        refuseStrangers(context);
        Visitor visitor = visitor(context).orElseGet(() -> Visitor.create(random));
        context.cookie(cookie(visitor, origin(context).isSecure()));
        return visitor;
    }

    private static void refuseStrangers(Context context) {
        String site = context.header("Sec-Fetch-Site");
        if (context.header(HEADER) == null || (site != null && !site.equals("same-origin"))) {
            throw new RefusedException(RefusedException.FORBIDDEN);
        }
    }

    Optional<Visitor> visitor(Context context) {
        return Visitor.of(context.cookie(origin(context).isSecure() ? SECURE_COOKIE : COOKIE));
    }

    private Cookie cookie(Visitor visitor, boolean isSecure) {
        Cookie cookie = new Cookie(isSecure ? SECURE_COOKIE : COOKIE, visitor.secret());
        cookie.setPath("/");
        cookie.setMaxAge((int) settings.stay().toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setSecure(isSecure);
        return cookie;
    }

    private Origin origin(Context context) {
        return Origin.of(context, settings.trustsForwarded());
    }
}
