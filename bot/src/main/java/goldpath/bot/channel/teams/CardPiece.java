package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * An element of a card that stays in one piece.
 *
 * @param plain what is said from here on, for whoever sees no card; empty where it was said before
 * @param size in bytes, as Teams may count it at most
 */
record CardPiece(ObjectNode element, String plain, int size) {

    /** The id of what can be used, and goes once it was used; a number follows where there are several. */
    static final String CONTROLS = "controls";

    /** The same for what can be done with a supposition, which stays as long as that does. */
    static final String SUPPOSED = CONTROLS + "-supposed";

    CardPiece(ObjectNode element, String plain) {
        this(element, plain, size(element));
    }

    boolean isControls() {
        return element.path("id").asText().startsWith(CONTROLS);
    }

    /** As Teams may count it, whichever is more: a byte or two a character; a picture is of characters of one byte. */
    private static int size(ObjectNode element) {
        String json = element.toString();
        int picture = element.path("type").asText().equals(Elements.PICTURE) ? CardPicture.MOST_BYTES : 0;
        return picture + Math.max(2 * json.length(), json.getBytes(StandardCharsets.UTF_8).length);
    }
}
