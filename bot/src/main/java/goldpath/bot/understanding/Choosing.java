package goldpath.bot.understanding;

import goldpath.bot.conversation.Doubt.OtherPeriod.Period;
import goldpath.evaluator.Precision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Chooses, of several figures said of one amount, those that are meant. */
record Choosing(Message message, Topics topics, Periods periods) {

    private static final Set<Period> OTHER_YEARS =
            Set.of(Period.FISCAL_YEAR, Period.CALENDAR_YEAR, Period.SEVERAL_YEARS, Period.TOTAL);

    List<Figure> choose(List<Figure> said) {
        List<Figure> left = without(said, Figure::isYear);
        left = corrected(left);
        left = without(left, Figure::negated);
        left = without(left, this::isAside);
        left = without(left, this::isHoped);
        left = without(left, this::isOutgrown);
        left = converted(left);
        List<Figure> labelled = labelled(left, "net_new");
        Optional<Figure> whole = sumOfOthers(left).filter(labelled::contains);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        left = labelled;
        left = preferring(left, periods::isTrailing);
        left = areJoined(left) ? left : without(left, this::isOfOtherYears);
        left = preferring(left, figure -> isNextTo(figure, "total"));
        return added(left);
    }

    /** "120k, last year 80k": the second is only told beside the first. */
    private boolean isOfOtherYears(Figure figure) {
        return periods.of(figure).filter(OTHER_YEARS::contains).isPresent();
    }

    /** "80k plus 40k makes 120k" names the sum with its parts. */
    private static Optional<Figure> sumOfOthers(List<Figure> figures) {
        BigDecimal all = figures.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return figures.size() < 3
                ? Optional.empty()
                : figures.stream()
                        .filter(figure -> figure.precision().isNumber() && !figure.isZero())
                        .filter(figure -> figure.value().add(figure.value()).compareTo(all) == 0)
                        .findFirst();
    }

    /** The figures that words of a category stand nearest to: of "2m in total, 140k net new" the second; "not new" tells of none. */
    private List<Figure> labelled(List<Figure> figures, String category) {
        Set<Figure> nearest = new HashSet<>();
        for (Lexeme label : figures.size() < 2 ? List.<Lexeme>of() : message.all(category)) {
            if (isDenied(label)) {
                return figures;
            }
            figures.stream()
                    .min(Comparator.comparing((Figure figure) -> distance(label, figure)))
                    .ifPresent(nearest::add);
        }
        return preferring(figures, nearest::contains);
    }

    private boolean isDenied(Lexeme label) {
        return IntStream.range(Math.max(0, label.from() - 3), label.from())
                .mapToObj(at -> message.at(at, "not"))
                .flatMap(Optional::stream)
                .anyMatch(not -> not.to() == label.from());
    }

    /** In tokens; a label before its figure, as in "net new: 88k (total 410k)", is nearer than one behind. */
    private int distance(Lexeme label, Figure figure) {
        int apart =
                topics.clauses().start(label.from()) == topics.clauses().start(figure.from()) ? 0 : message.size() * 2;
        return apart + tokensBetween(label, figure);
    }

    private static int tokensBetween(Lexeme label, Figure figure) {
        return figure.from() >= label.to()
                ? 2 * (figure.from() - label.to())
                : figure.to() <= label.from() ? 2 * (label.from() - figure.to()) + 1 : 0;
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
            if (!kept.isEmpty() && message.isCorrected(kept.get(kept.size() - 1).to(), figure.from())) {
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

    private boolean isHoped(Figure figure) {
        Clauses clauses = topics.clauses();
        for (int i = clauses.start(figure.from()); i < clauses.end(figure.from()); i++) {
            if (message.at(i, "hoped").isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** "gestiegen von 80k auf 120k" */
    private boolean isOutgrown(Figure figure) {
        return message.is(figure.to(), "range", "into");
    }

    private boolean endsAt(int token, String category) {
        for (int i = Math.max(0, token - 6); i < token; i++) {
            Optional<Lexeme> found = message.at(i, category);
            boolean touches = found.isPresent() && isFilled(found.get().to(), token);
            if (touches && found.get().meaning().equals("before")) {
                return true;
            }
        }
        return false;
    }

    /** Whether only words without substance stand between: "im Vorjahr waren es 90k". */
    private boolean isFilled(int from, int to) {
        for (int i = from; i < to - 1; i++) {
            if (message.at(i, "filler").isEmpty() && message.at(i, "coverage").isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private List<Figure> converted(List<Figure> figures) {
        boolean both = figures.stream().anyMatch(Figure::isForeign)
                && figures.stream()
                        .anyMatch(figure ->
                                figure.currency().filter("USD"::equals).isPresent());
        return both ? without(figures, Figure::isForeign) : figures;
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
