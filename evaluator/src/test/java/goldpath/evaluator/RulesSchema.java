package goldpath.evaluator;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The schema for editors that is shipped beside the competency files. */
final class RulesSchema {

    static final String NAME = "competency.schema.json";

    private static final String TEXT = text();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TEXT);

    private RulesSchema() {}

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(Competencies.class.getResourceAsStream("/competencies/" + NAME), "no " + NAME)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it says against that text; nothing where it accepts it. */
    static Set<ValidationMessage> against(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }

    /** The keys of every kind of entry that allows no others. */
    static Set<Set<String>> keys() {
        Set<Set<String>> keys = new HashSet<>();
        collect(SCHEMA.getSchemaNode(), keys);
        return keys;
    }

    private static void collect(JsonNode node, Set<Set<String>> keys) {
        if (node.path("additionalProperties").isBoolean()) {
            Set<String> names = new TreeSet<>();
            node.path("properties").fieldNames().forEachRemaining(names::add);
            keys.add(names);
        }
        node.forEach(child -> collect(child, keys));
    }
}
