package goldpath.bot.channel.discord.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Requests to the stand-in in few words. */
final class Shorthand {

    static final String NOBODY = "\"allowed_mentions\": {\"parse\": []}";

    private static final String SHOWN = "{\"type\": 12, \"items\": [ITEM]}";

    private Shorthand() {}

    static String hello() {
        return "{\"content\": \"hello\", " + NOBODY + "}";
    }

    static String v2(String components) {
        return "{\"flags\": 32768, \"components\": [" + components + "], " + NOBODY + "}";
    }

    /** Writes out what the shorthands stand for. */
    static String filled(String shorthand) {
        String text = shorthand
                .replace("NOBODY", NOBODY)
                .replace("SHOWN", SHOWN)
                .replace("ITEMS11", "ITEM" + ", ITEM".repeat(10))
                .replace("ITEM", "{MEDIA, \"description\": \"a\"}")
                .replace("MEDIA", "\"media\": {\"url\": \"attachment://a.png\"}")
                .replace("LABEL", "{\"type\": 18, \"label\": \"a\", \"component\": INPUT}")
                .replace("INPUT", "{\"type\": 4, \"custom_id\": \"a\", \"style\": 1}")
                .replace("SELECT", "{\"type\": 3, \"custom_id\": \"s\", \"options\": [OPTION]}")
                .replace("OPTIONS26", options().toString().replaceAll("^.|.$", ""))
                .replace("CHOICES26", option("o", 26, 1).toString())
                .replace("LARGE", option("o", 25, 98) + ", " + option("p", 25, 98))
                .replace("REQUIRED", "{\"name\": \"r\", \"description\": \"a\", \"type\": 3, \"required\": true}")
                .replace("O0", "{\"name\": \"o\", \"description\": \"a\", \"type\": 3}")
                .replace("OPTION", "{\"label\": \"a\", \"value\": \"a\"}")
                .replace("BUTTON", "{\"type\": 2, \"style\": 1, \"label\": \"a\", \"custom_id\": \"same\"}");
        for (int i = 0; i < 6; i++) {
            text = text.replace(
                    "B" + i, "{\"type\": 2, \"style\": 1, \"label\": \"a\", \"custom_id\": \"b" + i + "\"}");
        }
        for (int length : new int[] {4001, 2001, 1025, 512, 101, 81, 46, 33}) {
            text = text.replace("LONG" + length, "x".repeat(length));
        }
        return text;
    }

    private static ArrayNode options() {
        ArrayNode options = Json.object().arrayNode();
        for (int i = 0; i < 26; i++) {
            options.addObject().put("name", "o" + i).put("description", "a").put("type", 3);
        }
        return options;
    }

    /** An option with so many choices, each so long. */
    private static ObjectNode option(String name, int count, int length) {
        ObjectNode option =
                Json.object().put("name", name).put("description", "a").put("type", 3);
        ArrayNode choices = option.putArray("choices");
        for (int i = 0; i < count; i++) {
            String text = "x".repeat(length) + (10 + i);
            choices.addObject().put("name", text).put("value", text);
        }
        return option;
    }
}
