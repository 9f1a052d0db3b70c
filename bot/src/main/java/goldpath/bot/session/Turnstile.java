package goldpath.bot.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets the messages of one conversation through one by one, in the order of their arrival; others pass beside. */
final class Turnstile {

    private static final class Gate {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int waiting;
    }

    private final Map<String, Gate> gates = new ConcurrentHashMap<>();

    <T> T pass(String conversation, Supplier<T> action) {
        Gate gate = gates.compute(conversation, (id, known) -> entered(known));
        try {
            gate.lock.lock();
            try {
                return action.get();
            } finally {
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
