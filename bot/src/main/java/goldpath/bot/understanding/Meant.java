package goldpath.bot.understanding;

import goldpath.bot.conversation.Doubt.OtherPeriod.Period;
import goldpath.evaluator.Precision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which of several figures is meant: not the one taken back, compared with, or converted from; parts are added up.
 *
 * @param figures the figure meant; several where it is not clear which
 * @param period of the figure, where it is another than the trailing twelve months
 */
record Meant(List<Figure> figures, Optional<Period> period) {

    static Optional<Meant> of(Message message, Topics topics, Periods periods, List<Figure> said) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        List<Figure> left = new Choosing(message, topics, periods).choose(said);
        Optional<Period> period = left.size() == 1 ? periods.of(left.get(0)) : Optional.empty();
        return Optional.of(new Meant(left, period));
    }

    private record Choosing(Message message, Topics topics, Periods periods) {

        List<Figure> choose(List<Figure> said) {
            List<Figure> left = without(said, Figure::isYear);
            left = corrected(left);
            left = without(left, Figure::negated);
            left = without(left, this::isAside);
            left = converted(left);
            left = preferring(left, this::isNetNew);
            left = preferring(left, periods::isTrailing);
            left = preferring(left, figure -> isNextTo(figure, "total"));
            return added(left);
        }

        private static List<Figure> without(List<Figure> figures, Predicate<Figure> dropped) {
            List<Figure> kept = figures.stream().filter(dropped.negate()).toList();
            return kept.isEmpty() ? figures : kept;
        }

        private static List<Figure> preferring(List<Figure> figures, Predicate<Figure> wanted) {
            return without(figures, wanted.negate());
        }

        /** After "sorry" or "no, wait" a figure takes the place of the one before, or of the one for the same product. */
        private List<Figure> corrected(List<Figure> figures) {
            List<Figure> kept = new ArrayList<>();
            for (Figure figure : figures) {
                if (!kept.isEmpty()
                        && message.isCorrected(kept.get(kept.size() - 1).to(), figure.from())) {
                    Optional<Figure> same = sameProduct(kept, figure);
                    kept.remove(same.orElse(kept.get(kept.size() - 1)));
                }
                kept.add(figure);
            }
            return kept;
        }

        private Optional<Figure> sameProduct(List<Figure> kept, Figure figure) {
            Optional<String> product = product(figure);
            return kept.stream()
                    .filter(earlier -> product.isPresent() && product(earlier).equals(product))
                    .findFirst();
        }

        /** Last year's figure, a target, a threshold. */
        private boolean isAside(Figure figure) {
            boolean before = endsAt(figure.from(), "aside");
            boolean after = message.is(figure.to(), "aside", "after") || message.is(figure.to() + 1, "aside", "after");
            return before || after;
        }

        private boolean endsAt(int token, String category) {
            for (int i = Math.max(0, token - 6); i < token; i++) {
                Optional<Lexeme> found = message.at(i, category);
                boolean touches = found.isPresent() && found.get().to() >= token - 1;
                if (touches && found.get().meaning().equals("before")) {
                    return true;
                }
            }
            return false;
        }

        private List<Figure> converted(List<Figure> figures) {
            boolean both = figures.stream().anyMatch(Figure::isForeign)
                    && figures.stream()
                            .anyMatch(figure ->
                                    figure.currency().filter("USD"::equals).isPresent());
            return both ? without(figures, Figure::isForeign) : figures;
        }

        private boolean isNetNew(Figure figure) {
            return topics.nearest(figure.from(), figure.to(), "net_new").isPresent();
        }

        private boolean isNextTo(Figure figure, String category) {
            for (int i = Math.max(0, figure.from() - 3); i < Math.min(message.size(), figure.to() + 2); i++) {
                if (message.at(i, category).isPresent()) {
                    return true;
                }
            }
            return false;
        }

        private Optional<String> product(Figure figure) {
            return topics.nearest(figure.from(), figure.to(), "product").map(Lexeme::meaning);
        }

        private List<Figure> added(List<Figure> figures) {
            if (figures.size() < 2) {
                return figures;
            }
            boolean parts = haveProducts(figures) || areJoined(figures);
            List<Figure> distinct =
                    figures.stream().filter(figure -> !figure.isZero() || parts).toList();
            boolean summable = parts && figures.stream().allMatch(Choosing::isSummable) && sameCurrency(figures);
            return summable ? List.of(sum(figures)) : sameValue(distinct.isEmpty() ? figures : distinct);
        }

        private static List<Figure> sameValue(List<Figure> figures) {
            Set<BigDecimal> values = new HashSet<>();
            figures.forEach(figure -> values.add(figure.value().stripTrailingZeros()));
            return values.size() == 1 ? figures.subList(0, 1) : figures;
        }

        private boolean haveProducts(List<Figure> figures) {
            Set<Optional<String>> products = new HashSet<>();
            figures.forEach(figure -> products.add(product(figure)));
            return products.size() == figures.size() && !products.contains(Optional.<String>empty());
        }

        private boolean areJoined(List<Figure> figures) {
            for (int i = 1; i < figures.size(); i++) {
                boolean plus = false;
                for (int at = figures.get(i - 1).to(); at < figures.get(i).from(); at++) {
                    plus |= message.at(at, "plus").isPresent();
                }
                if (!plus) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isSummable(Figure figure) {
            boolean number = figure.precision().isNumber();
            return number && figure.sign() != Figure.Sign.PERHAPS_MINUS && (figure.isZero() || !figure.isDoubtful());
        }

        private static boolean sameCurrency(List<Figure> figures) {
            return figures.stream().noneMatch(Figure::isForeign);
        }

        private static Figure sum(List<Figure> figures) {
            BigDecimal total = figures.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean exact = figures.stream().allMatch(figure -> figure.precision() == Precision.EXACT);
            Figure first = figures.get(0);
            int to = figures.get(figures.size() - 1).to();
            boolean negative = total.signum() < 0;
            return new Figure(
                    new Numeral(total.abs(), Numeral.Kind.SCALED, first.from(), to),
                    Optional.empty(),
                    exact ? Precision.EXACT : Precision.ABOUT,
                    first.currency(),
                    negative ? Figure.Sign.MINUS : Figure.Sign.NONE,
                    false,
                    false,
                    first.from(),
                    to);
        }
    }
}
