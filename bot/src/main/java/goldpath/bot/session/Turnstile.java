package goldpath.bot.session;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Lets the messages of one conversation through one by one, in the order of their arrival; others pass beside. */
final class Turnstile {

    /** Under this name everything that is logged of a turn has the same random word. */
    private static final String TURN = "turn";

    private static final class Gate {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int waiting;
    }

    private final Map<String, Gate> gates = new ConcurrentHashMap<>();

    <T> T pass(String conversation, Supplier<T> action) {
        Gate gate = gates.compute(conversation, (id, known) -> entered(known));
        try {
            gate.lock.lock();
            MDC.put(TURN, UUID.randomUUID().toString().substring(0, 8));
            try {
                return action.get();
            } finally {
                MDC.remove(TURN);
                gate.lock.unlock();
            }
        } finally {
            gates.computeIfPresent(conversation, (id, known) -> left(known));
        }
    }

    /** How many conversations someone is in. */
    int busy() {
        return gates.size();
    }

    private static Gate entered(@Nullable Gate known) {
        Gate gate = known == null ? new Gate() : known;
        gate.waiting++;
        return gate;
    }

    private static @Nullable Gate left(Gate gate) {
        gate.waiting--;
        return gate.waiting == 0 ? null : gate;
    }
}
