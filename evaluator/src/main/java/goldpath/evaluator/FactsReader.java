package goldpath.evaluator;

import goldpath.datafile.Located;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.FlagFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads what a competency file asks a partner for. */
final class FactsReader {

    private static final List<String> KINDS = List.of("market", "amount", "count", "association", "flag", "roster");

    private static final String AVERAGE = "average";
    private static final Map<String, Unit> COUNTED =
            Value.named(Stream.of(Unit.values()).filter(unit -> !unit.isMoney()), Unit::id);

    private final Map<String, Located> facts;
    private final Map<String, String> kinds = new HashMap<>();

    FactsReader(Located section) {
        facts = section.named();
        facts.forEach((id, fact) -> kinds.put(id, kind(fact)));
    }

    private static String kind(Located fact) {
        return fact.at("kind").scalar().map(ScalarNode::getValue).orElse("");
    }

    List<FactDefinition> read() {
        List<FactDefinition> definitions = new ArrayList<>();
        facts.forEach((id, fact) -> read(id, fact).ifPresent(definitions::add));
        refuseSeveral("market");
        refuseSeveral("roster");
        return definitions;
    }

    private Optional<FactDefinition> read(String id, Located fact) {
        return switch (kinds.getOrDefault(id, "")) {
            case "market" -> Optional.of(plain(new MarketFact(id), fact));
            case "amount" -> Optional.of(amount(id, fact));
            case "count" -> Optional.of(count(id, fact));
            case "association" -> Optional.of(association(id, fact));
            case "flag" -> Optional.of(flag(id, fact));
            case "roster" -> Optional.of(plain(new RosterFact(id), fact));
            default -> unknown(fact);
        };
    }

    private static Optional<FactDefinition> unknown(Located fact) {
        fact.allow(List.of("kind"), "name", "products", "unit", "average", "of", "more");
        Value.reference(fact.at("kind"), "kind of fact", KINDS);
        return Optional.empty();
    }

    private static FactDefinition plain(FactDefinition definition, Located fact) {
        fact.allow(List.of("kind"));
        return definition;
    }

    private static FactDefinition amount(String id, Located fact) {
        fact.allow(List.of("kind", "name", "products"), AVERAGE);
        return amount(id, fact, Unit.USD);
    }

    private static FactDefinition count(String id, Located fact) {
        fact.allow(List.of("kind", "name", "products", "unit"), AVERAGE);
        return amount(id, fact, Value.choice(fact.at("unit"), "unit", COUNTED, Unit.UNITS));
    }

    private static FactDefinition amount(String id, Located fact, Unit unit) {
        List<String> products =
                fact.at("products").items().stream().map(Value::text).toList();
        boolean isMonthly = fact.at(AVERAGE).isThere();
        Value.choice(fact.at(AVERAGE), AVERAGE, Map.of("monthly", true), true);
        return new AmountFact(id, Value.text(fact.at("name")), products, unit, isMonthly);
    }

    private static FactDefinition flag(String id, Located fact) {
        fact.allow(List.of("kind", "name"));
        return new FlagFact(id, Value.text(fact.at("name")));
    }

    private FactDefinition association(String id, Located fact) {
        fact.allow(List.of("kind", "name", "of", "more"));
        String amount = Value.reference(fact.at("of"), "amount", idsOf("amount", "count"));
        return new AssociationFact(id, Value.text(fact.at("name")), amount, Value.link(fact.at("more")));
    }

    private Set<String> idsOf(String... wanted) {
        Map<String, Located> ofKind = new LinkedHashMap<>(facts);
        ofKind.keySet().removeIf(id -> !List.of(wanted).contains(kinds.getOrDefault(id, "")));
        return ofKind.keySet();
    }

    private void refuseSeveral(String kind) {
        idsOf(kind).stream()
                .skip(1)
                .forEach(id -> Optional.ofNullable(facts.get(id))
                        .ifPresent(fact -> fact.refuse("is a second " + kind + ".", "Keep one of them.")));
    }
}
