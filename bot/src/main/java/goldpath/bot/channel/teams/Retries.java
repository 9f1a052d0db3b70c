package goldpath.bot.channel.teams;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Repeats a request that the connector says it did not take: too many at once, or a gateway before it has no answer. The
 * SDK would repeat others, at once, and these never.
 */
final class Retries implements Interceptor {

    static final int TOO_MANY = 429;

    private static final Set<Integer> AGAIN = Set.of(412, TOO_MANY, 502, 504);
    private static final int MOST = 3;

    /** Who is to wait longer than this gives way to others, and comes again later. */
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private final Duration first;
    private final Clock clock;

    /** @param first pause, where the connector names none */
    Retries(Duration first, Clock clock) {
        this.first = first;
        this.clock = clock;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        Duration backOff = first;
        for (int again = 0; again < MOST && AGAIN.contains(response.code()); again++) {
            Duration pause =
                    RetryAfter.read(response.header("Retry-After"), clock).orElse(backOff);
            if (pause.compareTo(LONGEST) > 0) {
                return response;
            }
            response.close();
            sleep(pause);
            response = chain.proceed(chain.request());
            backOff = backOff.multipliedBy(2);
        }
        return response;
    }

    private static void sleep(Duration pause) throws IOException {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Waiting for the connector was broken off.");
        }
    }
}
