package goldpath.bot.understanding;

import goldpath.bot.understanding.NumeralPart.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The number words of a vocabulary, alone and in compounds such as {@code dreihundertzwanzigtausend}. */
final class NumeralWords {

    private static final Map<String, Kind> CATEGORIES = Map.of(
            "number", Kind.NUMBER,
            "multiplier", Kind.MULTIPLIER,
            "fraction", Kind.FRACTION,
            "article", Kind.ARTICLE,
            "number_joint", Kind.JOINT,
            "number_of", Kind.OF);

    private static final List<String> IN_COMPOUNDS = List.of("number", "multiplier", "fraction", "number_joint");
    /** The word for the decimal point. */
    static final String POINT = "decimal_point";

    private static final String OF = "_of_";
    private static final int MOST_DECIMALS = 6;
    private static final int SHORTEST = 3;
    private static final int LONGEST_COMPOUND = 80;
    private static final int LONGEST_WORD = 16;
    private static final int SHARE_SCALE = 12;

    private final Map<String, NumeralPart> words = new HashMap<>();

    NumeralWords(Lexicon lexicon) {
        for (String category : IN_COMPOUNDS) {
            lexicon.singleWords(category).forEach((word, meaning) -> {
                if (word.length() >= SHORTEST) {
                    words.putIfAbsent(word, part(category, meaning, 0));
                }
            });
        }
    }

    /** The parts of a number that this token holds; empty where it is no number word. */
    List<NumeralPart> at(Message message, int at) {
        for (Lexeme lexeme : message.lexemes().get(at)) {
            if (CATEGORIES.containsKey(lexeme.category())) {
                return List.of(part(lexeme.category(), lexeme.meaning(), lexeme.to()));
            }
        }
        Token token = message.token(at);
        boolean splits = message.lexemes().get(at).isEmpty()
                && token.isWord()
                && token.folded().length() <= LONGEST_COMPOUND;
        return splits ? compound(token.folded(), at + 1) : List.of();
    }

    /** The decimals of "one point two five": the word for the point, and the digits in words after it. */
    Optional<NumeralPart> decimals(Message message, int at) {
        int next = message.at(at, POINT).map(Lexeme::to).orElse(message.size());
        StringBuilder digits = new StringBuilder();
        while (next < message.size() && digits.length() < MOST_DECIMALS) {
            Optional<Lexeme> digit =
                    message.at(next, "number").filter(found -> found.meaning().length() == 1);
            if (digit.isEmpty()) {
                break;
            }
            digits.append(digit.get().meaning());
            next = digit.get().to();
        }
        return digits.isEmpty()
                ? Optional.empty()
                : Optional.of(new NumeralPart(Kind.NUMBER, new BigDecimal("0." + digits), next));
    }

    private static NumeralPart part(String category, String meaning, int to) {
        Kind kind = Optional.ofNullable(CATEGORIES.get(category)).orElseThrow();
        boolean counts = kind != Kind.JOINT && kind != Kind.OF;
        return new NumeralPart(kind, counts ? value(meaning) : BigDecimal.ZERO, to);
    }

    /** The value of a meaning such as {@code 20}, {@code 0.5} or {@code 2_of_3}. */
    private static BigDecimal value(String meaning) {
        int of = meaning.indexOf(OF);
        return of < 0
                ? new BigDecimal(meaning)
                : new BigDecimal(meaning.substring(0, of))
                        .divide(new BigDecimal(meaning.substring(of + OF.length())), SHARE_SCALE, RoundingMode.HALF_UP);
    }

    private List<NumeralPart> compound(String word, int to) {
        List<NumeralPart> parts = new ArrayList<>();
        boolean whole = split(word, 0, to, parts, new boolean[word.length() + 1]);
        return whole && parts.size() > 1 ? parts : List.of();
    }

    /**
     * Splits the rest of a word, its longest piece first; a letter may do double duty where a slip of the pen dropped its
     * twin, as in {@code dreihundertausend}. Dead ends are remembered, so that no place is tried twice.
     */
    private boolean split(String word, int from, int to, List<NumeralPart> parts, boolean[] dead) {
        if (from == word.length()) {
            return true;
        }
        if (dead[from]) {
            return false;
        }
        for (int end = Math.min(word.length(), from + LONGEST_WORD); end >= from + SHORTEST; end--) {
            NumeralPart piece = words.get(word.substring(from, end));
            if (piece == null) {
                continue;
            }
            parts.add(new NumeralPart(piece.kind(), piece.value(), to));
            boolean shared = end < word.length() && end - 1 > from && end - from > SHORTEST;
            if (split(word, end, to, parts, dead) || (shared && split(word, end - 1, to, parts, dead))) {
                return true;
            }
            parts.remove(parts.size() - 1);
        }
        dead[from] = true;
        return false;
    }
}
