package goldpath.bot.channel.discord;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does what belongs to one conversation in order, and different conversations beside each other. */
final class Lanes implements AutoCloseable {

    private static final int THREADS = 48;

    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();
    private final ExecutorService threads;
    private final Duration patience;

    /** @param patience how long what was added may take at the end */
    Lanes(Duration patience) {
        this.patience = patience;
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "discord-conversation");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        threads = pool;
    }

    /** @param work must not throw */
    synchronized void add(String lane, Runnable work) {
        Queue<Runnable> before = waiting.get(lane);
        if (before != null) {
            before.add(work);
        } else {
            waiting.put(lane, new ArrayDeque<>());
            threads.execute(() -> run(lane, work));
        }
    }

    private void run(String lane, Runnable work) {
        try {
            work.run();
        } finally {
            next(lane);
        }
    }

    /** Whoever waits next in a lane goes behind those of other lanes. */
    private synchronized void next(String lane) {
        Queue<Runnable> queue = waiting.get(lane);
        Runnable work = queue == null ? null : queue.poll();
        if (work == null || threads.isShutdown()) {
            waiting.remove(lane);
            notifyAll();
        } else {
            threads.execute(() -> run(lane, work));
        }
    }

    /** Lets what was added come to its end, for a while. */
    @Override
    public synchronized void close() {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!waiting.isEmpty() && System.nanoTime() < end) {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
