package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.picture.Picture;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The picture of a result: its card has a place for it from the start, which is left out where the card is posted, and taken
 * once the picture is drawn.
 */
final class CardPicture {

    /** What a card leaves free for it. */
    static final int MOST_BYTES = 10_500;

    private static final String BODY = "/attachments/0/content/body";

    private CardPicture() {}

    /** @param says what the picture will show, in words */
    static CardPiece place(String says) {
        return new CardPiece(Elements.picture(says), says);
    }

    /** Whether an activity, as it is stored, has a place for a picture. What users wrote cannot look like one. */
    static boolean isAwaited(String part) {
        return part.contains("\"type\":\"" + Elements.PICTURE + "\"");
    }

    /** The activity without the place of a picture that is not there. */
    static ObjectNode leftOut(ObjectNode activity) {
        if (!(activity.at(BODY) instanceof ArrayNode body) || !hasPlace(body)) {
            return activity;
        }
        ObjectNode bare = activity.deepCopy();
        ((ArrayNode) bare.at(BODY)).removeIf(CardPicture::isPlace);
        return bare;
    }

    private static boolean hasPlace(ArrayNode body) {
        return body.valueStream().anyMatch(CardPicture::isPlace);
    }

    /** The activity with the picture in its place; empty where that would be too large. */
    static Optional<ObjectNode> on(ObjectNode activity, Picture picture) {
        ObjectNode pictured = activity.deepCopy();
        if (picture.base64().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                || !(pictured.at(BODY) instanceof ArrayNode body)) {
            return Optional.empty();
        }
        for (JsonNode element : body) {
            if (isPlace(element)) {
                Elements.show((ObjectNode) element, picture.base64());
            }
        }
        return Optional.of(pictured);
    }

    private static boolean isPlace(JsonNode element) {
        return element.path("type").asText().equals(Elements.PICTURE) && !element.has("url");
    }
}
