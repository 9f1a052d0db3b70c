package goldpath.bot.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A number written in digits, in the notations of all languages: {@code 120.000}, {@code 120,000.00}, {@code 120 000,00},
 * {@code 100'000}, {@code 1,20,000}. A single separator before exactly three digits groups, before one or two digits it is
 * decimal.
 *
 * @param value what it says; 0 where unclear
 * @param unclear whether its separators fit no notation, or it is too long to be an amount
 * @param grouped whether it holds a single separator that groups, but might be decimal before "million"
 * @param plain whether it holds no separator
 * @param to index after its last token
 */
record Digits(BigDecimal value, boolean unclear, boolean grouped, boolean plain, int to) {

    private static final Set<String> SEPARATORS = Set.of(".", ",", "'");
    private static final int MOST_DIGITS = 18;
    private static final int MOST_GROUPS = 8;

    /** The number that starts with that token. */
    static Optional<Digits> at(List<Token> tokens, int from) {
        if (isBarePoint(tokens, from)) {
            String places = tokens.get(from + 1).folded();
            return Optional.of(
                    places.length() > 2
                            ? unclear(from + 2)
                            : new Digits(new BigDecimal("0." + places), false, false, false, from + 2));
        }
        if (from >= tokens.size() || !tokens.get(from).isNumber()) {
            return Optional.empty();
        }
        List<String> groups = new ArrayList<>(List.of(tokens.get(from).folded()));
        StringBuilder separators = new StringBuilder();
        int to = from + 1;
        while (groups.size() < MOST_GROUPS && separatorLength(tokens, to, separators, groups) >= 0) {
            int length = separatorLength(tokens, to, separators, groups);
            separators.append(length == 0 ? " " : tokens.get(to).folded());
            groups.add(tokens.get(to + length).folded());
            to += length + 1;
        }
        return Optional.of(read(groups, separators.toString(), to));
    }

    /** The point of {@code .5m}. */
    static boolean isBarePoint(List<Token> tokens, int at) {
        return at + 1 < tokens.size()
                && tokens.get(at).is(".")
                && (tokens.get(at).spaced() || isBehindSign(tokens, at))
                && tokens.get(at + 1).isNumber()
                && !tokens.get(at + 1).spaced();
    }

    /** The point of {@code $.5m}. */
    private static boolean isBehindSign(List<Token> tokens, int at) {
        return at > 0
                && tokens.get(at - 1).kind() == Token.Kind.SIGN
                && !SEPARATORS.contains(tokens.get(at - 1).folded());
    }

    /** How many tokens separate this place from a further group of the same number; -1 where none follows. */
    private static int separatorLength(List<Token> tokens, int at, StringBuilder separators, List<String> groups) {
        if (at + 1 < tokens.size() && SEPARATORS.contains(tokens.get(at).folded())) {
            boolean tight = !tokens.get(at).spaced()
                    && tokens.get(at + 1).isNumber()
                    && !tokens.get(at + 1).spaced();
            return tight ? 1 : -1;
        }
        boolean spacedGroup = at < tokens.size()
                && tokens.get(at).isNumber()
                && tokens.get(at).text().length() == 3
                && separators.chars().allMatch(sign -> sign == ' ')
                && groups.get(0).length() <= 3
                && !isAttached(tokens, at + 1);
        return spacedGroup ? 0 : -1;
    }

    private static boolean isAttached(List<Token> tokens, int at) {
        return at < tokens.size()
                && tokens.get(at).isWord()
                && !tokens.get(at).spaced()
                && tokens.get(at).text().length() > 3;
    }

    private static Digits read(List<String> groups, String separators, int to) {
        boolean tooLong = String.join("", groups).length() > MOST_DIGITS;
        if (tooLong) {
            return unclear(to);
        }
        if (separators.isEmpty()) {
            return new Digits(new BigDecimal(groups.get(0)), false, false, true, to);
        }
        int last = groups.size() - 1;
        boolean single = separators.length() == 1;
        boolean grouping =
                isGrouped(groups, last) && separators.chars().distinct().count() == 1;
        if (grouping && !(single && groups.get(0).equals("0"))) {
            return new Digits(new BigDecimal(String.join("", groups)), false, single, false, to);
        }
        boolean decimal = separators.charAt(last - 1) != '\'' && separators.charAt(last - 1) != ' ';
        boolean lastDiffers = separators.substring(0, last - 1).indexOf(separators.charAt(last - 1)) < 0;
        boolean uniform = separators.substring(0, last - 1).chars().distinct().count() <= 1;
        if (decimal && lastDiffers && uniform && (single || isGrouped(groups.subList(0, last), last - 1))) {
            return new Digits(
                    new BigDecimal(String.join("", groups.subList(0, last)) + "." + groups.get(last)),
                    false,
                    false,
                    false,
                    to);
        }
        return unclear(to);
    }

    /** Groups of three after one of up to three; or, as in India, of two with the last of three. */
    private static boolean isGrouped(List<String> groups, int last) {
        boolean start = !groups.get(0).isEmpty() && groups.get(0).length() <= 3;
        boolean threes = groups.subList(1, last + 1).stream().allMatch(group -> group.length() == 3);
        boolean twos = last >= 2
                && groups.get(0).length() <= 2
                && groups.get(last).length() == 3
                && groups.subList(1, last).stream().allMatch(group -> group.length() == 2);
        return start && (threes || twos);
    }

    private static Digits unclear(int to) {
        return new Digits(BigDecimal.ZERO, true, false, false, to);
    }
}
