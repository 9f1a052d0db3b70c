package goldpath.bot.channel.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** Reads an activity, and lets through to the SDK only what it can bear: the parts that are used, of the right types. */
final class ActivityReader {

    private static final int BAD_REQUEST = 400;

    /** No id of Teams is longer. */
    private static final int LONGEST_ID = 1_000;

    private static final List<String> TEXTS = List.of("text", "textFormat", "replyToId", "name", "action");
    private static final List<String> LENIENT = List.of("timestamp", "locale");

    /** @throws RefusedException with 400 where this is no activity */
    Activity read(byte[] body) {
        JsonNode root = parsed(body);
        if (!(root instanceof ObjectNode given)) {
            throw malformed("it is no JSON object");
        }
        ObjectNode clean = Json.MAPPER.createObjectNode();
        for (String name : List.of("type", "channelId", "serviceUrl")) {
            clean.put(name, required(given, name));
        }
        copyId(given, clean);
        clean.set("conversation", account(given, "conversation", List.of("tenantId", "conversationType")));
        clean.set("from", account(given, "from", List.of("name", "role")));
        if (given.path("recipient").has("id")) {
            clean.set("recipient", account(given, "recipient", List.of("name")));
        }
        TEXTS.forEach(name -> copyText(given, clean, name));
        LENIENT.stream().filter(name -> given.path(name).isTextual()).forEach(name -> clean.set(name, given.get(name)));
        copyMembers(given, clean, "membersAdded");
        copyMembers(given, clean, "membersRemoved");
        keep(given, clean, "entities", entity -> entity.path("type").isTextual());
        return withData(typed(clean), given);
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (IOException e) {
            throw malformed("it is no JSON");
        }
    }

    private static Activity typed(ObjectNode clean) {
        try {
            return Json.MAPPER.treeToValue(clean, Activity.class);
        } catch (JsonProcessingException e) {
            throw malformed("it does not fit the protocol");
        }
    }

    private static String required(JsonNode given, String name) {
        JsonNode value = given.path(name);
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().length() > LONGEST_ID) {
            throw malformed(name + " is missing or wrong");
        }
        return value.textValue();
    }

    private static void copyId(JsonNode given, ObjectNode clean) {
        if (given.hasNonNull("id")) {
            clean.put("id", required(given, "id"));
        }
    }

    private static void copyText(JsonNode given, ObjectNode clean, String name) {
        JsonNode value = given.path(name);
        if (value.isTextual()) {
            clean.set(name, value);
        } else if (!value.isMissingNode() && !value.isNull()) {
            throw malformed(name + " is no text");
        }
    }

    private static ObjectNode account(JsonNode given, String name, List<String> texts) {
        if (!given.path(name).isObject()) {
            throw malformed(name + " is missing or wrong");
        }
        JsonNode account = given.path(name);
        ObjectNode clean = Json.MAPPER.createObjectNode();
        clean.put("id", required(account, "id"));
        texts.forEach(text -> copyText(account, clean, text));
        if (account.path("isGroup").isBoolean()) {
            clean.set("isGroup", account.get("isGroup"));
        }
        return clean;
    }

    private static void copyMembers(JsonNode given, ObjectNode clean, String name) {
        keep(given, clean, name, member -> member.path("id").isTextual())
                .forEach(member -> ((ObjectNode) member).retain("id"));
    }

    /** As nodes: maps and lists in here make the SDK reach into the JDK, which it may not. */
    private static Activity withData(Activity activity, JsonNode given) {
        if (given.path("value").isObject()) {
            activity.setValue(given.get("value"));
        }
        if (given.path("channelData").isObject()) {
            activity.setChannelData(given.get("channelData"));
        }
        return activity;
    }

    /** Only what is sound: the SDK falls over entities without a type. */
    private static ArrayNode keep(JsonNode given, ObjectNode clean, String name, Predicate<JsonNode> isSound) {
        ArrayNode kept = clean.putArray(name);
        given.path(name).forEach(each -> {
            if (each.isObject() && isSound.test(each)) {
                kept.add(each);
            }
        });
        return kept;
    }

    private static RefusedException malformed(String why) {
        return new RefusedException(BAD_REQUEST, "The activity is malformed: " + why + ".");
    }
}
