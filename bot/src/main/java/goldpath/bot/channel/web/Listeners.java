package goldpath.bot.channel.web;

import goldpath.bot.session.Session;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The open pages, by their conversation. */
final class Listeners implements AutoCloseable {

    /** Of one conversation; the one that is open for longest gives way. */
    private static final int MOST_OF_ONE = 6;

    private static final int MOST = 5_000;

    /** Keeps connections open, finds those that are gone, and what another process has said. */
    private static final Duration PULSE = Duration.ofSeconds(15);

    private final Map<String, List<Listener>> listeners = new HashMap<>();
    private final Session session;
    private final ExecutorService threads;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "web-pulse");
        thread.setDaemon(true);
        return thread;
    });
    private int count;

    Listeners(Session session, ExecutorService threads) {
        this.session = session;
        this.threads = threads;
        var unused = timer.scheduleWithFixedDelay(
                () -> all().forEach(Listener::wake), PULSE.toMillis(), PULSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @param place of what the page showed last; empty where it shows nothing */
    void add(String conversation, SseClient client, Optional<Place> place) {
        Listener listener = new Listener(conversation, client, session, threads, place);
        client.onClose(() -> remove(conversation, listener));
        client.keepAlive();
        added(conversation, listener).ifPresent(Listener::close);
        listener.wake();
    }

    /** The one that gives way. */
    private synchronized Optional<Listener> added(String conversation, Listener listener) {
        if (count >= MOST || timer.isShutdown()) {
            return Optional.of(listener);
        }
        List<Listener> own = listeners.computeIfAbsent(conversation, id -> new ArrayList<>());
        own.add(listener);
        count++;
        return own.size() > MOST_OF_ONE ? Optional.of(own.get(0)) : Optional.empty();
    }

    private synchronized void remove(String conversation, Listener listener) {
        List<Listener> own = listeners.getOrDefault(conversation, new ArrayList<>());
        if (own.remove(listener)) {
            count--;
        }
        if (own.isEmpty()) {
            listeners.remove(conversation);
        }
    }

    /** There is news in a conversation. */
    void wake(String conversation) {
        of(conversation).forEach(Listener::wake);
    }

    /** Something to be seen now or never. */
    void tell(String conversation, String aside) {
        of(conversation).forEach(listener -> listener.tell(aside));
    }

    private synchronized List<Listener> of(String conversation) {
        return List.copyOf(listeners.getOrDefault(conversation, List.of()));
    }

    private synchronized List<Listener> all() {
        return listeners.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        all().forEach(Listener::close);
        threads.shutdown();
    }
}
