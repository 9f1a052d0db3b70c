package goldpath.bot.channel.teams;

import com.microsoft.bot.schema.Activity;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives activities: says that one is accepted once it would survive a crash, and leaves the answer to others. */
final class TeamsEndpoint implements Handler {

    private static final Logger LOG = LoggerFactory.getLogger(TeamsEndpoint.class);

    /** Activities of Teams are far smaller. */
    private static final int MOST_BYTES = 256 * 1024;

    private static final int ACCEPTED = 202;
    private static final int BAD_REQUEST = 400;
    private static final int FAULT = 500;
    private static final int UNAVAILABLE = 503;

    /** Teams gives up after fifteen seconds. */
    private static final Duration IN_TIME = Duration.ofSeconds(12);

    private final ActivityReader reader = new ActivityReader();
    private final Gate gate;
    private final HardenedAdapter adapter;
    private final TeamsBot bot;

    TeamsEndpoint(Gate gate, HardenedAdapter adapter, TeamsBot bot) {
        this.gate = gate;
        this.adapter = adapter;
        this.bot = bot;
    }

    @Override
    public void handle(Context context) throws IOException {
        try {
            byte[] body = body(context);
            String authorization = context.header("Authorization");
            gate.knock(authorization);
            Activity activity = reader.read(body);
            context.future(() -> take(authorization, activity)
                    .orTimeout(IN_TIME.toMillis(), TimeUnit.MILLISECONDS)
                    .handle((done, failure) -> context.status(failure == null ? ACCEPTED : status(failure))));
        } catch (RefusedException e) {
            context.status(status(e));
        }
    }

    private CompletableFuture<?> take(@Nullable String authorization, Activity activity) {
        return gate.admit(authorization, activity)
                .thenCompose(identity -> adapter.processActivity(identity, activity, bot));
    }

    private static byte[] body(Context context) throws IOException {
        byte[] body = context.bodyInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            context.header("Connection", "close");
            throw new RefusedException(BAD_REQUEST, "The request is larger than any activity.");
        }
        return body;
    }

    private static int status(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof RefusedException refused) {
            LOG.warn("A request to the Teams endpoint is refused with {}: {}", refused.status(), refused.getMessage());
            return refused.status();
        }
        if (cause instanceof TimeoutException) {
            LOG.warn("An activity in Teams could not be saved in time; whether it will be cannot be told.");
            return UNAVAILABLE;
        }
        LOG.error(
                "A request to the Teams endpoint failed: {}.", cause.getClass().getName());
        return FAULT;
    }
}
