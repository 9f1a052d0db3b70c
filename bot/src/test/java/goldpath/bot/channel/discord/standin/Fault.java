package goldpath.bot.channel.discord.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something that goes wrong once, on the next request whose path contains some words. */
record Fault(String path, Kind kind) {

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
