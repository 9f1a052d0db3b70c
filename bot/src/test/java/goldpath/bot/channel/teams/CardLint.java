package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import goldpath.bot.channel.teams.CardSchema.Property;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Finds what is wrong with an activity and the card in it. */
final class CardLint {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LIMIT = 28 * 1024;
    private static final Set<String> ADDRESSING =
            Set.of("from", "recipient", "conversation", "serviceUrl", "channelId");

    private final List<String> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> targets = new HashSet<>();

    private CardLint() {}

    /** Empty where nothing is wrong. */
    static List<String> faults(String activity) throws IOException {
        CardLint lint = new CardLint();
        JsonNode root = MAPPER.readTree(activity);
        int wide = activity.length() * 2 - pictures(root);
        lint.check(wide <= LIMIT, "size as UTF-16: " + wide);
        int bytes = activity.getBytes(StandardCharsets.UTF_8).length;
        lint.check(bytes <= LIMIT, "size as UTF-8: " + bytes);
        lint.activity(root);
        lint.targets.removeAll(lint.ids);
        lint.check(lint.targets.isEmpty(), "toggles what is not there: " + lint.targets);
        return lint.faults;
    }

    /** Teams says that it does not count them; here a character of theirs is one byte. */
    private static int pictures(JsonNode activity) {
        return activity.findValuesAsText("url").stream()
                .filter(url -> url.startsWith("data:"))
                .mapToInt(String::length)
                .sum();
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private void activity(JsonNode activity) {
        check(activity.path("type").asText().equals("message"), "activity: no message");
        check(!activity.path("summary").asText().isBlank(), "activity: no summary");
        ADDRESSING.forEach(field -> check(!activity.has(field), "activity: addressed by " + field));
        JsonNode attachments = activity.path("attachments");
        if (attachments.isMissingNode()) {
            check(!activity.path("text").asText().isBlank(), "activity: neither text nor card");
            check(activity.path("textFormat").asText().equals("plain"), "activity: text that is read as markup");
            return;
        }
        check(!activity.has("text"), "activity: text would be shown besides the card");
        check(attachments.size() == 1, "activity: not one attachment");
        check(attachments.path(0).path("contentType").asText().equals(CardActivity.CARD), "attachment: content type");
        card(attachments.path(0).path("content"));
    }

    private void card(JsonNode card) {
        check(card.path("type").asText().equals("AdaptiveCard"), "card: no AdaptiveCard");
        check(card.path("version").asText().equals("1.5"), "card: not version 1.5");
        typed(card, CardSchema.ELEMENTS);
        all(card.path("body"), "card: empty body", this::element);
    }

    private void element(JsonNode element) {
        check(!Set.of("AdaptiveCard", "TextRun", "Column").contains(type(element)), type(element) + ": not an element");
        anywhere(element);
    }

    private void anywhere(JsonNode element) {
        typed(element, CardSchema.ELEMENTS);
        String id = element.path("id").asText();
        check(id.isEmpty() || ids.add(id), type(element) + ": id " + id + " twice");
        switch (type(element)) {
            case "RichTextBlock" -> all(element.path("inlines"), "RichTextBlock: no text", this::inline);
            case "Container" -> all(element.path("items"), "Container: empty", this::element);
            case "ColumnSet" -> all(element.path("columns"), "ColumnSet: empty", this::column);
            case "ActionSet" -> actions(element.path("actions"));
            case "Image" -> picture(element.path("url").asText());
            case "Input.ChoiceSet" -> choices(element.path("choices"));
            default -> {}
        }
        if (element.has("fallback")) {
            new Fallback().check(element);
        }
    }

    /** Teams shows none that is larger. */
    private void picture(String url) {
        try {
            byte[] data = Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(data));
            check(image != null, "Image: no picture");
            check(image == null || Math.max(image.getWidth(), image.getHeight()) <= 1_024, "Image: too large");
        } catch (IOException | IllegalArgumentException e) {
            faults.add("Image: no picture");
        }
    }

    private void inline(JsonNode run) {
        check(type(run).equals("TextRun"), "RichTextBlock: " + type(run) + " inside");
        typed(run, CardSchema.ELEMENTS);
        if (run.has("selectAction")) {
            action(run.get("selectAction"));
            check(type(run.get("selectAction")).equals("Action.OpenUrl"), "TextRun: does something");
        }
    }

    /** Only a column that is part of a bar may be empty. */
    private void column(JsonNode column) {
        check(type(column).equals("Column"), "ColumnSet: " + type(column) + " inside");
        anywhere(column);
        check(!column.path("items").isEmpty() || column.has("minHeight"), "Column: empty");
        column.path("items").forEach(this::element);
    }

    private void actions(JsonNode actions) {
        check(actions.size() <= 6, "ActionSet: more than 6 actions");
        all(actions, "ActionSet: empty", this::action);
    }

    private void action(JsonNode action) {
        typed(action, CardSchema.ACTIONS);
        String url = action.path("url").asText();
        check(url.isEmpty() || url.matches("https://[^\\s/]+\\S*"), "Action.OpenUrl: not https");
        JsonNode data = action.path("data");
        check(data.isMissingNode() || data.path("goldpath").asInt() == 1, "Action.Submit: not our data");
        action.path("targetElements")
                .forEach(target -> targets.add(target.path("elementId").asText()));
    }

    private void choices(JsonNode choices) {
        Set<String> values = new HashSet<>();
        Set<String> titles = new HashSet<>();
        all(choices, "Input.ChoiceSet: no choices", choice -> {
            check(choice.size() == 2 && choice.has("title") && choice.has("value"), "choice: other fields");
            texts("choice", choice);
            String value = choice.path("value").asText();
            check(values.add(value), "Input.ChoiceSet: value twice");
            check(!value.contains(","), "Input.ChoiceSet: value with comma");
            check(titles.add(choice.path("title").asText()), "Input.ChoiceSet: title twice");
        });
    }

    private void all(JsonNode nodes, String ifNone, Consumer<JsonNode> check) {
        check(nodes.isArray() && !nodes.isEmpty(), ifNone);
        nodes.forEach(check);
    }

    private void typed(JsonNode node, Map<String, Map<String, Property>> types) {
        Map<String, Property> known = types.get(type(node));
        if (known == null) {
            faults.add("type " + type(node) + " is not allowed");
            return;
        }
        known.forEach(
                (name, property) -> check(!property.isRequired() || node.has(name), type(node) + ": lacks " + name));
        node.properties().forEach(field -> {
            Property property = known.get(field.getKey());
            if (property == null) {
                faults.add(type(node) + ": property " + field.getKey() + " is not allowed");
                return;
            }
            String value = field.getValue().asText();
            check(property.value().matcher(value).matches(), type(node) + ": " + field.getKey() + " is " + value);
            check(!property.isNewer() || node.has("fallback"), type(node) + ": no fallback for " + field.getKey());
        });
        texts(type(node), node);
    }

    private void texts(String where, JsonNode node) {
        CardSchema.TEXTS.forEach(name -> {
            if (node.has(name)) {
                String text = node.get(name).asText();
                check(node.get(name).isTextual() && !text.isEmpty(), where + ": empty " + name);
                check(!text.contains("{{"), where + ": " + name + " would be read as a date");
            }
        });
    }

    private static String type(JsonNode node) {
        return node.path("type").asText();
    }

    /** What is shown in place of an element may itself need nothing newer, and no input. */
    private final class Fallback {
        void check(JsonNode element) {
            JsonNode fallback = element.get("fallback");
            CardLint.this.check(!fallback.has("fallback"), type(element) + ": fallback of a fallback");
            CardLint.this.check(!type(fallback).startsWith("Input."), type(element) + ": fallback with input");
            element(fallback);
        }
    }
}
