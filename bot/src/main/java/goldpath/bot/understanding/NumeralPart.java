package goldpath.bot.understanding;

import java.math.BigDecimal;

/**
 * A word, or a part of a compound word, of a number in words.
 *
 * @param value 1 for an article; 0 where it has none
 * @param to index after the token that it is in; parts of one compound share it
 */
record NumeralPart(Kind kind, BigDecimal value, int to) {

    enum Kind {
        /** Digits, or a word such as "twenty". */
        NUMBER,
        /** "hundred", "million", "k". */
        MULTIPLIER,
        /** "half", "quarter". */
        FRACTION,
        /** "a" in "a hundred". */
        ARTICLE,
        /** "and" in "a hundred and twenty". */
        JOINT,
        /** "of" in "a quarter of a million". */
        OF
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isAtMost(NumeralPart other) {
        return value.compareTo(other.value) <= 0;
    }

    boolean isAtLeast(long number) {
        return value.compareTo(BigDecimal.valueOf(number)) >= 0;
    }
}
