package goldpath.evaluator;

import java.util.HashMap;
import java.util.Map;

/**
 * What is known of a partner: everything that a competency's rules can ask for.
 *
 * @param amounts by the id of the amount; an absent one is unknown
 * @param coverages by the id of the association; an absent one is unknown
 * @param flags by the id of the flag; an absent one is unknown
 */
public record Facts(
        Fact<Market> market,
        Map<String, Fact<Amount>> amounts,
        Map<String, Fact<Coverage>> coverages,
        Map<String, Fact<Boolean>> flags,
        Roster roster) {

    public Facts {
        amounts = withoutUnknown(amounts);
        coverages = withoutUnknown(coverages);
        flags = withoutUnknown(flags);
    }

    /** Facts without flags. */
    public Facts(
            Fact<Market> market,
            Map<String, Fact<Amount>> amounts,
            Map<String, Fact<Coverage>> coverages,
            Roster roster) {
        this(market, amounts, coverages, Map.of(), roster);
    }

    /** Absent and unknown are the same, so that equal knowledge is equal. */
    private static <V> Map<String, Fact<V>> withoutUnknown(Map<String, Fact<V>> facts) {
        Map<String, Fact<V>> copy = new HashMap<>(facts);
        copy.values().removeIf(fact -> fact instanceof Fact.Unknown);
        return Map.copyOf(copy);
    }

    public static Facts none() {
        return new Facts(Fact.unknown(), Map.of(), Map.of(), Roster.empty());
    }

    public Fact<Amount> amount(String id) {
        return amounts.getOrDefault(id, Fact.unknown());
    }

    public Fact<Coverage> coverage(String id) {
        return coverages.getOrDefault(id, Fact.unknown());
    }

    public Fact<Boolean> flag(String id) {
        return flags.getOrDefault(id, Fact.unknown());
    }

    public Facts withMarket(Fact<Market> changed) {
        return new Facts(changed, amounts, coverages, flags, roster);
    }

    public Facts withAmount(String id, Fact<Amount> changed) {
        return new Facts(market, with(amounts, id, changed), coverages, flags, roster);
    }

    public Facts withCoverage(String id, Fact<Coverage> changed) {
        return new Facts(market, amounts, with(coverages, id, changed), flags, roster);
    }

    public Facts withFlag(String id, Fact<Boolean> changed) {
        return new Facts(market, amounts, coverages, with(flags, id, changed), roster);
    }

    public Facts withRoster(Roster changed) {
        return new Facts(market, amounts, coverages, flags, changed);
    }

    private static <V> Map<String, V> with(Map<String, V> map, String id, V value) {
        Map<String, V> copy = new HashMap<>(map);
        copy.put(id, value);
        return copy;
    }
}
