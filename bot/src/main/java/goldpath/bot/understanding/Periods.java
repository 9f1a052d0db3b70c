package goldpath.bot.understanding;

import goldpath.bot.conversation.Doubt.OtherPeriod.Period;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells for which period a figure was stated: by the words after it, else by those in its clause. */
final class Periods {

    private static final String TRAILING = "ttm";
    private static final Set<String> RATES = Set.of("week", "month", "quarter");
    private static final int NEXT_TO = 4;

    private final Message message;
    private final Clauses clauses;
    private final Figures figures;

    Periods(Message message, Clauses clauses, Figures figures) {
        this.message = message;
        this.clauses = clauses;
        this.figures = figures;
    }

    /** The period, unless it is the trailing twelve months or none was named. */
    Optional<Period> of(Figure figure) {
        return named(figure)
                .filter(name -> !name.equals(TRAILING) && !name.equals("year"))
                .map(name -> Period.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    boolean isTrailing(Figure figure) {
        return named(figure).filter(TRAILING::equals).isPresent();
    }

    private Optional<String> named(Figure figure) {
        int end = clauses.end(figure.from());
        Optional<String> next = within(figure, figure.to(), Math.min(end, figure.to() + NEXT_TO));
        if (next.isPresent()) {
            return next;
        }
        int start = clauses.start(figure.from());
        Optional<String> inClause = within(figure, start, end);
        return inClause.or(() -> aside(figure, start, end)).or(() -> year(figure, start, end));
    }

    /** A clause that is nothing but a period belongs to its neighbour: "Over the last 3 years, 500k". */
    private Optional<String> aside(Figure figure, int start, int end) {
        Optional<String> before = start > 0 && isBare(start - 1) && !isTaken(clauses.start(start - 1))
                ? within(figure, clauses.start(start - 1), start)
                : Optional.empty();
        return before.or(
                () -> end < message.size() && isBare(end) ? within(figure, end, clauses.end(end)) : Optional.empty());
    }

    /** In "118k, that was last year, 131k" the year belongs to what was said before it. */
    private boolean isTaken(int start) {
        return figures.all().stream()
                .anyMatch(earlier -> earlier.to() <= start && message.isCorrected(earlier.to(), clauses.end(start)));
    }

    private boolean isBare(int token) {
        return figures.all().stream()
                .noneMatch(figure -> figure.from() >= clauses.start(token) && figure.to() <= clauses.end(token));
    }

    private Optional<String> within(Figure figure, int from, int to) {
        Optional<String> found = Optional.empty();
        for (int i = from; i < Math.min(to, from + 40); i++) {
            if (belongsToOther(figure, i)) {
                continue;
            }
            Optional<String> here = message.at(i, "period").map(Lexeme::meaning).or(counted(i));
            if (here.isPresent() && here.get().equals(TRAILING)) {
                return found.filter(rate -> RATES.contains(rate) && isRight(figure))
                        .or(() -> here);
            }
            found = found.or(() -> here);
        }
        return found;
    }

    /** Whether the period is said right behind the figure: the month of "10k a month over twelve months". */
    private boolean isRight(Figure figure) {
        return message.at(figure.to(), "period").isPresent();
    }

    /** In "110k vs 90k last year" the year stands behind the other figure. */
    private boolean belongsToOther(Figure figure, int at) {
        return figures.all().stream()
                .anyMatch(other -> other.to() == at && other.from() >= figure.to() && !other.isYear());
    }

    private java.util.function.Supplier<Optional<? extends String>> counted(int at) {
        Map<Integer, String> periods = figures.periods();
        return () -> Optional.ofNullable(periods.get(at));
    }

    /** A year that belongs to a month names a day up to which a figure holds, not a period. */
    private boolean isOfMonth(Figure year) {
        return year.from() > 0
                && message.lexicon()
                        .at(message.tokens(), year.from() - 1, "month")
                        .isPresent()
                && !message.all("as_of").isEmpty();
    }

    private Optional<String> year(Figure figure, int start, int end) {
        boolean dated = figures.all().stream()
                .anyMatch(other -> !other.equals(figure)
                        && other.isYear()
                        && !isOfMonth(other)
                        && other.from() >= start
                        && other.to() <= end);
        return dated ? Optional.of("calendar_year") : Optional.empty();
    }
}
