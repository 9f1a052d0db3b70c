package goldpath.evaluator;

import goldpath.datafile.Located;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Checks, through the levels of one option from low to high, that no threshold asks for less than the level below. */
final class RisingThresholds {

    private final Map<String, Step> last = new HashMap<>();

    private record Step(String level, BigDecimal usd) {}

    /** @param what the amount, its coverage and the market: what must not fall */
    void check(String what, String level, BigDecimal usd, Located place) {
        Step below = last.put(what, new Step(level, usd));
        if (below != null && below.level().equals(level)) {
            place.refuse("is a second threshold of the same amount in a level.", "Keep the higher of them.");
        } else if (below != null && usd.compareTo(below.usd()) < 0) {
            place.refuse(
                    usd + " is less than the " + below.usd() + " of the level '" + below.level() + "' below.",
                    "Correct one of them, or put the levels in order from low to high.");
        }
    }
}
