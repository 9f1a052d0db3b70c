package goldpath.bot.understanding;

import goldpath.evaluator.Precision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * All figures of a message, in order, and the counted periods ("3 years") among them.
 *
 * @param all the figures, ranges put together
 * @param periods the meaning of counted periods by the token they start with
 */
record Figures(List<Figure> all, Map<Integer, String> periods) {

    static Figures in(Message message, FigureReader reader, ExamCodes codes) {
        Scan scan = new Scan(message, reader, codes);
        scan.run();
        return new Figures(List.copyOf(scan.figures), Map.copyOf(scan.periods));
    }

    private static final class Scan {

        private final Message message;
        private final FigureReader reader;
        private final ExamCodes codes;
        private final boolean[] near;
        private final List<Figure> figures = new ArrayList<>();
        private final Map<Integer, String> periods = new TreeMap<>();

        Scan(Message message, FigureReader reader, ExamCodes codes) {
            this.message = message;
            this.reader = reader;
            this.codes = codes;
            near = reader.near(message);
        }

        void run() {
            for (int at = 0; at < message.size(); ) {
                at = next(at);
            }
        }

        private int next(int at) {
            if (!near[at]) {
                return at + 1;
            }
            Optional<ExamCode> code = codes.at(message, at).filter(found -> !found.bare());
            if (code.isPresent()) {
                return code.get().to();
            }
            Optional<Lexeme> range =
                    message.at(at, "range").filter(found -> found.meaning().equals("between"));
            boolean between = range.isPresent();
            int start = range.map(Lexeme::to).orElse(at);
            Optional<Figure> figure = start < message.size() ? reader.at(message, start) : Optional.empty();
            if (figure.isEmpty() || isExam(figure.get(), between)) {
                int phrase = message.lexemes().get(at).stream()
                        .mapToInt(Lexeme::length)
                        .max()
                        .orElse(1);
                return at + phrase;
            }
            Figure whole = range(figure.get(), between)
                    .or(() -> spread(figure.get()))
                    .orElseGet(() -> between ? figure.get().unclear() : figure.get());
            add(whole);
            return whole.to();
        }

        /** A bare number that is the code of an exam, beside other words, is that exam. */
        private boolean isExam(Figure figure, boolean between) {
            return message.size() > figure.to() - figure.from()
                    && !figure.isMoney()
                    && codes.at(message, figure.from())
                            .filter(code -> code.to() == figure.to())
                            .filter(code -> (code.isListed() && !between) || !isBesideMoney(figure, between))
                            .isPresent();
        }

        /** In "135 or 140k", "280 to 310k" and "between 280 and 310k" both are money. */
        private boolean isBesideMoney(Figure figure, boolean between) {
            int next = figure.to() + 1;
            return next < message.size()
                    && (message.token(figure.to()).isWord() || isDash(figure.to()))
                    && (between || message.at(figure.to(), "number_joint").isEmpty())
                    && reader.at(message, next).filter(Figure::isMoney).isPresent();
        }

        private void add(Figure figure) {
            Optional<Lexeme> unit = message.at(figure.to(), "period_unit");
            if (unit.isPresent() && !figure.isMoney()) {
                periods.put(figure.from(), period(unit.get().meaning(), figure.value()));
            } else {
                figures.add(figure);
            }
        }

        private Optional<Figure> range(Figure low, boolean between) {
            int joint = low.to();
            boolean to = message.is(joint, "range", "to") || isDash(joint);
            boolean and = between && message.at(joint, "number_joint").isPresent();
            if (!(to || and) || low.share() || isAside(low)) {
                return Optional.empty();
            }
            int next = message.at(joint, "range").map(Lexeme::to).orElse(joint + 1);
            return reader.at(message, next).filter(high -> !high.share()).flatMap(high -> joined(low, high));
        }

        /** "110k plus minus 5k" */
        private Optional<Figure> spread(Figure middle) {
            int next = message.at(middle.to(), "spread").map(Lexeme::to).orElse(message.size());
            boolean exact = !middle.share() && middle.precision().isNumber() && middle.isAmount();
            Optional<Figure> width = exact && next < message.size() ? reader.at(message, next) : Optional.empty();
            return width.filter(found -> found.precision().isNumber() && !found.isForeign())
                    .map(found -> found.share() ? middle.value().multiply(found.value()) : found.valueBeside(middle))
                    .filter(half -> half.signum() > 0 && half.compareTo(middle.value()) < 0)
                    .map(half -> middle.around(half, width.orElseThrow().to()));
        }

        private boolean isDash(int at) {
            return at + 1 < message.size()
                    && message.token(at).is("-")
                    && message.token(at).spaced() == message.token(at + 1).spaced();
        }

        /** "up from 90k to 120k" is growth, no range. */
        private boolean isAside(Figure figure) {
            for (int i = Math.max(0, figure.from() - 4); i < figure.from(); i++) {
                int at = i;
                if (message.at(i, "aside")
                        .filter(found -> found.to() > at && found.to() == figure.from())
                        .isPresent()) {
                    return true;
                }
            }
            return false;
        }

        /** In "one to two hundred thousand" the hundred is meant for both. */
        private Optional<BigDecimal> hundreds(Figure low, Figure high) {
            BigDecimal hundreds = low.numeral().value().movePointRight(5);
            boolean said = IntStream.range(high.numeral().from(), high.numeral().to())
                    .anyMatch(at -> message.is(at, "multiplier", "100"));
            boolean words = low.numeral().is(Numeral.Kind.WORDS) && said;
            return words && hundreds.compareTo(high.numeral().value()) < 0 ? Optional.of(hundreds) : Optional.empty();
        }

        private Optional<Figure> joined(Figure low, Figure high) {
            BigDecimal lower = hundreds(low, high).orElseGet(() -> low.valueBeside(high));
            boolean years = low.isYear() && high.isYear();
            if (lower.compareTo(high.numeral().value()) >= 0 || years) {
                return Optional.empty();
            }
            Numeral.Kind kind = high.numeral().is(Numeral.Kind.PLAIN)
                    ? low.numeral().kind()
                    : high.numeral().kind();
            Numeral numeral = new Numeral(
                    lower, kind, low.numeral().from(), high.numeral().to());
            return Optional.of(new Figure(
                    numeral,
                    Optional.of(high.numeral().value()),
                    Precision.RANGE,
                    high.currency().or(low::currency),
                    low.sign(),
                    false,
                    low.negated(),
                    low.from(),
                    high.to()));
        }

        private static String period(String unit, BigDecimal count) {
            int months = switch (unit) {
                case "year" -> 12;
                case "quarter" -> 3;
                case "month" -> 1;
                default -> 0;
            };
            BigDecimal total = count.multiply(BigDecimal.valueOf(months));
            return switch (total.compareTo(BigDecimal.valueOf(1200)) > 0 ? 99 : total.intValue()) {
                case 1 -> "month";
                case 3 -> "quarter";
                case 6 -> "half_year";
                case 12 -> "ttm";
                case 0 -> "week";
                default -> total.compareTo(BigDecimal.valueOf(12)) > 0 ? "several_years" : "total";
            };
        }
    }
}
