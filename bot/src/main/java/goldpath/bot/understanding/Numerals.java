package goldpath.bot.understanding;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import goldpath.bot.understanding.NumeralPart.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads numbers: 120k, 1,5 Mio, dreihundert tausend, a hundred and twenty thousand, half a million, 2/3. */
final class Numerals {

    private static final int MOST_PARTS = 24;
    private static final int SHORTEST_ALONE = 3;
    private static final String KNOWN_SIGNS = "+<>~≈≤≥=±|";
    private static final BigDecimal MOST_DENOMINATOR = BigDecimal.valueOf(12);

    private final NumeralWords words;

    Numerals(Lexicon lexicon) {
        words = new NumeralWords(lexicon);
    }

    /** Whether digits or a number word stand there, so that a look for a number is worth its while. */
    boolean mayBeAt(Message message, int at) {
        return message.token(at).isNumber()
                || message.at(at, NumeralWords.POINT).isPresent()
                || Digits.isBarePoint(message.tokens(), at)
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
        NumeralSum sum = new NumeralSum();
        List<NumeralPart> parts = parts(message, from);
        int used = sum.take(parts);
        if (used == 0 || sum.isArticleAlone() || isAbbreviationAlone(message, parts, from)) {
            return Optional.empty();
        }
        Optional<Integer> rest = rest(parts, used);
        boolean bare = parts.get(0).is(Kind.MULTIPLIER);
        boolean countless = bare && ((used == 1 && parts.get(0).isAtLeast(1_000)) || isBehindFew(message, from));
        boolean unclear = rest.isPresent() || sum.isCutShort() || countless;
        Numeral.Kind kind = unclear ? Numeral.Kind.UNCLEAR : sum.kind();
        return Optional.of(new Numeral(
                sum.value(), kind, from, rest.orElse(parts.get(used - 1).to())));
    }

    /** Where number words end that go on after the number without making one with it: "one twenty thousand". */
    private static Optional<Integer> rest(List<NumeralPart> parts, int used) {
        boolean goesOn = used < parts.size()
                && (parts.get(used).is(Kind.NUMBER)
                        || parts.get(used).to() == parts.get(used - 1).to());
        return goesOn ? Optional.of(parts.get(parts.size() - 1).to()) : Optional.empty();
    }

    /** "A few hundred thousand", "a couple of hundred thousand" */
    private static boolean isBehindFew(Message message, int from) {
        int end = message.at(from - 1, "number_of").isPresent() ? from - 1 : from;
        return IntStream.range(Math.max(0, end - 3), end)
                .anyMatch(at -> message.at(at, "coverage")
                        .filter(found -> found.meaning().equals("some") && found.to() == end)
                        .isPresent());
    }

    /** A "k" without a number before it is a letter. */
    private static boolean isAbbreviationAlone(Message message, List<NumeralPart> parts, int from) {
        return parts.get(0).is(Kind.MULTIPLIER) && message.token(from).text().length() <= SHORTEST_ALONE;
    }

    /** Digits that continue a word are no number: FY2016, Q3. A currency may be written on: USD120. */
    private static boolean isInWord(Message message, int at) {
        Token token = message.token(at);
        boolean attached = token.isNumber() && !token.spaced() && at > 0;
        return attached
                && message.token(at - 1).isWord()
                && message.at(at - 1, "currency").isEmpty();
    }

    /** {@code √2}: not a number that people mean. */
    private static boolean isUnknownSign(Token token) {
        return UCharacter.getType(token.text().codePointAt(0)) == ECharacterCategory.MATH_SYMBOL
                && KNOWN_SIGNS.indexOf(token.text().codePointAt(0)) < 0;
    }

    private Optional<Numeral> inDigits(Message message, Digits digits, int from) {
        Optional<Numeral> ratio = ratio(message, digits, from);
        if (ratio.isPresent()) {
            return ratio.map(share -> scaled(message, share));
        }
        NumeralSum sum = new NumeralSum();
        List<NumeralPart> parts = new ArrayList<>();
        parts.add(new NumeralPart(Kind.NUMBER, digits.value(), digits.to()));
        parts.addAll(scale(message, digits.to()));
        parts.addAll(smaller(message, parts));
        int to = parts.get(sum.take(parts) - 1).to();
        boolean sticksToWord = to == digits.to() && isUnknownWordAttached(message, to);
        if (sticksToWord) {
            return Optional.empty();
        }
        boolean million = sum.lastMultiplier().compareTo(new BigDecimal("1e6")) >= 0;
        boolean signed = from > 0 && !message.token(from).spaced() && isUnknownSign(message.token(from - 1));
        Numeral.Kind kind = signed ? Numeral.Kind.UNCLEAR : kind(digits, sum, million);
        return Optional.of(new Numeral(sum.value(), kind, from, to));
    }

    private static Numeral.Kind kind(Digits digits, NumeralSum sum, boolean million) {
        if (digits.unclear() || (digits.grouped() && million)) {
            return Numeral.Kind.UNCLEAR;
        }
        boolean unscaled = sum.kind() == Numeral.Kind.WORDS;
        return unscaled ? (digits.plain() ? Numeral.Kind.PLAIN : Numeral.Kind.SEPARATED) : sum.kind();
    }

    /** In "forty-five" the sign joins. */
    private static int afterHyphen(Message message, int at) {
        boolean hyphen = at + 1 < message.size()
                && message.token(at).is("-")
                && !message.token(at).spaced()
                && message.token(at - 1).isWord()
                && message.token(at + 1).isWord()
                && !message.token(at + 1).spaced();
        return hyphen ? at + 1 : at;
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

    /** The "200 thousand" of "1 million 200 thousand", which nobody writes with letters such as m and k. */
    private List<NumeralPart> smaller(Message message, List<NumeralPart> larger) {
        NumeralPart last = larger.get(larger.size() - 1);
        Optional<Digits> digits = last.isAtLeast(1_000_000) ? Digits.at(message.tokens(), last.to()) : Optional.empty();
        List<NumeralPart> scale = digits.filter(found -> found.plain() && isSpelt(message, last.to() - 1))
                .map(found -> scale(message, found.to()))
                .orElse(List.of());
        boolean thousands = scale.size() == 1 && scale.get(0).is(Kind.MULTIPLIER) && !last.isAtMost(scale.get(0));
        return thousands && isSpelt(message, scale.get(0).to() - 1)
                ? List.of(
                        new NumeralPart(
                                Kind.NUMBER, digits.get().value(), digits.get().to()),
                        scale.get(0))
                : List.of();
    }

    private static boolean isSpelt(Message message, int at) {
        boolean abbreviated = message.token(at).is(".");
        return message.token(abbreviated ? at - 1 : at).text().length() >= SHORTEST_ALONE;
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

    /** "3/4 million" */
    private Numeral scaled(Message message, Numeral share) {
        List<NumeralPart> scale = scale(message, share.to()).stream()
                .dropWhile(part -> part.is(Kind.OF) || part.is(Kind.ARTICLE))
                .toList();
        return scale.isEmpty() || !scale.get(0).is(Kind.MULTIPLIER)
                ? share
                : new Numeral(
                        share.value().multiply(scale.get(0).value()).setScale(2, RoundingMode.HALF_UP),
                        Numeral.Kind.SCALED,
                        share.from(),
                        scale.get(0).to());
    }

    private List<NumeralPart> parts(Message message, int from) {
        List<NumeralPart> parts = new ArrayList<>();
        int at = from;
        while (at < message.size() && parts.size() < MOST_PARTS) {
            Optional<NumeralPart> decimals = words.decimals(message, at);
            List<NumeralPart> here = decimals.map(List::of).orElse(words.at(message, at));
            if (here.isEmpty()) {
                break;
            }
            parts.addAll(here);
            at = afterHyphen(message, here.get(0).to());
        }
        return parts;
    }
}
