package goldpath.evaluator;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML text with one of its entries changed, for every entry. */
final class Variants {

    private final String text;

    Variants(String text) {
        this.text = text;
    }

    /** Without each entry. */
    List<String> withoutAnEntry() {
        return each((entries, i) -> entries.remove(i.intValue()));
    }

    /** With an entry that nobody knows, in every place that holds entries. */
    List<String> withAnUnknownEntry() {
        List<String> variants = new ArrayList<>();
        for (int place = 0; place < mappings(root()).size(); place++) {
            Node changed = root();
            mappings(changed).get(place).getValue().add(new NodeTuple(scalar("zzz"), scalar("zzz")));
            variants.add(written(changed));
        }
        return variants;
    }

    /** With something else behind every key: keys, a list, a number, nothing. */
    List<String> withAnotherValue() {
        List<String> variants = new ArrayList<>();
        for (String other : List.of("{zzz: zzz}", "[[zzz]]", "-1", "''")) {
            variants.addAll(each(
                    (entries, i) -> entries.set(i, new NodeTuple(entries.get(i).getKeyNode(), node(other)))));
        }
        return variants;
    }

    private List<String> each(BiConsumer<List<NodeTuple>, Integer> change) {
        List<String> variants = new ArrayList<>();
        for (int place = 0; place < mappings(root()).size(); place++) {
            for (int i = 0; i < mappings(root()).get(place).getValue().size(); i++) {
                Node changed = root();
                change.accept(mappings(changed).get(place).getValue(), i);
                variants.add(written(changed));
            }
        }
        return variants;
    }

    /** Every key in it. */
    Set<String> keys() {
        return mappings(root()).stream()
                .flatMap(mapping -> mapping.getValue().stream())
                .map(entry -> ((ScalarNode) entry.getKeyNode()).getValue())
                .collect(Collectors.toSet());
    }

    private Node root() {
        return node(text);
    }

    private static Node node(String yaml) {
        return new Yaml().compose(new StringReader(yaml));
    }

    private static Node scalar(String word) {
        return node(word);
    }

    private static String written(Node node) {
        StringWriter out = new StringWriter();
        new Yaml().serialize(node, out);
        return out.toString();
    }

    private static List<MappingNode> mappings(Node node) {
        List<MappingNode> found = new ArrayList<>();
        if (node instanceof MappingNode mapping) {
            found.add(mapping);
            mapping.getValue().forEach(entry -> found.addAll(mappings(entry.getValueNode())));
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> found.addAll(mappings(item)));
        }
        return found;
    }
}
