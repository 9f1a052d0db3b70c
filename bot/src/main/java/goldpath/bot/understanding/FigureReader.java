package goldpath.bot.understanding;

import goldpath.bot.understanding.Figure.Sign;
import goldpath.evaluator.Precision;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads one figure: words of hedge, bound and negation, signs and currency before a number, and after it. Ranges are two
 * such in a row, see {@link Figures}.
 */
final class FigureReader {

    private static final int MOST_BEFORE = 8;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** "It cannot be more than 60k." */
    private static final Map<Precision, Precision> OPPOSITE = Map.of(
            Precision.MORE, Precision.AT_MOST,
            Precision.LESS, Precision.AT_LEAST,
            Precision.AT_MOST, Precision.MORE,
            Precision.AT_LEAST, Precision.LESS);

    private final Numerals numerals;

    FigureReader(Lexicon lexicon) {
        numerals = new Numerals(lexicon);
    }

    /** By token, whether a number may stand there or a few words later. */
    boolean[] near(Message message) {
        boolean[] near = new boolean[message.size()];
        int next = Integer.MAX_VALUE;
        for (int i = message.size() - 1; i >= 0; i--) {
            next = numerals.mayBeAt(message, i) ? i : next;
            near[i] = next - i <= MOST_BEFORE * 3;
        }
        return near;
    }

    /** The figure that starts with that token or with a word of hedge, bound or negation there. */
    Optional<Figure> at(Message message, int from) {
        Before before = new Before(message, from);
        return numerals.at(message, before.at).flatMap(numeral -> new After(message, before, numeral, from).figure());
    }

    /** Everything that stands before the number. */
    private static final class Before {

        private final Message message;
        private int at;
        private Optional<Precision> bound = Optional.empty();
        private boolean hedged;
        private boolean negated;
        private Sign sign = Sign.NONE;
        private Optional<String> currency = Optional.empty();

        Before(Message message, int from) {
            this.message = message;
            this.at = from;
            int taken = 0;
            while (taken < MOST_BEFORE && takesOne()) {
                taken++;
            }
            bound.filter(found -> negated).map(OPPOSITE::get).ifPresent(opposite -> {
                bound = Optional.of(opposite);
                negated = false;
            });
        }

        private boolean takesOne() {
            return takes("hedge", meaning -> hedged = true)
                    || (bound.isEmpty() && takes("spread", meaning -> hedged = true))
                    || takes("bound", meaning -> bound = Optional.of(precision(meaning)))
                    || takes("not", meaning -> negated = true)
                    || takes("minus", meaning -> sign = Sign.MINUS)
                    || takes("currency", meaning -> currency = Optional.of(meaning))
                    || takesDash()
                    || takesArticle();
        }

        private boolean takes(String category, java.util.function.Consumer<String> meaning) {
            Optional<Lexeme> lexeme = message.at(at, category);
            lexeme.ifPresent(found -> {
                meaning.accept(found.meaning());
                at = found.to();
            });
            return lexeme.isPresent();
        }

        /** A minus sticks to its number; a dash with spaces around it after a word is only a dash. */
        private boolean takesDash() {
            if (at >= message.size() || !message.token(at).is("-") || at + 1 >= message.size()) {
                return false;
            }
            boolean sticks = !message.token(at + 1).spaced();
            boolean opens = at == 0 || currency.isPresent() || isOpening(message.token(at - 1));
            if (!message.token(at).spaced() && !opens) {
                return false;
            }
            sign = opens && sticks ? Sign.MINUS : sticks || opens ? Sign.PERHAPS_MINUS : sign;
            at++;
            return true;
        }

        private static boolean isOpening(Token token) {
            return token.is(":") || token.is("(") || token.is("=") || token.kind() == Token.Kind.LINE_BREAK;
        }

        /** "over the 120k" */
        private boolean takesArticle() {
            boolean modified = hedged || bound.isPresent() || negated;
            return modified && takes("determiner", meaning -> {});
        }
    }

    static Precision precision(String meaning) {
        return Precision.valueOf(meaning.toUpperCase(java.util.Locale.ROOT));
    }

    /** Everything that stands after the number. */
    private static final class After {

        private final Message message;
        private final Before before;
        private final Numeral numeral;
        private final int from;
        private int to;
        private Optional<Precision> bound;
        private boolean hedged;
        private Optional<String> currency;
        private boolean percent;

        After(Message message, Before before, Numeral numeral, int from) {
            this.message = message;
            this.before = before;
            this.numeral = numeral;
            this.from = from;
            to = numeral.to();
            bound = before.bound;
            hedged = before.hedged;
            currency = before.currency;
            takesEmptyCents();
            int taken = 0;
            while (taken < MOST_BEFORE && takesOne()) {
                taken++;
            }
            takesAfterthought();
        }

        /** "100k, approx", "300k, maybe more": all that stands behind the comma. */
        private void takesAfterthought() {
            int comma = to;
            boolean apart = comma + 1 < message.size() && message.token(comma).is(",");
            Optional<Lexeme> thought = Stream.of("hedge_after", "bound_after", "hedge")
                    .flatMap(category -> message.at(comma + 1, category).stream())
                    .filter(found -> apart && endsClause(found.to()))
                    .findFirst();
            thought.ifPresent(found -> {
                hedged |= !found.category().equals("bound_after");
                bound = found.category().equals("bound_after") ? Optional.of(precision(found.meaning())) : bound;
                to = found.to();
            });
        }

        private boolean endsClause(int at) {
            return at >= message.size()
                    || !(message.token(at).isWord() || message.token(at).isNumber());
        }

        private boolean takesOne() {
            return takes(
                            "currency",
                            meaning -> currency = currency.filter(said -> said.equals("USD") == meaning.equals("USD"))
                                    .or(() -> Optional.of(meaning)))
                    || takes("percent", meaning -> percent = true)
                    || takes("hedge_after", meaning -> hedged = true)
                    || takes("bound_after", meaning -> bound = Optional.of(precision(meaning)));
        }

        private boolean takes(String category, java.util.function.Consumer<String> meaning) {
            boolean bracket = to < message.size() && message.token(to).is("(") && category.endsWith("_after");
            int at = bracket ? to + 1 : to;
            Optional<Lexeme> lexeme = message.at(at, category)
                    .or(() -> message.at(at, category + "_link").flatMap(link -> message.at(link.to(), category)))
                    .filter(found -> !startsNextFigure(found));
            lexeme.ifPresent(found -> {
                meaning.accept(found.meaning());
                to = found.to();
            });
            return lexeme.isPresent();
        }

        /** In "120k $80k" the sign belongs to what follows, and so does the plus in "80k plus 40k". */
        private boolean startsNextFigure(Lexeme lexeme) {
            boolean sticks = lexeme.to() < message.size()
                    && message.token(lexeme.to()).isNumber()
                    && message.token(lexeme.from()).spaced()
                    && !message.token(lexeme.to()).spaced();
            boolean adds = message.at(lexeme.from(), "plus").isPresent()
                    || message.at(lexeme.from(), "spread").isPresent();
            return sticks || (adds && isNumberNear(lexeme.to())) || hedgesNext(lexeme);
        }

        /** In "EUR 90.000 (approx. USD 99.000)" the hedge belongs to what follows. */
        private boolean hedgesNext(Lexeme lexeme) {
            boolean hedge = message.at(lexeme.from(), "hedge").isPresent()
                    || message.at(lexeme.from(), "bound").isPresent();
            return hedge
                    && lexeme.to() < message.size()
                    && (message.token(lexeme.to()).isNumber()
                            || message.at(lexeme.to(), "currency").isPresent());
        }

        private boolean isNumberNear(int at) {
            return message.tokens().subList(at, Math.min(message.size(), at + 6)).stream()
                    .anyMatch(Token::isNumber);
        }

        /** {@code 120.000,-} */
        private void takesEmptyCents() {
            boolean mark = to + 1 < message.size()
                    && (message.token(to).is(",") || message.token(to).is("."))
                    && message.token(to + 1).is("-")
                    && !message.token(to + 1).spaced();
            if (mark) {
                to += 2;
                while (to < message.size()
                        && message.token(to).is("-")
                        && !message.token(to).spaced()) {
                    to++;
                }
            }
        }

        /** Bookkeepers write what is below zero in brackets. */
        private boolean isAllInBrackets() {
            return before.sign == Sign.NONE
                    && from == 1
                    && message.token(0).is("(")
                    && to < message.size()
                    && message.token(to).is(")");
        }

        Optional<Figure> figure() {
            if (message.at(to, "counted").isPresent() && currency.isEmpty()) {
                return Optional.empty();
            }
            boolean share = percent || (numeral.is(Numeral.Kind.FRACTION) && currency.isEmpty());
            BigDecimal value = percent ? numeral.value().divide(HUNDRED) : numeral.value();
            boolean tooMuch = share && value.compareTo(BigDecimal.ONE) > 0;
            Numeral read =
                    new Numeral(value, tooMuch ? Numeral.Kind.UNCLEAR : numeral.kind(), numeral.from(), numeral.to());
            Sign sign = isAllInBrackets() ? Sign.PERHAPS_MINUS : before.sign;
            Precision precision = bound.orElse(hedged ? Precision.ABOUT : Precision.EXACT);
            return Optional.of(
                    new Figure(read, Optional.empty(), precision, currency, sign, share, before.negated, from, to));
        }
    }
}
