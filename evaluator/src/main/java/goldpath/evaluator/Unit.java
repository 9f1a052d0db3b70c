package goldpath.evaluator;

import java.util.Locale;

/** What an amount is counted in. */
public enum Unit {
    USD,
    CUSTOMERS,
    USERS,
    SEATS,
    DEVICES,
    UNITS;

    /** The name used in data: in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isMoney() {
        return this == USD;
    }
}
