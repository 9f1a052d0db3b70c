package goldpath.bot.wording;

import goldpath.bot.wording.Block.Bar;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Assessment.Measure;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Market;
import goldpath.evaluator.Precision;
import goldpath.evaluator.Status;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Amounts against their thresholds. */
final class Bars {

    private final Competency competency;
    private final Speech speech;
    private final FactWords words;

    Bars(Competency competency, Speech speech) {
        this.competency = competency;
        this.speech = speech;
        words = new FactWords(speech);
    }

    Bar of(Measure measure) {
        String label = words.heading(competency.fact(measure.threshold().amount()));
        String counted = measure.counted().map(words::amount).orElse("");
        String required = required(measure);
        String caption = caption(measure, counted, required)
                + measure.counted()
                        .flatMap(amount -> note(amount, measure.status()))
                        .map(note -> " " + note)
                        .orElse("");
        return new Bar(label, counted, required, fraction(measure), caption);
    }

    private String required(Measure measure) {
        return measure.required()
                .map(speech::usd)
                .orElseGet(() -> speech.text(
                        "bar.required_by_market",
                        "developed",
                        speech.usd(measure.threshold().in(Market.DEVELOPED)),
                        "emerging",
                        speech.usd(measure.threshold().in(Market.EMERGING))));
    }

    private String caption(Measure measure, String counted, String required) {
        String missing = measure.missing().map(speech::usd).orElse("");
        boolean isCounted = measure.counted().isPresent();
        String key = isCounted ? "bar.open" : "bar.unknown";
        if (measure.status() == Status.MET) {
            key = isCounted ? "bar.met" : "bar.unknown";
        } else if (measure.missing().isPresent()) {
            key = isCounted ? "bar.missing" : "bar.only_missing";
        }
        return speech.text(key, "counted", counted, "required", required, "missing", missing);
    }

    private Optional<String> note(Amount counted, Status status) {
        Precision precision = counted.precision();
        return switch (precision) {
            case EXACT -> Optional.empty();
            case ABOUT -> Optional.of(speech.text("bar.note.about"));
            case RANGE -> Optional.of(speech.text("bar.note.range"));
            case LESS, AT_MOST -> Optional.of(speech.text("bar.note.upper"));
            case MORE, AT_LEAST -> status == Status.MET ? Optional.empty() : Optional.of(speech.text("bar.note.lower"));
        };
    }

    /** Nothing where the threshold, or what counts, is not known; full where nothing is asked for. */
    private static double fraction(Measure measure) {
        if (measure.required().isEmpty() || measure.counted().isEmpty()) {
            return 0;
        }
        BigDecimal required = measure.required().get();
        BigDecimal counted = measure.counted().get().usd();
        if (required.signum() <= 0) {
            return 1;
        }
        double reached = counted.divide(required, MathContext.DECIMAL32).doubleValue();
        return Math.max(0, Math.min(1, reached));
    }
}
