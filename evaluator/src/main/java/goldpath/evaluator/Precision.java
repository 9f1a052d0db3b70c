package goldpath.evaluator;

/** How exactly an amount was stated: as a number, a hedged number, a bound or a range. */
public enum Precision {
    EXACT("="),
    ABOUT("~"),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">="),
    RANGE("range");

    private final String symbol;

    Precision(String symbol) {
        this.symbol = symbol;
    }

    /** The sign used in data: one of {@code = ~ < <= > >= range}. */
    public String symbol() {
        return symbol;
    }

    /** True for an amount that counts as its number. */
    public boolean isNumber() {
        return this == EXACT || this == ABOUT;
    }

    /** True where the stated number is the most that the amount can be. */
    public boolean isUpperBound() {
        return this == LESS || this == AT_MOST;
    }

    /**
     * The precision with that sign.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Precision of(String symbol) {
        for (Precision precision : values()) {
            if (precision.symbol.equals(symbol)) {
                return precision;
            }
        }
        throw new IllegalArgumentException("No precision '" + symbol + "': use one of = ~ < <= > >= range.");
    }
}
