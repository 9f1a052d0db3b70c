package goldpath.bot.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardOldestPolicy;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws the pictures of messages that were sent without: drawing takes longer than answering, so one is drawn at a time,
 * with a rest after it, and no answer waits for it. Where too many are wanted, the oldest go without. Whatever happens to
 * a picture, the message says the same in words.
 */
public final class Gallery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Gallery.class);

    private static final int MOST_PLANNED = 200;
    private static final Duration LIFE = Duration.ofMinutes(10);

    /** Who waits behind more than these looked away by then. */
    static final int MOST_WAITING = 32;

    /** So many times what a picture took is left to the answers before the next. */
    private static final int REST = 9;

    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    private final Cache<String, Supplier<Optional<Picture>>> planned = Caffeine.newBuilder()
            .maximumSize(MOST_PLANNED)
            .expireAfterWrite(LIFE)
            .build();
    private final ExecutorService painter;

    /** @param channel names the thread that draws */
    public Gallery(String channel) {
        painter = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                work -> {
                    Thread thread = new Thread(work, channel + "-pictures");
                    thread.setDaemon(true);
                    return thread;
                },
                new DiscardOldestPolicy());
    }

    /** @param message to be sent, as it is stored; whoever else is sent the same gets the same picture */
    public void plan(String message, Supplier<Optional<Picture>> drawing) {
        planned.put(message, drawing);
    }

    /** @param frame is given the picture of a message that was sent, once it is drawn; does not wait */
    public void draw(String message, Consumer<Picture> frame) {
        Supplier<Optional<Picture>> drawing = planned.getIfPresent(message);
        if (drawing == null) {
            return;
        }
        try {
            painter.execute(() -> framed(drawing, frame));
        } catch (RejectedExecutionException e) {
            LOG.debug("The program ends without a last picture.");
        }
    }

    private static void framed(Supplier<Optional<Picture>> drawing, Consumer<Picture> frame) {
        long begin = System.nanoTime();
        try {
            drawing.get().ifPresent(frame);
        } catch (RuntimeException e) {
            LOG.warn("A result goes without its picture: {}", e.getClass().getName());
        }
        rest(Duration.ofNanos(System.nanoTime() - begin).multipliedBy(REST));
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(Math.min(pause.toMillis(), LONGEST_REST.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        painter.shutdownNow();
    }
}
