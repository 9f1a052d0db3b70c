package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.channel.teams.LiveCards.Press;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form in which a card stays once it was answered: what it said, without its picture and anything to use. */
final class InertCard {

    private static final String CARD = "/attachments/0/content";

    private final Languages languages;

    InertCard(Languages languages) {
        this.languages = languages;
    }

    /**
     * The activity to put in place of one of {@link ActivityParts}.
     *
     * @param press its button, where one was used: the card then names it, and where others read along who used it
     * @param isSupposed whether what it supposes can still be applied or left
     */
    ObjectNode inert(ObjectNode part, Optional<Press> press, boolean isSupposed) {
        ObjectNode activity = part.deepCopy();
        if (activity.at(CARD) instanceof ObjectNode card) {
            Optional<String> chosen = press.flatMap(used -> chosen(card, used));
            ArrayNode body = said(card.path("body"), isSupposed);
            chosen.ifPresent(line -> body.add(Elements.aside(line)));
            card.set("body", body);
        }
        return activity;
    }

    private Optional<String> chosen(JsonNode card, Press press) {
        Language language = languages.closest(card.path("lang").asText());
        return title(card, press.value())
                .map(label -> press.user()
                        .map(person -> language.say("card.chosen_by", Map.of("person", person, "label", label)))
                        .orElseGet(() -> language.say("card.chosen", Map.of("label", label))));
    }

    private static ArrayNode said(JsonNode body, boolean isSupposed) {
        List<JsonNode> said = new ArrayList<>();
        body.forEach(element -> {
            boolean isPicture = element.path("type").asText().equals(Elements.PICTURE);
            String id = element.path("id").asText();
            boolean stays = isSupposed && id.equals(CardPiece.SUPPOSED);
            if (!isPicture && (stays || !id.startsWith(CardPiece.CONTROLS))) {
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
