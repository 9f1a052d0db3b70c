package goldpath.bot.channel.web;

import goldpath.bot.Bot;
import goldpath.bot.store.Store;
import goldpath.evaluator.Evaluator;
import io.javalin.Javalin;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;

/** The page as a running site. */
final class Site implements AutoCloseable {

    static final WebSettings USUAL = new WebSettings(true, false, 1_000, 10_000, 10_000, Duration.ofDays(90));

    /** Says what it hears: what serving HTTP costs without any of our work. */
    static final String ECHO = "/echo";

    private final Web web;
    private final Javalin http;

    Site(Store store) {
        this(store, USUAL);
    }

    Site(Store store, WebSettings settings) {
        web = new Web(
                settings,
                Bot.session(store),
                Bot.languages(),
                new Evaluator(Bot.competency()),
                new Random(7),
                Executors.newCachedThreadPool(),
                Duration.ofSeconds(5));
        http = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            web.addTo(config.routes);
            config.routes.post(ECHO, context -> context.result(context.bodyAsBytes()));
        });
        http.start("127.0.0.1", 0);
        web.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.port() + "/");
    }

    /** Takes no more messages; who asks is still answered. */
    void end() {
        web.close();
    }

    @Override
    public void close() {
        web.close();
        http.stop();
    }
}
