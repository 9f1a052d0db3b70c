package goldpath.bot.channel.discord.standin;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something that goes wrong once, on the next request whose path contains some words. */
record Fault(String path, Kind kind) {

    private static final String LOST = "lost";

    enum Kind {
        /** Too many requests: again after a moment. */
        RATE_LIMIT,
        /** An error that a client does not try again by itself. */
        BROKEN,
        /** An error that is over at the next attempt. */
        BAD_GATEWAY,
        /** The same, after the request took effect. */
        ANSWER_LOST
    }

    void happen(Context request) {
        if (kind == Kind.ANSWER_LOST) {
            request.attribute(LOST, true);
            return;
        }
        request.skipRemainingHandlers();
        switch (kind) {
            case RATE_LIMIT ->
                request.status(429)
                        .header("Via", "1.1 google")
                        .header("Retry-After", "0.4")
                        .header("X-RateLimit-Scope", "user")
                        .result("{\"message\": \"You are being rate limited.\", \"retry_after\": 0.4, \"global\":"
                                + " false}");
            case BAD_GATEWAY -> request.status(502).result("");
            default -> request.status(500).result("{\"message\": \"500: Internal Server Error\", \"code\": 0}");
        }
    }

    /** Loses the answer where that is the fault. */
    static void after(Context request) {
        if (request.attribute(LOST) != null) {
            request.status(502).result("");
        }
    }

    /** The faults that wait. */
    static final class Plan {
        private final List<Fault> waiting = new ArrayList<>();

        synchronized void add(Fault fault) {
            waiting.add(fault);
        }

        synchronized List<Fault> waiting() {
            return List.copyOf(waiting);
        }

        synchronized void clear() {
            waiting.clear();
        }

        /** Takes the first fault that is meant for this path. */
        synchronized Optional<Fault> take(String path) {
            Optional<Fault> fault =
                    waiting.stream().filter(waits -> path.contains(waits.path)).findFirst();
            fault.ifPresent(waiting::remove);
            return fault;
        }
    }
}
