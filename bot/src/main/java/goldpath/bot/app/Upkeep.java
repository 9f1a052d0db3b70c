package goldpath.bot.app;

import goldpath.bot.store.Store;
import goldpath.bot.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets what has been kept for long enough, while the program runs. */
final class Upkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private static final Duration PAUSE = Duration.ofHours(1);

    private final Store store;
    private final Duration retention;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "upkeep");
        thread.setDaemon(true);
        return thread;
    });

    /** @param retention how long a conversation is kept in which nothing happens */
    Upkeep(Store store, Duration retention, Clock clock) {
        this.store = store;
        this.retention = retention;
        this.clock = clock;
    }

    void start() {
        var unused = timer.scheduleWithFixedDelay(this::purge, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void purge() {
        try {
            Instant now = clock.instant();
            long purged = store.purge(now.minus(retention), now);
            LOG.info("Idle conversations deleted: {}", purged);
        } catch (StoreException e) {
            LOG.warn("Idle conversations could not be deleted; this is tried again. {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
