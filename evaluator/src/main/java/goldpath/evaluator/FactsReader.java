package goldpath.evaluator;

import goldpath.datafile.Located;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads what a competency file asks a partner for. */
final class FactsReader {

    private static final List<String> KINDS = List.of("market", "amount", "association", "roster");

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
            case "association" -> Optional.of(association(id, fact));
            case "roster" -> Optional.of(plain(new RosterFact(id), fact));
            default -> unknown(fact);
        };
    }

    private static Optional<FactDefinition> unknown(Located fact) {
        fact.allow(List.of("kind"), "name", "products", "of", "more");
        Value.reference(fact.at("kind"), "kind of fact", KINDS);
        return Optional.empty();
    }

    private static FactDefinition plain(FactDefinition definition, Located fact) {
        fact.allow(List.of("kind"));
        return definition;
    }

    private static FactDefinition amount(String id, Located fact) {
        fact.allow(List.of("kind", "name", "products"));
        List<String> products =
                fact.at("products").items().stream().map(Value::text).toList();
        return new AmountFact(id, Value.text(fact.at("name")), products);
    }

    private FactDefinition association(String id, Located fact) {
        fact.allow(List.of("kind", "name", "of", "more"));
        String amount = Value.reference(fact.at("of"), "amount", idsOf("amount"));
        return new AssociationFact(id, Value.text(fact.at("name")), amount, Value.link(fact.at("more")));
    }

    private Set<String> idsOf(String kind) {
        Map<String, Located> ofKind = new LinkedHashMap<>(facts);
        ofKind.keySet().removeIf(id -> !kind.equals(kinds.get(id)));
        return ofKind.keySet();
    }

    private void refuseSeveral(String kind) {
        idsOf(kind).stream()
                .skip(1)
                .forEach(id -> Optional.ofNullable(facts.get(id))
                        .ifPresent(fact -> fact.refuse("is a second " + kind + ".", "Keep one of them.")));
    }
}
