package goldpath.evaluator;

import java.util.Locale;

/** The kind of market a partner sells in; a threshold may differ by it. */
public enum Market {
    DEVELOPED,
    EMERGING;

    /** The name used in data: {@code developed} or {@code emerging}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The market of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Market of(String id) {
        for (Market market : values()) {
            if (market.id().equals(id)) {
                return market;
            }
        }
        throw new IllegalArgumentException("No market '" + id + "': use developed or emerging.");
    }
}
