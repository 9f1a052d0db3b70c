package goldpath.bot.channel.web;

import goldpath.bot.session.Session;
import goldpath.bot.session.Session.Line;
import io.javalin.http.sse.SseClient;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open page: gets what is said in its conversation, in order, from where it left off.
 *
 * <p>Whoever has news only wakes it; one thread at a time then reads what is new and sends it. So a slow page keeps no
 * turn waiting, and whatever was said by which process, nothing is sent twice or out of order.
 */
final class Listener {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

    private final String conversation;
    private final SseClient client;
    private final Session session;
    private final Executor threads;
    private final Queue<String> asides = new ArrayDeque<>();
    private @Nullable Place place;
    private boolean isBusy;
    private boolean isAwake;

    /** @param place of what the page showed last; empty where it shows nothing */
    Listener(String conversation, SseClient client, Session session, Executor threads, Optional<Place> place) {
        this.conversation = conversation;
        this.client = client;
        this.session = session;
        this.threads = threads;
        this.place = place.orElse(null);
    }

    /** There may be news. */
    synchronized void wake() {
        isAwake = true;
        if (!isBusy) {
            isBusy = true;
            threads.execute(this::work);
        }
    }

    /** Sends something that nothing keeps. */
    synchronized void tell(String aside) {
        asides.add(aside);
        wake();
    }

    void close() {
        client.close();
    }

    private void work() {
        while (isToWork()) {
            try {
                news();
            } catch (RuntimeException e) {
                LOG.warn(
                        "A page on the web cannot be told the news now; it is tried again. {}",
                        e.getClass().getName());
            }
        }
    }

    private synchronized boolean isToWork() {
        isBusy = isAwake && !client.terminated();
        isAwake = false;
        return isBusy;
    }

    private void news() {
        List<Line> lines = session.history(conversation, place == null ? 0 : place.turn());
        if (place != null && (lines.isEmpty() || !Place.of(lines.get(0)).isIn(place.turn()))) {
            place = null;
            client.sendEvent("reset", "{}");
            lines = session.history(conversation, 0);
        }
        for (Line line : lines) {
            Place next = Place.of(line);
            if (place == null || next.isAfter(place)) {
                client.sendEvent("line", line.said(), next.toString());
                place = next;
            }
        }
        String aside = aside();
        while (aside != null) {
            client.sendEvent("aside", aside);
            aside = aside();
        }
        client.sendEvent("ready", "{}");
    }

    private synchronized @Nullable String aside() {
        return asides.poll();
    }
}
