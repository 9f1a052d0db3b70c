package goldpath.evaluator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Money in US dollars as a partner stated it. Negative where customers left.
 *
 * @param usd the number stated, in whole cents; the lower end of a range
 * @param precision what the number says about the amount
 * @param upper the upper end of a range, above {@code usd}; empty otherwise
 */
public record Amount(BigDecimal usd, Precision precision, Optional<BigDecimal> upper) {

    private static final BigDecimal LIMIT = new BigDecimal("1e15");

    public Amount {
        usd = cents(usd);
        upper = upper.map(Amount::cents);
        if (upper.isPresent() != (precision == Precision.RANGE)) {
            throw new IllegalArgumentException("An upper end belongs to a range, and only to a range.");
        }
        if (upper.isPresent() && upper.get().compareTo(usd) <= 0) {
            throw new IllegalArgumentException("The upper end of a range must be above its lower end.");
        }
    }

    public static Amount of(BigDecimal usd, Precision precision) {
        return new Amount(usd, precision, Optional.empty());
    }

    public static Amount exactly(BigDecimal usd) {
        return of(usd, Precision.EXACT);
    }

    public static Amount usd(long usd) {
        return exactly(BigDecimal.valueOf(usd));
    }

    public static Amount range(BigDecimal lower, BigDecimal upper) {
        return new Amount(lower, Precision.RANGE, Optional.of(upper));
    }

    /** The highest number that was stated. */
    public BigDecimal highest() {
        return upper.orElse(usd);
    }

    /**
     * The same statement about an amount computed from this one, in whole cents: an upper bound is rounded up and all
     * else down, so that rounding alone never meets or misses a threshold. A range whose ends meet is a number.
     */
    public Amount map(UnaryOperator<BigDecimal> change) {
        RoundingMode mode = precision.isUpperBound() ? RoundingMode.CEILING : RoundingMode.FLOOR;
        BigDecimal changed = change.apply(usd).setScale(2, mode);
        Optional<BigDecimal> end = upper.map(change)
                .map(number -> number.setScale(2, mode))
                .filter(number -> number.compareTo(changed) > 0);
        Precision kept = precision == Precision.RANGE && end.isEmpty() ? Precision.EXACT : precision;
        return new Amount(changed, kept, end);
    }

    static boolean isPossible(BigDecimal number) {
        return number.abs().compareTo(LIMIT) < 0;
    }

    private static BigDecimal cents(BigDecimal number) {
        if (!isPossible(number)) {
            throw new IllegalArgumentException("An amount must be smaller than 1,000,000,000,000,000.");
        }
        try {
            return number.setScale(2, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("An amount must be in whole cents.", e);
        }
    }
}
