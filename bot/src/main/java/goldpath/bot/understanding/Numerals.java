package goldpath.bot.understanding;

import goldpath.bot.understanding.NumeralPart.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads numbers: 120k, 1,5 Mio, dreihundert tausend, a hundred and twenty thousand, half a million, 2/3. */
final class Numerals {

    private static final int MOST_PARTS = 24;
    private static final int SHORTEST_ALONE = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_DENOMINATOR = BigDecimal.valueOf(12);

    private final NumeralWords words;

    Numerals(Lexicon lexicon) {
        words = new NumeralWords(lexicon);
    }

    /** Whether digits or a number word stand there, so that a look for a number is worth its while. */
    boolean mayBeAt(Message message, int at) {
        return message.token(at).isNumber()
                || words.at(message, at).stream().anyMatch(part -> !part.is(Kind.ARTICLE) && !part.is(Kind.OF));
    }

    /** The number that starts with that token. */
    Optional<Numeral> at(Message message, int from) {
        if (from >= message.size() || isInWord(message, from)) {
            return Optional.empty();
        }
        Optional<Digits> digits = Digits.at(message.tokens(), from);
        if (digits.isPresent()) {
            boolean inPhrase = !message.lexemes().get(from).isEmpty();
            return inPhrase ? Optional.empty() : inDigits(message, digits.get(), from);
        }
        Sum sum = new Sum();
        List<NumeralPart> parts = parts(message, from);
        int used = sum.take(parts);
        if (used == 0 || sum.isArticleAlone() || isAbbreviationAlone(message, parts, from)) {
            return Optional.empty();
        }
        return Optional.of(
                new Numeral(sum.value(), sum.kind(), from, parts.get(used - 1).to()));
    }

    /** A "k" without a number before it is a letter. */
    private static boolean isAbbreviationAlone(Message message, List<NumeralPart> parts, int from) {
        return parts.get(0).is(Kind.MULTIPLIER) && message.token(from).text().length() <= SHORTEST_ALONE;
    }

    /** Digits that continue a word are no number: FY2016, Q3. A currency may be written on: USD120. */
    private static boolean isInWord(Message message, int at) {
        Token token = message.token(at);
        return token.isNumber()
                && !token.spaced()
                && at > 0
                && message.token(at - 1).isWord()
                && message.at(at - 1, "currency").isEmpty();
    }

    private Optional<Numeral> inDigits(Message message, Digits digits, int from) {
        Optional<Numeral> ratio = ratio(message, digits, from);
        if (ratio.isPresent()) {
            return ratio;
        }
        Sum sum = new Sum();
        List<NumeralPart> parts = new ArrayList<>();
        parts.add(new NumeralPart(Kind.NUMBER, digits.value(), digits.to()));
        parts.addAll(scale(message, digits.to()));
        int to = parts.get(sum.take(parts) - 1).to();
        boolean sticksToWord = to == digits.to() && isUnknownWordAttached(message, to);
        if (sticksToWord) {
            return Optional.empty();
        }
        boolean million = sum.lastMultiplier().compareTo(new BigDecimal("1e6")) >= 0;
        return Optional.of(new Numeral(sum.value(), kind(digits, sum, million), from, to));
    }

    private static Numeral.Kind kind(Digits digits, Sum sum, boolean million) {
        if (digits.unclear() || (digits.grouped() && million)) {
            return Numeral.Kind.UNCLEAR;
        }
        boolean unscaled = sum.kind() == Numeral.Kind.WORDS;
        return unscaled ? (digits.plain() ? Numeral.Kind.PLAIN : Numeral.Kind.SEPARATED) : sum.kind();
    }

    private static boolean isUnknownWordAttached(Message message, int at) {
        return at < message.size()
                && message.token(at).isWord()
                && !message.token(at).spaced()
                && message.at(at, "currency").isEmpty()
                && message.at(at, "hedge_after").isEmpty();
    }

    /** What follows digits: number words, or letters written on such as the k of {@code 120kUSD}. */
    private List<NumeralPart> scale(Message message, int at) {
        boolean unit = at < message.size() && !words.at(message, at).isEmpty();
        boolean digitsAgain = at < message.size() && message.token(at).isNumber();
        return unit && !digitsAgain ? parts(message, at) : List.of();
    }

    /** {@code 2/3}: as a share, where the two are as small as in fractions that people use. */
    private static Optional<Numeral> ratio(Message message, Digits digits, int from) {
        int at = digits.to();
        boolean slash = at + 1 < message.size()
                && message.token(at).is("/")
                && !message.token(at).spaced()
                && !message.token(at + 1).spaced();
        Optional<Digits> below = slash ? Digits.at(message.tokens(), at + 1) : Optional.empty();
        return below.filter(denominator -> digits.plain()
                        && denominator.plain()
                        && digits.value().compareTo(denominator.value()) < 0
                        && denominator.value().compareTo(MOST_DENOMINATOR) <= 0)
                .map(denominator -> new Numeral(
                        digits.value().divide(denominator.value(), 12, RoundingMode.HALF_UP),
                        Numeral.Kind.FRACTION,
                        from,
                        denominator.to()));
    }

    private List<NumeralPart> parts(Message message, int from) {
        List<NumeralPart> parts = new ArrayList<>();
        int at = from;
        while (at < message.size() && parts.size() < MOST_PARTS) {
            List<NumeralPart> here = words.at(message, at);
            if (here.isEmpty()) {
                break;
            }
            parts.addAll(here);
            at = here.get(0).to();
        }
        return parts;
    }

    /** Adds up the parts of a number from left to right, as far as they make one. */
    private static final class Sum {

        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal last = BigDecimal.ZERO;
        private Optional<BigDecimal> current = Optional.empty();
        private boolean joined;
        private boolean scaled;
        private boolean fraction;
        private boolean article;
        private boolean number;

        /** How many of the parts belong to the number: up to the last that added to it. */
        int take(List<NumeralPart> parts) {
            int used = 0;
            for (int i = 0; i < parts.size(); i++) {
                NumeralPart part = parts.get(i);
                if (!takes(part, parts, i)) {
                    break;
                }
                if (!part.is(Kind.JOINT) && !part.is(Kind.OF) && !part.is(Kind.ARTICLE)) {
                    used = i + 1;
                }
                joined = part.is(Kind.JOINT) || (joined && part.is(Kind.ARTICLE));
            }
            return used;
        }

        private boolean takes(NumeralPart part, List<NumeralPart> parts, int i) {
            return switch (part.kind()) {
                case NUMBER -> takesNumber(part.value());
                case MULTIPLIER -> takesMultiplier(part.value());
                case FRACTION -> takesFraction(part.value(), isScaledLater(parts, i));
                case ARTICLE -> takesArticle();
                case JOINT -> number;
                case OF -> fraction;
            };
        }

        private boolean takesArticle() {
            article = true;
            return current.isEmpty() || fraction || joined;
        }

        private boolean takesNumber(BigDecimal value) {
            if (current.isPresent() && !fits(current.get(), value)) {
                return false;
            }
            current = Optional.of(current.orElse(BigDecimal.ZERO).add(value));
            number = true;
            return true;
        }

        /** 20 and 5, 100 and 20; where joined, also 5 and 20 as in {@code fünfundzwanzig}. */
        private boolean fits(BigDecimal sum, BigDecimal value) {
            boolean tens = sum.remainder(BigDecimal.TEN).signum() == 0 && value.compareTo(BigDecimal.TEN) < 0;
            boolean hundreds = sum.remainder(HUNDRED).signum() == 0 && value.compareTo(HUNDRED) < 0;
            boolean reversed = joined && sum.compareTo(BigDecimal.TEN) < 0 && value.compareTo(BigDecimal.TEN) > 0;
            boolean half = value.compareTo(BigDecimal.ONE) < 0;
            return tens || hundreds || reversed || half;
        }

        private boolean takesMultiplier(BigDecimal value) {
            boolean first = last.signum() == 0;
            if (joined || (current.isEmpty() && !first)) {
                return false;
            }
            BigDecimal count = current.orElse(BigDecimal.ONE);
            if (value.compareTo(HUNDRED) == 0) {
                current = Optional.of(count.multiply(HUNDRED));
            } else if (first || value.compareTo(last) < 0) {
                total = total.add(count.multiply(value));
                current = Optional.empty();
                last = value;
            } else {
                return false;
            }
            scaled |= value.compareTo(HUNDRED) > 0;
            fraction = false;
            number = true;
            return true;
        }

        private boolean takesFraction(BigDecimal value, boolean scaledLater) {
            if (scaled && !scaledLater) {
                return false;
            }
            if (joined) {
                current = Optional.of(current.orElse(BigDecimal.ZERO).add(value));
            } else {
                current = Optional.of(current.orElse(BigDecimal.ONE).multiply(value));
                fraction = true;
            }
            return true;
        }

        private static boolean isScaledLater(List<NumeralPart> parts, int i) {
            return parts.subList(i + 1, Math.min(parts.size(), i + 4)).stream()
                    .anyMatch(part -> part.is(Kind.MULTIPLIER));
        }

        boolean isArticleAlone() {
            return article && !number && !fraction;
        }

        BigDecimal lastMultiplier() {
            return last;
        }

        BigDecimal value() {
            return total.add(current.orElse(BigDecimal.ZERO));
        }

        Numeral.Kind kind() {
            return fraction ? Numeral.Kind.FRACTION : scaled ? Numeral.Kind.SCALED : Numeral.Kind.WORDS;
        }
    }
}
