package goldpath.bot.channel.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.Bot;
import goldpath.bot.channel.teams.LiveCards.Press;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.session.Outgoing;
import goldpath.bot.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A conversation whose answers are seen as cards, and whose buttons can be pressed. */
final class Cards {

    static final ObjectMapper MAPPER = new ObjectMapper();
    static final ActivityParts PARTS = new ActivityParts(Bot.languages(), Bot.competency());
    static final SubmittedValue VALUES = new SubmittedValue(Bot.competency());

    private static final Session SESSION = Bot.session();

    private final Envelope envelope;
    private Outgoing shown;
    private List<String> parts;

    private Cards(String language) {
        envelope = Envelope.of(UUID.randomUUID().toString(), language);
        shown = SESSION.answer(new Incoming.Start(envelope));
        parts = posted(shown);
    }

    /** A new conversation. */
    static Cards in(String language) {
        return new Cards(language);
    }

    Outgoing shown() {
        return shown;
    }

    List<String> parts() {
        return parts;
    }

    List<String> says(String text) {
        return shows(new Incoming.Text(
                new Envelope(
                        envelope.conversation(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                text));
    }

    List<String> brings(JsonNode value) {
        Envelope next = new Envelope(
                envelope.conversation(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return shows(VALUES.read(value, next).orElseThrow(() -> new AssertionError("Not understood: " + value)));
    }

    List<String> presses(String title) {
        return brings(button(title));
    }

    JsonNode button(String title) {
        return submits().stream()
                .filter(action -> action.path("title").asText().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + title + " in " + parts))
                .path("data");
    }

    private List<String> shows(Incoming incoming) {
        shown = SESSION.answer(incoming);
        parts = posted(shown);
        return parts;
    }

    /** As they stand in the chat in the end, with their picture. */
    private static List<String> posted(Outgoing shown) {
        return PARTS.of(shown).stream()
                .map(part -> {
                    ObjectNode activity = (ObjectNode) json(part);
                    Shown.takenOff(activity);
                    return CardPicture.isAwaited(part) ? pictured(activity, shown) : activity.toString();
                })
                .toList();
    }

    private static String pictured(ObjectNode activity, Outgoing shown) {
        return CardPicture.on(activity, PARTS.drawn(shown).orElseThrow())
                .orElseThrow()
                .toString();
    }

    String inert(int part, JsonNode value) {
        return new InertCard(Bot.languages())
                .inert(
                        (ObjectNode) json(parts.get(part)),
                        Optional.of(new Press("", "", value, Optional.empty())),
                        false)
                .toString();
    }

    /** The buttons to be seen, in order. */
    List<JsonNode> submits() {
        List<JsonNode> submits = new ArrayList<>();
        parts.forEach(part -> json(part).findParents("data").forEach(submits::add));
        return submits;
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** What the card says, in the order in which it is read. */
    static String words(List<String> parts) {
        List<String> words = new ArrayList<>();
        parts.forEach(part -> words.addAll(json(part).findValuesAsText("text")));
        return String.join("\n", words);
    }
}
