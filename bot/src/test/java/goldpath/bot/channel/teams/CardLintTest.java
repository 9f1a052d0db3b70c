package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A lint that finds nothing proves nothing: each kind of fault is planted once in a sound card. */
class CardLintTest {

    private static final String SOUND = sound();

    /** What is found, and how it is planted. */
    private static final Map<String, Consumer<ObjectNode>> PLANTED = new TreeMap<>();

    static {
        plant("size as UTF-16", root -> first(root, "TextRun").put("text", "x".repeat(14_000)));
        plant("size as UTF-8", root -> first(root, "TextRun").put("text", "\u20AC".repeat(9_000)));
        plant("activity: no message", root -> root.put("type", "event"));
        plant("activity: no summary", root -> root.put("summary", " "));
        plant("activity: addressed by recipient", root -> root.put("recipient", "x"));
        plant("activity: neither text nor card", root -> root.remove("attachments"));
        plant("activity: text would be shown besides the card", root -> root.put("text", "x"));
        plant(
                "activity: not one attachment",
                root -> root.withArray("attachments").addObject());
        plant(
                "attachment: content type",
                root -> object(root.at("/attachments/0")).put("contentType", "text/html"));
        plant("card: not version 1.5", root -> card(root).put("version", "1.6"));
        plant("card: empty body", root -> card(root).withArray("body").removeAll());
        plant("AdaptiveCard: lacks fallbackText", root -> card(root).remove("fallbackText"));
        plant("AdaptiveCard: empty fallbackText", root -> card(root).put("fallbackText", ""));
        plant("AdaptiveCard: property speak", root -> card(root).put("speak", "x"));
        plant("AdaptiveCard: not an element", root -> add(root, "AdaptiveCard"));
        plant("type Media is not allowed", root -> add(root, "Media"));
        plant("Image: url is https", root -> image(root, "https://example.com/a.png"));
        plant("Image: url is data:text", root -> image(root, "data:text/html;base64,AAAA"));
        plant("Image: no picture", root -> image(root, "data:image/png;base64,AAAA"));
        plant("Image: too large", root -> image(root, png(1_025)));
        plant("Image: lacks altText", root -> image(root, png(9)).remove("altText"));
        plant("Image: empty altText", root -> image(root, png(9)).put("altText", ""));
        plant("type Table is not allowed", root -> add(root, "Table"));
        plant("type Action.Http is not allowed", root -> action(root).put("type", "Action.Http"));
        plant("Action.Submit: lacks title", root -> action(root).remove("title"));
        plant("Action.Submit: empty title", root -> action(root).put("title", ""));
        plant(
                "Action.Submit: not our data",
                root -> object(action(root).get("data")).remove("goldpath"));
        plant("Action.Submit: property iconUrl", root -> action(root).put("iconUrl", "https://example.com/a.png"));
        plant("Action.OpenUrl: not https", root -> link(root, "http://example.com"));
        plant("Action.OpenUrl: not https ", root -> link(root, "javascript:alert(1)"));
        plant("TextRun: does something", root -> first(root, "TextRun").set("selectAction", action(root)));
        plant(
                "ActionSet: more than 6",
                root -> actions(root).addAll(actions(root).deepCopy()).addAll(actions(root)));
        plant("ActionSet: empty", root -> actions(root).removeAll());
        plant(
                "toggles what is not there",
                root -> first(root, "Action.ToggleVisibility")
                        .withArray("targetElements")
                        .addObject()
                        .put("elementId", "nowhere"));
        plant(
                "Input.Text: id person1 twice",
                root -> add(root, first(root, "Input.Text").deepCopy()));
        plant("Input.Text: lacks id", root -> first(root, "Input.Text").remove("id"));
        plant(
                "Input.Text: no fallback for label",
                root -> first(root, "Input.Text").remove("fallback"));
        plant(
                "Input.Text: fallback with input",
                root -> first(root, "Input.Text")
                        .set(
                                "fallback",
                                first(root, "Input.ChoiceSet").deepCopy().without("fallback")));
        plant("Input.Text: maxLength is x", root -> first(root, "Input.Text").put("maxLength", "x"));
        plant(
                "Input.ChoiceSet: isMultiSelect is perhaps",
                root -> first(root, "Input.ChoiceSet").put("isMultiSelect", "perhaps"));
        plant(
                "Input.ChoiceSet: value twice",
                root -> choices(root).add(choice(root).deepCopy().put("title", "x")));
        plant(
                "Input.ChoiceSet: title twice",
                root -> choices(root).add(choice(root).deepCopy().put("value", "x")));
        plant("Input.ChoiceSet: value with comma", root -> choice(root).put("value", "a,b"));
        plant("Input.ChoiceSet: no choices", root -> choices(root).removeAll());
        plant("choice: empty title", root -> choice(root).put("title", ""));
        plant("choice: other fields", root -> choice(root).put("isSubset", true));
        plant("TextRun: empty text", root -> first(root, "TextRun").put("text", ""));
        plant(
                "TextRun: text would be read as a date",
                root -> first(root, "TextRun").put("text", "{{DATE(x)}}"));
        plant("TextRun: color is pink", root -> first(root, "TextRun").put("color", "pink"));
        plant(
                "RichTextBlock: no text",
                root -> first(root, "RichTextBlock").withArray("inlines").removeAll());
        plant("RichTextBlock: TextBlock inside", root -> first(root, "TextRun").put("type", "TextBlock"));
        plant(
                "Container: empty",
                root -> first(root, "Container").withArray("items").removeAll());
        plant("ColumnSet: empty", root -> add(root, "ColumnSet").putArray("columns"));
        plant(
                "Column: empty",
                root -> add(root, "ColumnSet").putArray("columns").addObject().put("type", "Column"));
    }

    private static void plant(String fault, Consumer<ObjectNode> planting) {
        PLANTED.put(fault, planting);
    }

    static Set<String> planted() {
        return PLANTED.keySet();
    }

    @ParameterizedTest
    @MethodSource("planted")
    void a_planted_fault_is_found(String fault) throws IOException {
        ObjectNode activity = object(Cards.json(SOUND));
        Objects.requireNonNull(PLANTED.get(fault)).accept(activity);
        assertThat(CardLint.faults(activity.toString())).anyMatch(found -> found.startsWith(fault.strip()));
    }

    @Test
    void the_card_without_a_planted_fault_is_sound() throws IOException {
        assertThat(CardLint.faults(SOUND)).isEmpty();
        ObjectNode activity = object(Cards.json(SOUND));
        image(activity, png(1_024));
        assertThat(CardLint.faults(activity.toString())).isEmpty();
    }

    private static String sound() {
        Cards cards = Cards.in("en");
        cards.says("We are in Germany, 120k net new in the last twelve months, DPOR for all of it");
        return cards.parts().get(0);
    }

    private static ObjectNode object(JsonNode node) {
        return (ObjectNode) node;
    }

    private static ObjectNode card(ObjectNode root) {
        return object(root.at("/attachments/0/content"));
    }

    private static ObjectNode add(ObjectNode root, String type) {
        return card(root).withArray("body").addObject().put("type", type);
    }

    private static void add(ObjectNode root, ObjectNode element) {
        card(root).withArray("body").add(element);
    }

    private static ObjectNode image(ObjectNode root, String url) {
        return add(root, "Image").put("url", url).put("altText", "A picture").put("size", "Auto");
    }

    private static String png(int width) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, 9, BufferedImage.TYPE_BYTE_BINARY), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static ObjectNode first(ObjectNode root, String type) {
        return root.findParents("type").stream()
                .filter(node -> node.path("type").asText().equals(type))
                .map(CardLintTest::object)
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode action(ObjectNode root) {
        return first(root, "Action.Submit");
    }

    private static ArrayNode actions(ObjectNode root) {
        return (ArrayNode) root.findParents("actions").stream()
                .map(set -> set.get("actions"))
                .filter(set -> set.size() > 1)
                .findFirst()
                .orElseThrow();
    }

    private static ArrayNode choices(ObjectNode root) {
        return first(root, "Input.ChoiceSet").withArray("choices");
    }

    private static ObjectNode choice(ObjectNode root) {
        return object(choices(root).get(0));
    }

    private static void link(ObjectNode root, String url) {
        first(root, "TextRun")
                .putObject("selectAction")
                .put("type", "Action.OpenUrl")
                .put("title", "x")
                .put("url", url);
    }
}
