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
import java.util.stream.Stream;

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
        place.at("atLeast").allow(MARKETS);
        for (Market market : Market.values()) {
            Located written = place.at("atLeast").at(market.id());
            Optional<BigDecimal> usd = Value.money(written);
            usd.ifPresent(known -> rising.check(amount + coveredBy + market, level, known, written));
            atLeast.put(market, usd.orElse(BigDecimal.ONE));
        }
        return new Threshold(amount, coveredBy, atLeast);
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
