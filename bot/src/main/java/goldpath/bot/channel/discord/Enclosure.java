package goldpath.bot.channel.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What is in a file that comes with a message.
 *
 * @param content text, or the base64 of anything else
 */
record Enclosure(String content, boolean isText) {

    private static final String BASE64 = "base64";

    static Enclosure text(String content) {
        return new Enclosure(content, true);
    }

    static Enclosure base64(String content) {
        return new Enclosure(content, false);
    }

    byte[] bytes() {
        return isText
                ? content.getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(content);
    }

    JsonNode json() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return isText ? json.textNode(content) : json.objectNode().put(BASE64, content);
    }

    static Enclosure read(JsonNode json) {
        return json.isTextual() ? text(json.asText()) : base64(json.path(BASE64).asText());
    }
}
