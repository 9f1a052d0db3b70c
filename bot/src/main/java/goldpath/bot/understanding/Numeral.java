package goldpath.bot.understanding;

import java.math.BigDecimal;

/**
 * A number as it stands in a message, in digits or words.
 *
 * @param value what it says; a share between 0 and 1 for a fraction
 * @param kind how it was said
 * @param from index of its first token
 * @param to index after its last
 */
record Numeral(BigDecimal value, Kind kind, int from, int to) {

    enum Kind {
        /** Digits alone, without separators. */
        PLAIN,
        /** Digits with separators. */
        SEPARATED,
        /** Number words alone, such as "five" or "ninety". */
        WORDS,
        /** With a multiplier: "120k", "zwei Millionen". */
        SCALED,
        /** Part of one: "two thirds". */
        FRACTION,
        /** Digits whose separators fit no notation, or several. */
        UNCLEAR
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
