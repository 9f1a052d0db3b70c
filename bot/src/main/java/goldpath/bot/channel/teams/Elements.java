package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The elements that cards are made of.
 *
 * <p>Text goes into runs, which know no markup; only headings are a TextBlock, which reads Markdown, and so are escaped.
 */
final class Elements {

    static final String PICTURE = "Image";

    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n]]");
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]()<>#+\\-.!|~&]");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Elements() {}

    static ObjectNode object() {
        return JSON.objectNode();
    }

    static ObjectNode object(String type) {
        return object().put("type", type);
    }

    static ArrayNode array(List<? extends JsonNode> nodes) {
        return JSON.arrayNode().addAll(nodes);
    }

    static ObjectNode run(String text) {
        return object("TextRun").put("text", clean(text));
    }

    static ObjectNode text(List<ObjectNode> runs) {
        return object("RichTextBlock").set("inlines", array(runs));
    }

    static ObjectNode text(String text) {
        return text(List.of(run(text)));
    }

    /** Small words on what can be done, beside what is said. */
    static ObjectNode aside(String text) {
        return text(List.of(run(text).put("isSubtle", true).put("size", "Small")));
    }

    static ObjectNode heading(String text) {
        return object("TextBlock")
                .put("text", escaped(text))
                .put("style", "heading")
                .put("weight", "Bolder")
                .put("size", "Medium")
                .put("spacing", "Medium")
                .put("wrap", true);
    }

    /** The place of a picture; whoever does not see it is told what it says. */
    static ObjectNode picture(String says) {
        return object(PICTURE).put("altText", clean(says).replace("\n", ". ")).put("size", "Auto");
    }

    /** Puts a picture into its place: it travels within the card. */
    static void show(ObjectNode picture, String base64) {
        picture.put("url", "data:image/png;base64," + base64);
    }

    static ObjectNode container(String id, List<ObjectNode> items) {
        return object("Container").put("id", id).set("items", array(items));
    }

    static ObjectNode columns(List<ObjectNode> columns) {
        return object("ColumnSet").set("columns", array(columns));
    }

    static ObjectNode column(String width, List<ObjectNode> items) {
        return object("Column").put("width", width).set("items", array(items));
    }

    static ObjectNode actions(List<ObjectNode> actions) {
        return object("ActionSet").set("actions", array(actions));
    }

    /** Only what can be shown; two braces would begin a date. */
    static String clean(String text) {
        return HIDDEN.matcher(text).replaceAll(" ").replace("{{", "{ {");
    }

    private static String escaped(String text) {
        return MARKUP.matcher(clean(text).replace('\n', ' ')).replaceAll("\\\\$0");
    }
}
