package goldpath.bot.channel.teams;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what is to be done in a conversation one after the other, in the order in which it came. A conversation takes one
 * thread at most, so a slow one keeps no other waiting.
 */
final class Turns implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    /** Turns wait for the store and the network much more than they compute. */
    private static final int THREADS = 64;

    /** Nobody types so much ahead. */
    static final int MOST_WAITING = 100;

    private final ExecutorService threads;
    private final Duration grace;
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();
    private boolean isClosed;

    /** @param grace how long turns may take to end when the program ends */
    Turns(Duration grace) {
        this.threads = threads();
        this.grace = grace;
    }

    /** False where there is too much to do already, or the program ends. */
    synchronized boolean add(String conversation, Runnable turn) {
        if (waiting(conversation) > MOST_WAITING) {
            return false;
        }
        return follow(conversation, turn);
    }

    /** False where something is still to be done there, or the program ends. */
    synchronized boolean addIfIdle(String conversation, Runnable turn) {
        return waiting(conversation) == 0 && follow(conversation, turn);
    }

    /** However much there is to do; false only where the program ends. */
    synchronized boolean follow(String conversation, Runnable turn) {
        if (isClosed) {
            return false;
        }
        Queue<Runnable> queue = waiting.get(conversation);
        if (queue == null) {
            waiting.put(conversation, new ArrayDeque<>());
            threads.execute(() -> run(conversation, turn));
        } else {
            queue.add(turn);
        }
        return true;
    }

    /** How many turns of a conversation did not end yet. */
    synchronized int waiting(String conversation) {
        Queue<Runnable> queue = waiting.get(conversation);
        return queue == null ? 0 : queue.size() + 1;
    }

    private void run(String conversation, Runnable turn) {
        try {
            turn.run();
        } catch (RuntimeException e) {
            LOG.error("A turn in Teams ended early: {}.", e.getClass().getName());
        } finally {
            next(conversation);
        }
    }

    private synchronized void next(String conversation) {
        Queue<Runnable> queue = waiting.get(conversation);
        Runnable turn = queue == null ? null : queue.poll();
        if (turn == null) {
            waiting.remove(conversation);
            notifyAll();
        } else {
            threads.execute(() -> run(conversation, turn));
        }
    }

    synchronized boolean isIdle() {
        return waiting.isEmpty();
    }

    /** Takes no more turns, and waits for those under way. */
    @Override
    public void close() {
        if (!hasEnded()) {
            LOG.warn("Some turns in Teams did not end in time; their answers are delivered after the next start.");
        }
        threads.shutdownNow();
    }

    private synchronized boolean hasEnded() {
        isClosed = true;
        long end = System.nanoTime() + grace.toNanos();
        try {
            while (!waiting.isEmpty()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return waiting.isEmpty();
    }

    /** Virtual threads where the JVM has them. */
    private static ExecutorService threads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return Executors.newFixedThreadPool(THREADS, task -> {
                Thread thread = new Thread(task, "teams-turn");
                thread.setDaemon(true);
                return thread;
            });
        }
    }
}
