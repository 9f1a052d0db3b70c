package goldpath.bot.app;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * Hangs up on whoever takes too long to send a request, however steadily it drips; on whoever sends nothing at all, the
 * server does so itself.
 */
final class Arrivals implements Connection.Listener, LifeCycle.Listener, AutoCloseable {

    private final Map<Connection, Arrival> arrivals = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "arrivals");
        thread.setDaemon(true);
        return thread;
    });
    private final Duration most;

    /** @param most from the first byte of a request to its last */
    Arrivals(Duration most) {
        this.most = most;
    }

    void addTo(Server server) {
        server.addEventListener(this);
        long pause = most.toMillis() / 10;
        var unused = timer.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** The server has its connectors by now. */
    @Override
    public void lifeCycleStarting(LifeCycle server) {
        if (server instanceof Server starting) {
            starting.addBeanToAllConnectors(this);
        }
    }

    @Override
    public void onOpened(Connection connection) {
        arrivals.put(connection, new Arrival());
    }

    @Override
    public void onClosed(Connection connection) {
        arrivals.remove(connection);
    }

    private void look() {
        long now = System.nanoTime();
        arrivals.forEach((connection, arrival) -> {
            if (arrival.since(connection, now) > most.toNanos()) {
                connection.getEndPoint().close();
            }
        });
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** How far the request under way on a connection is; looked at by one thread. */
    private static final class Arrival {

        private long answered;
        private long bytes;
        private long begun;

        /** How long ago what still arrives began to, in nanoseconds; 0 where nothing does. */
        long since(Connection connection, long now) {
            long read = connection.getBytesIn();
            boolean arrives = read != bytes;
            bytes = read;
            if (answered != connection.getMessagesOut()) {
                answered = connection.getMessagesOut();
                begun = 0;
            } else if (arrives && begun == 0) {
                begun = now;
            }
            return arrives && begun != 0 ? now - begun : 0;
        }
    }
}
