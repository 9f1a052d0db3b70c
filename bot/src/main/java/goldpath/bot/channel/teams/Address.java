package goldpath.bot.channel.teams;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.connector.Channels;
import com.microsoft.bot.schema.Activity;
import java.util.Optional;

/**
 * Where in Teams a conversation is, so that one can post there at any time; kept as JSON, and read back by every later
 * version of the program.
 *
 * @param kind personal, groupChat or channel
 * @param bot the bot's id there
 * @param user the id of who wrote last
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Address(String serviceUrl, String conversation, String kind, String tenant, String bot, String user) {

    static Address of(Activity activity) {
        return new Address(
                activity.getServiceUrl(),
                activity.getConversation().getId(),
                Optional.ofNullable(activity.getConversation().getConversationType())
                        .orElse(""),
                Tenants.of(activity).stream().findFirst().orElse(""),
                Optional.ofNullable(activity.getRecipient())
                        .map(bot -> bot.getId())
                        .orElse(""),
                activity.getFrom().getId());
    }

    /** @throws IllegalArgumentException where this is no address */
    static Address read(String json) {
        try {
            return Json.MAPPER.readValue(json, Address.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no address in Teams.", e);
        }
    }

    String json() {
        return Json.write(this);
    }

    /** Whether typing is shown there: in the threads of a channel it is not. */
    boolean showsTyping() {
        return !kind.equals("channel");
    }

    /** Whether others read along. */
    boolean isShared() {
        return !kind.isEmpty() && !kind.equals(Translator.PERSONAL);
    }

    /** The activity with this address on it. */
    ObjectNode addressed(ObjectNode activity) {
        ObjectNode addressed = activity.deepCopy();
        addressed.put("channelId", Channels.MSTEAMS).put("serviceUrl", serviceUrl);
        ObjectNode place = addressed.putObject("conversation").put("id", conversation);
        putUnlessEmpty(place, "conversationType", kind);
        putUnlessEmpty(place, "tenantId", tenant);
        putUnlessEmpty(addressed.putObject("from"), "id", bot);
        putUnlessEmpty(addressed.putObject("recipient"), "id", user);
        return addressed;
    }

    private static void putUnlessEmpty(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }
}
