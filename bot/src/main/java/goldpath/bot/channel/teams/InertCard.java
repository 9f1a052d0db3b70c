package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form in which a card stays once it was answered: what it said, without anything to use. */
final class InertCard {

    private final Languages languages;

    InertCard(Languages languages) {
        this.languages = languages;
    }

    /**
     * The activity to put in place of one of {@link ActivityParts}.
     *
     * @param value what its button brought back, where one was used: the card then names the button
     */
    ObjectNode inert(ObjectNode part, Optional<JsonNode> value) {
        ObjectNode activity = part.deepCopy();
        JsonNode content = activity.path("attachments").path(0).path("content");
        if (content instanceof ObjectNode card) {
            Optional<String> title = value.flatMap(data -> title(card, data));
            ArrayNode body = said(card.path("body"));
            Language language = languages.closest(card.path("lang").asText());
            title.ifPresent(label -> body.add(Elements.aside(language.say("card.chosen", Map.of("label", label)))));
            card.set("body", body);
        }
        return activity;
    }

    private static ArrayNode said(JsonNode body) {
        List<JsonNode> said = new ArrayList<>();
        body.forEach(element -> {
            if (!element.path("id").asText().startsWith(CardPiece.CONTROLS)) {
                said.add(element);
            }
        });
        return Elements.array(said);
    }

    /** The words on the button with this data; inputs of a form come with it. */
    private static Optional<String> title(JsonNode card, JsonNode value) {
        return card.findParents("data").stream()
                .filter(action -> isWithin(action.path("data"), value))
                .map(action -> action.path("title").asText())
                .findFirst();
    }

    private static boolean isWithin(JsonNode data, JsonNode value) {
        return data.properties().stream().allMatch(field -> field.getValue().equals(value.get(field.getKey())));
    }
}
