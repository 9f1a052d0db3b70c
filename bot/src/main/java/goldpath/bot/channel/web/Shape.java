package goldpath.bot.channel.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * How a reply looks on the page.
 *
 * @param kind name of its look
 * @param buttons below it
 */
record Shape(String kind, List<ObjectNode> buttons) {
    Shape {
        buttons = List.copyOf(buttons);
    }

    static Shape of(String kind, ObjectNode... buttons) {
        return new Shape(kind, List.of(buttons));
    }
}
