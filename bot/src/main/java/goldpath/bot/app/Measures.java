package goldpath.bot.app;

import goldpath.bot.conversation.Act;
import goldpath.bot.conversation.Place;
import goldpath.bot.conversation.State;
import goldpath.bot.conversation.Turn;
import goldpath.bot.session.Watch;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** What is counted and timed while the bot runs; no label tells one user from another. */
final class Measures implements Watch {

    private static final String QUESTION = "question";
    private static final String CHANNEL = "channel";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Measures() {
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** Everything, as Prometheus reads it. */
    String text() {
        return registry.scrape();
    }

    /** Who leaves at which question shows in how often it was put and how often it was left behind. */
    @Override
    public void turned(String channel, State before, Turn turn) {
        registry.counter(
                        "goldpath.turns",
                        CHANNEL,
                        channel,
                        "act",
                        turn.act().name().toLowerCase(Locale.ROOT))
                .increment();
        String question = question(before.place());
        if (turn.act() == Act.ASK_BACK) {
            registry.counter("goldpath.misunderstood", QUESTION, question).increment();
        }
        String next = question(turn.state().place());
        boolean isFirst = !before.welcomed();
        if (isFirst || !next.equals(question)) {
            registry.counter("goldpath.questions.put", QUESTION, next).increment();
        }
        if (!isFirst && !next.equals(question)) {
            registry.counter("goldpath.questions.left", QUESTION, question).increment();
        }
    }

    @Override
    public void answered(String channel, Duration took) {
        registry.timer("goldpath.answer", CHANNEL, channel).record(took);
    }

    /** Times what the store does. */
    <T> T stored(String operation, Supplier<T> work) {
        long begin = System.nanoTime();
        String outcome = "failed";
        try {
            T result = work.get();
            outcome = "done";
            return result;
        } finally {
            registry.timer("goldpath.store", "operation", operation, "outcome", outcome)
                    .record(Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    /** A request was answered with this status; 429 is one that came too often. */
    void responded(int status) {
        registry.counter("goldpath.responses", "status", String.valueOf(status)).increment();
    }

    private static String question(Place place) {
        if (place instanceof Place.Asking asking) {
            return asking.fact();
        }
        if (place instanceof Place.Clarifying) {
            return "clarifying";
        }
        return place instanceof Place.Confirming ? "confirming" : "none";
    }
}
