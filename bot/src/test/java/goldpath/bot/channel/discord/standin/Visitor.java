package goldpath.bot.channel.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Someone who uses the bot somewhere. */
public final class Visitor {

    private static final int STRING = 3;
    private static final int USER_SELECT = 5;
    private static final int UPLOAD = 19;
    private static final int USER = 6;
    private static final int ATTACHMENT = 11;

    private final StandIn discord;
    private final String id;
    private final String name;
    private final String locale;
    private final Where where;

    Visitor(StandIn discord, String id, String name, String locale, Where where) {
        this.discord = discord;
        this.id = id;
        this.name = name;
        this.locale = locale;
        this.where = where;
    }

    /** The same person elsewhere. */
    public Visitor at(Where elsewhere) {
        return new Visitor(discord, id, name, locale, elsewhere);
    }

    /** The same account under another name. */
    public Visitor named(String another) {
        return new Visitor(discord, id, another, locale, where);
    }

    public String id() {
        return id;
    }

    Where where() {
        return where;
    }

    /** Whether what the bot answers must be for this user only. */
    boolean isPrivateHere() {
        return where != Where.DIRECT;
    }

    String channel() {
        return switch (where) {
            case SERVER -> Entities.ROOM;
            case UNKNOWN_SERVER -> Entities.UNKNOWN_ROOM;
            case DIRECT -> directChannel(id);
            case AMONG_FRIENDS -> "7" + id;
        };
    }

    static String directChannel(String user) {
        return "8" + user;
    }

    ObjectNode user() {
        return Entities.user(id, name);
    }

    /** Uses a command; the options by name. */
    public Interaction uses(String command, String... namesAndValues) {
        ObjectNode data = command(command);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            option(data, namesAndValues[i], namesAndValues[i + 1], STRING);
        }
        return discord.happens(2, this, data, null, false);
    }

    /** Uses a command whose answer may be seen by everybody. */
    public Interaction usesInPublic(String command) {
        return discord.happens(2, this, command(command), null, true);
    }

    /** Uses a command that takes a member. */
    public Interaction uses(String command, Map<String, String> options, String option, Visitor member) {
        ObjectNode data = command(command);
        options.forEach((key, value) -> option(data, key, value, STRING));
        option(data, option, member.id, USER);
        resolve(data.putObject("resolved"), member);
        return discord.happens(2, this, data, null, false);
    }

    /** Uses a command with a file. */
    public Interaction sends(String command, String file, byte[] content) {
        return sends(command, file, content, content.length);
    }

    public Interaction sends(String command, String file, byte[] content, int claimedSize) {
        ObjectNode data = command(command);
        option(data, "file", attach(data.putObject("resolved"), file, content, claimedSize), ATTACHMENT);
        return discord.happens(2, this, data, null, false);
    }

    private String attach(ObjectNode resolved, String file, byte[] content, int claimedSize) {
        String attachment = Snowflakes.next();
        String url = discord.keep(attachment, file, content);
        resolved.withObject("/attachments")
                .putObject(attachment)
                .put("id", attachment)
                .put("filename", file)
                .put("size", claimedSize)
                .put("url", url)
                .put("proxy_url", url)
                .put("content_type", "text/plain")
                .put("ephemeral", true);
        return attachment;
    }

    public Interaction sends(String command, String file, String content) {
        return sends(command, file, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Begins to type an option. */
    public Interaction types(String command, String option, String text) {
        ObjectNode data = command(command);
        option(data, option, text, STRING);
        ((ObjectNode) data.path("options").get(0)).put("focused", true);
        return discord.happens(4, this, data, null, false);
    }

    public Interaction clicks(Shown message, String label) {
        return clicks(message, message.button(label), false);
    }

    /** Clicks where the answer may be seen by everybody. */
    public Interaction clicksInPublic(Shown message, String label) {
        return clicks(message, message.button(label), true);
    }

    private Interaction clicks(Shown message, JsonNode button, boolean isPublic) {
        return press(message, button.path("custom_id").asText(), isPublic);
    }

    /** Presses a button with that id, whether or not it is on the message. */
    public Interaction press(Shown message, String customId, boolean isPublic) {
        ObjectNode data = Json.object().put("component_type", 2).put("custom_id", customId);
        return discord.happens(3, this, data, message, isPublic);
    }

    public Interaction selects(Shown message, String value) {
        ObjectNode data = Json.object().put("component_type", 3);
        data.put("custom_id", message.select().path("custom_id").asText());
        data.putArray("values").add(value);
        return discord.happens(3, this, data, message, false);
    }

    /** Fills in a modal: texts by the ids of its fields, values of selects separated by commas. */
    public Interaction submits(JsonNode modal, @Nullable Shown from, Map<String, String> values) {
        return submits(modal, from, values, List.of(), Map.of());
    }

    /**
     * The same with people and files.
     *
     * @param picked in the list of users
     * @param files texts by name, for the upload
     */
    public Interaction submits(
            JsonNode modal,
            @Nullable Shown from,
            Map<String, String> values,
            List<Visitor> picked,
            Map<String, String> files) {
        ObjectNode data = Json.object().put("custom_id", modal.path("custom_id").asText());
        ObjectNode resolved = data.putObject("resolved");
        ArrayNode components = data.putArray("components");
        int id = 1;
        for (JsonNode label : modal.path("components")) {
            ObjectNode filled = components
                    .addObject()
                    .put("type", label.path("type").asInt())
                    .put("id", id++);
            JsonNode field = label.path("component");
            int type = field.path("type").asInt();
            String customId = field.path("custom_id").asText();
            ObjectNode value = filled.putObject("component").put("type", type);
            value.put("id", id++).put("custom_id", customId);
            String text = values.getOrDefault(customId, "");
            switch (type) {
                case STRING ->
                    value.putArray("values")
                            .addAll(Stream.of(text.split(","))
                                    .filter(part -> !part.isEmpty())
                                    .map(TextNode::valueOf)
                                    .toList());
                case USER_SELECT -> pick(value.putArray("values"), resolved, picked);
                case UPLOAD -> upload(value.putArray("values"), resolved, files);
                default -> value.put("value", text);
            }
        }
        return discord.happens(5, this, data, from, false);
    }

    private static void pick(ArrayNode values, ObjectNode resolved, List<Visitor> picked) {
        for (Visitor member : picked) {
            values.add(member.id);
            resolve(resolved, member);
        }
    }

    private static void resolve(ObjectNode resolved, Visitor member) {
        resolved.withObject("/users").set(member.id, member.user());
        ObjectNode facts = Entities.member(member.user(), member.name);
        facts.remove("user");
        resolved.withObject("/members").set(member.id, facts);
    }

    private void upload(ArrayNode values, ObjectNode resolved, Map<String, String> files) {
        files.forEach((name, text) -> {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            values.add(attach(resolved, name, content, content.length));
        });
    }

    /** Writes a message where the visitor is. */
    public void writes(String text) {
        discord.written(this, text);
    }

    ObjectNode event(Interaction interaction, ObjectNode data) {
        ObjectNode event = Json.object()
                .put("id", interaction.id)
                .put("token", interaction.token)
                .put("version", 1);
        event.put("type", interaction.kind).put("locale", locale).put("application_id", Entities.APPLICATION);
        event.put("app_permissions", "0").put("attachment_size_limit", 10_485_760);
        event.putArray("entitlements");
        event.set("data", data);
        Entities.place(event, where, user(), name, channel());
        if (interaction.origin != null) {
            event.set("message", interaction.origin.asMessage(Entities.bot()));
        }
        return event;
    }

    ObjectNode message(String text) {
        ObjectNode message = Json.object()
                .put("id", Snowflakes.next())
                .put("channel_id", channel())
                .put("type", 0);
        message.put("content", text)
                .put("timestamp", "2026-01-01T00:00:00.000000+00:00")
                .put("tts", false);
        message.put("mention_everyone", false).put("pinned", false);
        message.set("author", user());
        message.putArray("mention_roles");
        for (String empty : List.of("attachments", "embeds", "components")) {
            message.putArray(empty);
        }
        ArrayNode mentions = message.putArray("mentions");
        if (text.contains("<@" + Entities.APPLICATION + ">")) {
            mentions.add(Entities.bot());
        }
        if (where == Where.SERVER) {
            message.put("guild_id", Entities.SERVER);
            ObjectNode member = Entities.member(user(), name);
            member.remove("user");
            message.set("member", member);
        }
        return message;
    }

    private ObjectNode command(String name) {
        ObjectNode data =
                Json.object().put("id", "900000000000000099").put("name", name).put("type", 1);
        data.putArray("options");
        return data;
    }

    private static void option(ObjectNode data, String name, String value, int type) {
        ((ArrayNode) data.path("options"))
                .addObject()
                .put("name", name)
                .put("type", type)
                .put("value", value);
    }
}
