package goldpath.bot.channel.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * Where an answer goes: to the interaction that it answers, as long as that can be answered, else to the user directly.
 *
 * @param user whose conversation it is
 * @param token of the interaction, where there is one
 * @param until when the token is good
 * @param isPrivate whether nobody else may see it there
 * @param room the channel of a server where the bot was mentioned: told that the answer went to the user directly
 */
record Address(String user, Optional<String> token, Instant until, boolean isPrivate, Optional<String> room) {

    private static final JsonMapper JSON = new JsonMapper();

    static Address ofInteraction(String user, String token, Instant until, boolean isPrivate) {
        return new Address(user, Optional.of(token), until, isPrivate, Optional.empty());
    }

    static Address ofUser(String user, Optional<String> room) {
        return new Address(user, Optional.empty(), Instant.EPOCH, true, room);
    }

    Optional<String> token(Instant now) {
        return token.filter(known -> now.isBefore(until));
    }

    String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("user", user);
        token.ifPresent(known -> json.put("token", known));
        room.ifPresent(known -> json.put("room", known));
        return json.put("until", until.toString()).put("private", isPrivate).toString();
    }

    static Address read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return new Address(
                    json.path("user").asText(),
                    Optional.ofNullable(json.get("token")).map(JsonNode::asText),
                    Instant.parse(json.path("until").asText()),
                    json.path("private").asBoolean(),
                    Optional.ofNullable(json.get("room")).map(JsonNode::asText));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A stored address cannot be read.");
        }
    }
}
