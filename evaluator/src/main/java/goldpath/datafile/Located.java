package goldpath.datafile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a data file and the YAML that stands there, if any.
 *
 * <p>What is wrong is reported, not thrown, and reading goes on without it, so that one pass finds every error. A place
 * where nothing stands has been reported as missing, or may be empty; reading it says nothing more.
 *
 * @param field the keys that lead here
 * @param line counted from 1
 */
public record Located(Problems problems, String file, String field, int line, Optional<Node> node) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*");

    /** Reports that what stands here is wrong. */
    public void refuse(String wrong, String remedy) {
        problems.add(file, line, field, wrong, remedy);
    }

    public boolean isThere() {
        return node.isPresent();
    }

    /** Refuses keys that are missing or unknown. */
    public void allow(List<String> required, String... optional) {
        Map<String, Located> entries = entries();
        Set<String> known = new LinkedHashSet<>(required);
        known.addAll(List.of(optional));
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                entry.refuse("unknown key.", Problems.useOneOf(key, known));
            }
        });
        for (String key : required) {
            if (node.filter(MappingNode.class::isInstance).isPresent() && !entries.containsKey(key)) {
                inside(key).refuse("is missing.", "Add the key '" + key + "'.");
            }
        }
    }

    /** What stands under that key. */
    public Located at(String key) {
        return entries().getOrDefault(key, inside(key));
    }

    private Located inside(String key) {
        return new Located(problems, file, path(key), line, Optional.empty());
    }

    private String path(String key) {
        return field.isEmpty() ? key : field + "." + key;
    }

    /** What stands under names that the file chooses; at least one. */
    public Map<String, Located> named() {
        Map<String, Located> entries = entries();
        if (entries.isEmpty() && node.filter(MappingNode.class::isInstance).isPresent()) {
            refuse("is empty.", "Add an entry.");
        }
        entries.forEach((key, entry) -> {
            if (!ID.matcher(key).matches()) {
                entry.refuse("'" + key + "' cannot be a name.", "Use letters, digits and . - _ / only.");
            }
        });
        return entries;
    }

    /** What stands under any keys. */
    public Map<String, Located> entries() {
        Map<String, Located> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping()) {
            Node key = tuple.getKeyNode();
            String name = key instanceof ScalarNode scalar ? scalar.getValue() : "?";
            Located entry = new Located(problems, file, path(name), lineOf(key), Optional.of(tuple.getValueNode()));
            if (!(key instanceof ScalarNode)) {
                entry.refuse("is not a plain key.", "Use a single word as the key.");
            } else if (entries.putIfAbsent(name, entry) != null) {
                entry.refuse("duplicate key '" + name + "'.", "Keep one of them.");
            }
        }
        return entries;
    }

    private List<NodeTuple> mapping() {
        if (node.isPresent() && node.get() instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        if (isThere()) {
            refuse("should hold keys with values.", "Write one 'key: value' per line below it.");
        }
        return List.of();
    }

    /** What stands in a list; at least one item. */
    public List<Located> items() {
        List<Located> items = itemsIfAny();
        if (items.isEmpty() && node.filter(SequenceNode.class::isInstance).isPresent()) {
            refuse("is empty.", "Add an item.");
        }
        return items;
    }

    /** What stands in a list, which may be empty. */
    public List<Located> itemsIfAny() {
        if (node.isPresent() && node.get() instanceof SequenceNode list) {
            return IntStream.range(0, list.getValue().size())
                    .mapToObj(index -> item(index, list.getValue().get(index)))
                    .toList();
        }
        if (isThere()) {
            refuse("should be a list.", "Write it as [a, b], or one '- item' per line below it.");
        }
        return List.of();
    }

    private Located item(int index, Node item) {
        return new Located(problems, file, field + "[" + index + "]", lineOf(item), Optional.of(item));
    }

    /** The single value that stands here. */
    public Optional<ScalarNode> scalar() {
        Optional<ScalarNode> scalar = node.filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast);
        if (isThere() && scalar.isEmpty()) {
            refuse("should be a single value.", "Write it behind the colon, without keys or list signs.");
        }
        return scalar;
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
