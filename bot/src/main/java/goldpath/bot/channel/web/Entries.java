package goldpath.bot.channel.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The turns under way: not too many at a time, so that some that wait for the store leave room for others. */
final class Entries {

    private static final int MOST = 200;

    /** Who writes ahead faster than he is answered waits. */
    private static final int MOST_OF_ONE = 8;

    private final Map<String, Integer> underWay = new HashMap<>();
    private int count;
    private boolean isClosed;

    /** @throws RefusedException where there is too much to do, or the program ends */
    void run(String conversation, Runnable turn) {
        begin(conversation);
        try {
            turn.run();
        } finally {
            end(conversation);
        }
    }

    private synchronized void begin(String conversation) {
        int own = underWay.getOrDefault(conversation, 0);
        if (isClosed || count >= MOST || own >= MOST_OF_ONE) {
            throw new RefusedException(RefusedException.AWAY);
        }
        underWay.put(conversation, own + 1);
        count++;
    }

    private synchronized void end(String conversation) {
        underWay.computeIfPresent(conversation, (id, own) -> own == 1 ? null : own - 1);
        count--;
        notifyAll();
    }

    /** Lets nobody in any more, and waits for those who are; false where it took too long. */
    synchronized boolean close(Duration grace) {
        isClosed = true;
        long end = System.nanoTime() + grace.toNanos();
        try {
            while (count > 0) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return count == 0;
    }
}
