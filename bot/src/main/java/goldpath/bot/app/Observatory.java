package goldpath.bot.app;

import io.javalin.Javalin;
import io.javalin.util.JavalinException;

/** Metrics and health on a port of their own, for this machine alone. */
final class Observatory implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final int port;
    private final Javalin http;

    Observatory(int port, Measures measures, Readiness readiness) {
        this.port = port;
        this.http = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            readiness.addTo(config.routes);
            config.routes.get(
                    "/metrics",
                    context -> context.contentType("text/plain; version=0.0.4; charset=utf-8")
                            .result(measures.text()));
        });
    }

    /** Begins to listen. Returns what whoever starts it should know. */
    String start() {
        try {
            http.start(HOST, port);
        } catch (JavalinException e) {
            throw new StartException(
                    "Port " + port + " cannot be used for metrics: free it, or set GOLDPATH_METRICS_PORT to another.",
                    e);
        }
        return "Metrics are at http://" + HOST + ":" + http.port() + "/metrics.";
    }

    @Override
    public void close() {
        http.stop();
    }
}
