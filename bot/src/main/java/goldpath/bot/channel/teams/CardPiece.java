package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An element of a card that stays in one piece.
 *
 * @param plain what is said from here on, for whoever sees no card; empty where it was said before
 */
record CardPiece(ObjectNode element, String plain) {

    /** The id of what can be used, and goes once it was used; a number follows where there are several. */
    static final String CONTROLS = "controls";

    boolean isControls() {
        return element.path("id").asText().startsWith(CONTROLS);
    }

    /** As Teams may count it: two bytes a character. */
    int size() {
        return 2 * element.toString().length();
    }
}
