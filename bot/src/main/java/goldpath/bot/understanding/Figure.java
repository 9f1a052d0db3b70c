package goldpath.bot.understanding;

import goldpath.evaluator.Amount;
import goldpath.evaluator.Precision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A number in a message with all that is said of it there.
 *
 * @param numeral the number; the lower one of a range
 * @param upper the upper end of a range
 * @param precision hedge or bound
 * @param currency ISO 4217 code, where one is named
 * @param sign what stands for or against a minus
 * @param share whether it is a share of something, between 0 and 1
 * @param negated whether it is said not to be it
 * @param from index of its first token, hedge and currency included
 * @param to index after its last
 */
record Figure(
        Numeral numeral,
        Optional<BigDecimal> upper,
        Precision precision,
        Optional<String> currency,
        Sign sign,
        boolean share,
        boolean negated,
        int from,
        int to) {

    private static final BigDecimal LIMIT = new BigDecimal("1e15");
    private static final BigDecimal SMALLEST_WITH_CURRENCY = BigDecimal.valueOf(100);
    private static final BigDecimal SMALLEST = BigDecimal.valueOf(1000);

    /** From here on a bare number is no year, no exam and no count of people. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);

    private static final List<BigDecimal> SCALES =
            List.of(new BigDecimal("1e9"), new BigDecimal("1e6"), new BigDecimal("1e3"));

    enum Sign {
        NONE,
        MINUS,
        /** A minus, or a dash, or talk of loss. */
        PERHAPS_MINUS
    }

    BigDecimal value() {
        return sign == Sign.MINUS ? numeral.value().negate() : numeral.value();
    }

    /** In "80-120k" and "90 or 100k" the k is meant for both. */
    BigDecimal valueBeside(Figure larger) {
        BigDecimal value = numeral.value();
        boolean alike = !larger.numeral.is(Numeral.Kind.SCALED) || numeral.is(Numeral.Kind.SCALED);
        if (alike || value.compareTo(SMALLEST) >= 0) {
            return value;
        }
        return SCALES.stream()
                .map(value::multiply)
                .filter(candidate -> candidate.compareTo(larger.numeral.value()) < 0)
                .findFirst()
                .orElse(value);
    }

    /** Whether a number without a unit is as large as amounts are, and nothing else that people name. */
    boolean isLarge() {
        boolean plain = numeral.is(Numeral.Kind.PLAIN) && numeral.value().compareTo(LARGE) >= 0;
        return (plain || numeral.is(Numeral.Kind.SEPARATED)) && !isDoubtful();
    }

    boolean isZero() {
        return numeral.value().signum() == 0 && !numeral.is(Numeral.Kind.UNCLEAR);
    }

    boolean isForeign() {
        return currency.isPresent() && !currency.get().equals("USD") && !isZero();
    }

    /** Whether it can only be money or a count of thousands, wherever it stands. */
    boolean isMoney() {
        return !share && (currency.isPresent() || numeral.is(Numeral.Kind.SCALED));
    }

    /** A number word such as "one" or "five", which counts things rather than money. */
    boolean isSmallCount() {
        return numeral.is(Numeral.Kind.WORDS)
                && !isZero()
                && !isMoney()
                && numeral.value().compareTo(BigDecimal.valueOf(13)) < 0;
    }

    /** Four digits that people write for a year. */
    boolean isYear() {
        return numeral.is(Numeral.Kind.PLAIN)
                && currency.isEmpty()
                && upper.isEmpty()
                && numeral.value().compareTo(BigDecimal.valueOf(1990)) >= 0
                && numeral.value().compareTo(BigDecimal.valueOf(2039)) <= 0;
    }

    /** Too small to be meant as it stands, or not to be read as an amount in cents at all. */
    boolean isDoubtful() {
        BigDecimal least = currency.isPresent() ? SMALLEST_WITH_CURRENCY : SMALLEST;
        boolean scaled = numeral.is(Numeral.Kind.SCALED);
        boolean small = !isZero() && !scaled && numeral.value().compareTo(least) < 0;
        return small || isYear() || !isAmount();
    }

    /** Whether it is a number of cents that an amount can hold. */
    boolean isAmount() {
        return !numeral.is(Numeral.Kind.UNCLEAR)
                && numeral.value().stripTrailingZeros().scale() <= 2
                && upper.orElse(numeral.value()).compareTo(LIMIT) < 0
                && upper.map(hi -> hi.stripTrailingZeros().scale() <= 2 && hi.compareTo(numeral.value()) > 0)
                        .orElse(true);
    }

    /** Whether it is a share between 0 and 1 that can be read. */
    boolean isReadableShare() {
        return share && !numeral.is(Numeral.Kind.UNCLEAR);
    }

    /** What it states of money in dollars; only of one that {@link #isAmount()}. */
    Amount amount() {
        return upper.map(hi -> Amount.range(value(), hi)).orElseGet(() -> Amount.of(value(), precision));
    }

    /** The same, but for the value of its number, which is in thousands or millions as another is. */
    Figure scaled(BigDecimal value) {
        Numeral scaled = new Numeral(value, Numeral.Kind.SCALED, numeral.from(), numeral.to());
        return new Figure(scaled, upper, precision, currency, sign, share, negated, from, to);
    }

    /** The range that lies around it. */
    Figure around(BigDecimal half, int end) {
        Numeral lower = new Numeral(value().subtract(half), Numeral.Kind.SCALED, numeral.from(), end);
        Optional<BigDecimal> higher = Optional.of(value().add(half));
        return new Figure(lower, higher, Precision.RANGE, currency, Sign.NONE, false, negated, from, end);
    }

    /** That share of it, in whole cents. */
    Figure part(Figure share) {
        BigDecimal value = numeral.value().multiply(share.value()).setScale(2, RoundingMode.HALF_UP);
        return scaled(value).with(precision == Precision.EXACT ? share.precision() : precision);
    }

    /** The same, not to be read as it stands. */
    Figure unclear() {
        Numeral unclear = new Numeral(numeral.value(), Numeral.Kind.UNCLEAR, numeral.from(), numeral.to());
        return new Figure(unclear, upper, precision, currency, sign, share, negated, from, to);
    }

    Figure with(Precision changed) {
        return new Figure(numeral, upper, changed, currency, sign, share, negated, from, to);
    }
}
