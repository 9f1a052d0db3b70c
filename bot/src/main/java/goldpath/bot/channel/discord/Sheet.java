package goldpath.bot.channel.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.picture.Picture;
import java.util.ArrayList;
import java.util.Iterator;
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
 * @param files what comes with it, by the names of the files
 */
record Sheet(String language, List<ObjectNode> components, Map<String, Enclosure> files) {

    /** The file of the picture of a result. */
    static final String PICTURE = "goldpath-result.png";

    private static final String GALLERY = "items";

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
        files.forEach((name, enclosure) -> contents.set(name, enclosure.json()));
        return json.toString();
    }

    /** Whether a picture has a place on it, and is not there yet. */
    boolean awaitsPicture() {
        return !files.containsKey(PICTURE)
                && components.stream().anyMatch(component -> component.findValue(GALLERY) != null);
    }

    /** The same with its picture. */
    Sheet with(Picture picture) {
        Map<String, Enclosure> all = new LinkedHashMap<>(files);
        all.put(PICTURE, Enclosure.base64(picture.base64()));
        return new Sheet(language, components, all);
    }

    static Sheet read(String json) {
        try {
            JsonNode sheet = JSON.readTree(json);
            List<ObjectNode> components = new ArrayList<>();
            sheet.path("components").forEach(component -> components.add((ObjectNode) component));
            Map<String, Enclosure> files = new LinkedHashMap<>();
            sheet.path("files").properties().forEach(file -> files.put(file.getKey(), Enclosure.read(file.getValue())));
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

    private static void removed(Iterator<JsonNode> components) {
        while (components.hasNext()) {
            if (components.next().has(GALLERY)) {
                components.remove();
            }
        }
    }

    private List<MessageTopLevelComponent> drawn(String user) {
        List<FileUpload> uploads = files.entrySet().stream()
                .map(file -> FileUpload.fromData(file.getValue().bytes(), file.getKey()))
                .toList();
        String owned = owned(user).toString();
        return new ComponentDeserializer(uploads)
                .deserializeAs(MessageTopLevelComponent.class, DataArray.fromJson(owned))
                .toList();
    }

    /** The components with ids that say whose they are, without the place of a picture that is not there yet. */
    private JsonNode owned(String user) {
        ArrayNode owned =
                JsonNodeFactory.instance.arrayNode().addAll(components).deepCopy();
        if (awaitsPicture()) {
            owned.findParents("components")
                    .forEach(parent -> removed(parent.path("components").elements()));
        }
        owned.findParents("custom_id").forEach(parent -> {
            ObjectNode component = (ObjectNode) parent;
            component.put(
                    "custom_id", CustomId.of(user, component.path("custom_id").asText()));
        });
        return owned;
    }
}
