package goldpath.bot.picture;

import goldpath.bot.wording.Block.Bar;
import goldpath.bot.wording.Block.Seat;
import goldpath.bot.wording.Standing;
import goldpath.bot.wording.Wording;
import goldpath.evaluator.Assessment;
import goldpath.prompts.Language;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws results: revenue against its thresholds, and people as tokens. May be shared by threads. */
public final class Pictures {

    /** How much there is room for. */
    public enum Size {
        /** Bars and tokens alone, so small that they can travel within a message. */
        BRIEF(380, 1, 11),
        /** With all amounts and exams, and sharp on any screen. */
        FULL(720, 1.5, 16);

        private final double width;
        private final double scale;
        private final int colours;

        Size(double width, double scale, int colours) {
            this.width = width;
            this.scale = scale;
            this.colours = colours;
        }

        double width() {
            return width;
        }

        /** Pixels per unit of the drawing. */
        double scale() {
            return scale;
        }

        int colours() {
            return colours;
        }

        boolean isBrief() {
            return this == BRIEF;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

    private final AtomicBoolean hasFailed = new AtomicBoolean();

    /** The result as a picture; empty on a machine that cannot draw. */
    public Optional<Picture> of(Assessment assessment, Wording wording, Language language, Size size) {
        try {
            Chart chart = chart(assessment, wording, language);
            return Optional.of(new Picture(Drawing.base64(chart, size), alt(chart)));
        } catch (DrawingException | LinkageError e) {
            if (!hasFailed.getAndSet(true)) {
                LOG.warn("Results go without their picture, as this machine cannot draw: {}", cause(e));
            }
            return Optional.empty();
        }
    }

    /** What went wrong at the root; its message may name what somebody said. */
    private static String cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getName();
    }

    /** What the picture says, whether or not it can be drawn. */
    public String alt(Assessment assessment, Wording wording, Language language) {
        return alt(chart(assessment, wording, language));
    }

    private static Chart chart(Assessment assessment, Wording wording, Language language) {
        return Chart.of(assessment, wording.standings(assessment), language);
    }

    private static String alt(Chart chart) {
        return chart.levels().stream().map(Pictures::alt).collect(Collectors.joining("\n", chart.title() + "\n", ""));
    }

    private static String alt(Chart.Level level) {
        Standing standing = level.standing();
        List<String> bars = standing.bars().stream().map(Pictures::alt).toList();
        List<String> seats =
                standing.seats().seats().stream().map(Seat::sentence).toList();
        return String.join(
                        " ", standing.name() + ": " + standing.verdict() + ".", String.join(" ", bars), level.people())
                + " – "
                + String.join("; ", seats);
    }

    private static String alt(Bar bar) {
        return bar.label() + ": " + bar.caption();
    }
}
