package goldpath.bot.channel.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A message as people see it.
 *
 * @param channel the channel it is in
 * @param isPrivate whether only the user it answers sees it
 */
public record Shown(String id, String channel, boolean isPrivate, JsonNode json, Map<String, byte[]> files) {

    boolean isV2() {
        return (json.path("flags").asInt() & MessageRules.V2) != 0;
    }

    /** All its text, in order. */
    public String text() {
        List<String> texts = new ArrayList<>();
        if (json.hasNonNull("content") && !json.path("content").asText().isEmpty()) {
            texts.add(json.path("content").asText());
        }
        for (JsonNode component : components(json, 10)) {
            texts.add(component.path("content").asText());
        }
        return String.join("\n", texts);
    }

    /** Labels of its buttons, those of links as well. */
    public List<String> buttons() {
        return components(json, 2).stream()
                .map(button -> button.path("label").asText())
                .toList();
    }

    public String file(String name) {
        return new String(Objects.requireNonNull(files.get(name), name), StandardCharsets.UTF_8);
    }

    JsonNode button(String label) {
        return components(json, 2).stream()
                .filter(button -> button.path("label").asText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button '" + label + "' but " + buttons()));
    }

    JsonNode select() {
        return components(json, 3).stream().findFirst().orElseThrow(() -> new AssertionError("There is no select."));
    }

    ObjectNode asMessage(ObjectNode author) {
        // What came with the message is then somewhere to be fetched.
        String stored = json.toString()
                .replaceAll(
                        "\"attachment://([^\"]+)\"",
                        "\"https://files.invalid/$1\", \"proxy_url\": \"https://files.invalid/$1\"");
        ObjectNode message = (ObjectNode) Json.read(stored);
        message.remove("attachments");
        message.put("id", id).put("channel_id", channel).put("type", 0).set("author", author);
        message.remove("allowed_mentions");
        message.putArray("mentions");
        message.putArray("mention_roles");
        message.put("flags", json.path("flags").asInt() | (isPrivate ? MessageRules.EPHEMERAL : 0));
        return message;
    }

    static List<JsonNode> components(JsonNode tree, int type) {
        List<JsonNode> found = new ArrayList<>();
        if (tree.path("type").asInt() == type) {
            found.add(tree);
        }
        for (String field : List.of("components", "component", "accessory")) {
            JsonNode below = tree.path(field);
            if (below.isArray()) {
                below.forEach(child -> found.addAll(components(child, type)));
            } else if (below.isObject()) {
                found.addAll(components(below, type));
            }
        }
        return found;
    }
}
