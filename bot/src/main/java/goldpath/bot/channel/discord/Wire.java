package goldpath.bot.channel.discord;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;

/** Components as Discord writes them. The ids of buttons lack whose they are until they are delivered. */
final class Wire {

    static final int MOST_BUTTONS = 5;
    static final int MOST_OPTIONS = 25;

    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_OPTION = 100;
    private static final int LONGEST_URL = 512;
    private static final int LONGEST_ALT = 1_024;

    /** How a button looks. */
    enum Look {
        PRIMARY(1),
        SECONDARY(2),
        SUCCESS(3),
        DANGER(4);

        private final int style;

        Look(int style) {
            this.style = style;
        }
    }

    /** An option of a list. */
    record Option(String label, String value) {}

    private Wire() {}

    private static ObjectNode component(int type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    static ObjectNode text(String content) {
        return component(10).put("content", content);
    }

    static ObjectNode line() {
        return component(14).put("divider", true).put("spacing", 1);
    }

    static ObjectNode row(List<ObjectNode> children) {
        ObjectNode row = component(1);
        row.putArray("components").addAll(children);
        return row;
    }

    static ObjectNode button(String id, String label, Look look) {
        return component(2)
                .put("style", look.style)
                .put("label", Cut.to(label, LONGEST_LABEL))
                .put("custom_id", id);
    }

    static ObjectNode link(String label, URI target) {
        return component(2)
                .put("style", 5)
                .put("label", Cut.to(label, LONGEST_LABEL))
                .put("url", target.toASCIIString());
    }

    /** Whether Discord takes it for a link, and we do. */
    static boolean isSafe(URI target) {
        return "https".equals(target.getScheme()) && target.toASCIIString().length() <= LONGEST_URL;
    }

    static ObjectNode select(String id, String placeholder, List<Option> options) {
        ObjectNode select = component(3).put("custom_id", id).put("placeholder", Cut.to(placeholder, LONGEST_OPTION));
        select.put("min_values", 1).put("max_values", 1);
        var array = select.putArray("options");
        options.stream()
                .limit(MOST_OPTIONS)
                .forEach(option -> array.addObject()
                        .put("label", Cut.to(option.label(), LONGEST_OPTION))
                        .put("value", option.value()));
        return select;
    }

    static ObjectNode section(String text, ObjectNode button) {
        ObjectNode section = component(9);
        section.putArray("components").add(text(text));
        section.set("accessory", button);
        return section;
    }

    static ObjectNode container(int colour, List<ObjectNode> children) {
        ObjectNode container = component(17).put("accent_color", colour);
        container.putArray("components").addAll(children);
        return container;
    }

    static ObjectNode file(String name) {
        ObjectNode file = component(13);
        file.putObject("file").put("url", enclosed(name));
        return file;
    }

    /** One picture that comes with the message, and what it says. */
    static ObjectNode gallery(String name, String alt) {
        ObjectNode gallery = component(12);
        ObjectNode item = gallery.putArray("items").addObject();
        item.putObject("media").put("url", enclosed(name));
        item.put("description", Cut.to(alt, LONGEST_ALT));
        return gallery;
    }

    private static String enclosed(String name) {
        return "attachment://" + name;
    }
}
