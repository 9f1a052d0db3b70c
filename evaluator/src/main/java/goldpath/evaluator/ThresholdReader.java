package goldpath.evaluator;

import goldpath.datafile.Located;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.Requirement.Threshold;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads thresholds. */
final class ThresholdReader {

    private static final List<String> MARKETS =
            Stream.of(Market.values()).map(Market::id).toList();

    private final Collection<FactDefinition> facts;

    ThresholdReader(Collection<FactDefinition> facts) {
        this.facts = facts;
    }

    Threshold read(Located place, String level, RisingThresholds rising) {
        place.allow(List.of("threshold", "atLeast"), "coveredBy");
        String amount = Value.reference(place.at("threshold"), "amount", amounts());
        List<String> coveredBy = coveredBy(place.at("coveredBy"), amount);
        Map<Market, BigDecimal> atLeast = new EnumMap<>(Market.class);
        Set<String> covering = new TreeSet<>(coveredBy);
        byMarket(place.at("atLeast")).forEach((market, written) -> {
            Optional<BigDecimal> number = isMoney(amount) ? Value.money(written) : Value.whole(written);
            number.ifPresent(known -> rising.check(amount + covering + market, level, known, written));
            atLeast.put(market, number.orElse(BigDecimal.ONE));
        });
        return new Threshold(amount, coveredBy, atLeast);
    }

    /** Where the threshold of each market stands: behind its name, or at one place for all. */
    private static Map<Market, Located> byMarket(Located place) {
        boolean isForAll = place.node().filter(ScalarNode.class::isInstance).isPresent();
        if (!isForAll) {
            place.allow(MARKETS);
        }
        Map<Market, Located> places = new EnumMap<>(Market.class);
        for (Market market : Market.values()) {
            places.put(market, isForAll ? place : place.at(market.id()));
        }
        return places;
    }

    private boolean isMoney(String amount) {
        return facts.stream()
                .noneMatch(fact -> fact instanceof AmountFact counted
                        && counted.id().equals(amount)
                        && !counted.unit().isMoney());
    }

    private List<String> coveredBy(Located place, String amount) {
        return place.isThere()
                ? Value.references(place, "association of this amount", associationsOf(amount))
                : List.of();
    }

    private List<String> amounts() {
        return facts.stream()
                .filter(AmountFact.class::isInstance)
                .map(FactDefinition::id)
                .toList();
    }

    private List<String> associationsOf(String amount) {
        return facts.stream()
                .filter(fact -> fact instanceof AssociationFact association
                        && association.amount().equals(amount))
                .map(FactDefinition::id)
                .toList();
    }
}
