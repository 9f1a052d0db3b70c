package goldpath.bot.channel.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.utils.ComponentDeserializer;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/**
 * A message to be shown.
 *
 * @param language of its text
 * @param components the message, in Discord's own form
 * @param files texts by the names of the files that come with it
 */
record Sheet(String language, List<ObjectNode> components, Map<String, String> files) {

    private static final JsonMapper JSON = new JsonMapper();

    Sheet {
        components = List.copyOf(components);
        files = Map.copyOf(files);
    }

    static Sheet of(String language, String text) {
        return new Sheet(language, List.of(Wire.text(Cut.to(text, Sheets.MOST_TEXT))), Map.of());
    }

    String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("language", language);
        json.putArray("components").addAll(components);
        ObjectNode contents = json.putObject("files");
        files.forEach(contents::put);
        return json.toString();
    }

    static Sheet read(String json) {
        try {
            JsonNode sheet = JSON.readTree(json);
            List<ObjectNode> components = new ArrayList<>();
            sheet.path("components").forEach(component -> components.add((ObjectNode) component));
            Map<String, String> files = new LinkedHashMap<>();
            sheet.path("files")
                    .properties()
                    .forEach(file -> files.put(file.getKey(), file.getValue().asText()));
            return new Sheet(sheet.path("language").asText(), components, files);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A stored message cannot be read.");
        }
    }

    MessageCreateData create(String user) {
        return new MessageCreateBuilder()
                .useComponentsV2()
                .setComponents(drawn(user))
                .setAllowedMentions(List.of())
                .mentionRepliedUser(false)
                .build();
    }

    /** Edits send no list of allowed mentions of their own accord. */
    MessageEditData edit(String user) {
        return new MessageEditBuilder()
                .useComponentsV2()
                .setComponents(drawn(user))
                .setAllowedMentions(List.of())
                .mentionRepliedUser(false)
                .build();
    }

    private List<MessageTopLevelComponent> drawn(String user) {
        List<FileUpload> uploads = files.entrySet().stream()
                .map(file -> FileUpload.fromData(file.getValue().getBytes(StandardCharsets.UTF_8), file.getKey()))
                .toList();
        String owned = owned(user).toString();
        return new ComponentDeserializer(uploads)
                .deserializeAs(MessageTopLevelComponent.class, DataArray.fromJson(owned))
                .toList();
    }

    /** The components with ids that say whose they are. */
    private JsonNode owned(String user) {
        JsonNode owned = JsonNodeFactory.instance.arrayNode().addAll(components).deepCopy();
        owned.findParents("custom_id").forEach(parent -> {
            ObjectNode component = (ObjectNode) parent;
            component.put(
                    "custom_id", CustomId.of(user, component.path("custom_id").asText()));
        });
        return owned;
    }
}
