package goldpath.bot.channel.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What Discord asks of a message, and what we ask besides: that nobody can be pinged. */
final class MessageRules {

    static final int EPHEMERAL = 1 << 6;
    static final int V2 = 1 << 15;

    private MessageRules() {}

    /** @param wasV2 whether the message edited is of components V2 */
    static void check(Payload payload, boolean wasV2) {
        JsonNode json = payload.json();
        boolean isV2 = wasV2 || (json.path("flags").asInt() & V2) != 0;
        boolean hasContent = !json.path("content").asText("").isEmpty();
        Refusal.check(json.path("content").asText("").length() <= 2_000, "content: at most 2000 characters");
        Refusal.check(!isV2 || !hasContent, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2");
        Refusal.check(!isV2 || json.path("embeds").isEmpty(), "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2");
        if (!hasContent && json.path("components").isEmpty() && payload.files().isEmpty()) {
            throw new Refusal(400, 50006, "Cannot send an empty message");
        }
        ComponentRules.message(
                json.path("components"), isV2, List.copyOf(payload.files().keySet()));
        nobodyIsPinged(json);
    }

    private static void nobodyIsPinged(JsonNode json) {
        JsonNode mentions = json.path("allowed_mentions");
        Refusal.check(mentions.isObject(), "allowed_mentions is missing");
        Refusal.check(mentions.path("parse").isArray() && mentions.path("parse").isEmpty(), "allowed_mentions parses");
        Refusal.check(mentions.path("users").isEmpty() && mentions.path("roles").isEmpty(), "allowed_mentions names");
        Refusal.check(!mentions.path("replied_user").asBoolean(), "the one replied to is pinged");
    }
}
