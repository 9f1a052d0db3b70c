package goldpath.bot.channel.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import goldpath.bot.picture.Picture;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws the pictures of messages that were sent without: drawing takes longer than answering, so one is drawn at a time
 * and no answer waits for it. Whatever happens to a picture, the message says the same in words.
 */
final class Gallery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Gallery.class);

    private static final int MOST = 1_000;
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Cache<String, Supplier<Optional<Picture>>> planned =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIFE).build();
    private final ExecutorService painter = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "discord-pictures");
        thread.setDaemon(true);
        return thread;
    });

    /** @param message to be sent, as it is stored */
    void plan(String message, Supplier<Optional<Picture>> drawing) {
        planned.put(message, drawing);
    }

    /** @param frame is given the picture of a message that was sent, once it is drawn */
    void draw(String message, Consumer<Picture> frame) {
        Supplier<Optional<Picture>> drawing = planned.asMap().remove(message);
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
        try {
            drawing.get().ifPresent(frame);
        } catch (RuntimeException e) {
            LOG.warn("A result goes without its picture: {}", Failure.of(e));
        }
    }

    @Override
    public void close() {
        painter.shutdownNow();
    }
}
