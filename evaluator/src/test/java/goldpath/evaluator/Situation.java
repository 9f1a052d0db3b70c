package goldpath.evaluator;

import goldpath.datafile.Located;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What is known of an invented partner on a day, and what the rules make of it.
 *
 * @param name a sentence
 * @param expected what is written about the assessment
 */
record Situation(String name, Editions editions, LocalDate day, Facts facts, Located expected) {

    static Situation read(Located place, Editions editions) {
        place.allow(List.of("name", "facts", "verdict"), "day", "edition", "asks", "changes", "attained");
        LocalDate day = place.at("day").isThere()
                ? Value.date(place.at("day"))
                : editions.latest().edition().effectiveFrom();
        FactsInData facts = new FactsInData(editions.on(day).orElseThrow());
        String name = editions.latest().id() + ": " + Value.text(place.at("name"));
        return new Situation(name, editions, day, facts.read(place.at("facts")), place);
    }

    /** What is written, per thing that is written about, in the words of the file. */
    Map<String, Object> written() {
        Map<String, Object> written = new TreeMap<>();
        expected.entries().forEach((key, value) -> {
            if (!List.of("name", "day", "facts").contains(key)) {
                written.put(key, value(value));
            }
        });
        return written;
    }

    private static Object value(Located place) {
        Node node = place.node().orElseThrow();
        if (node instanceof MappingNode) {
            Map<String, Object> values = new TreeMap<>();
            place.entries().forEach((key, value) -> values.put(key, value(value)));
            return values;
        }
        return node instanceof SequenceNode
                ? place.itemsIfAny().stream().map(Situation::value).toList()
                : place.scalar().orElseThrow().getValue();
    }
}
