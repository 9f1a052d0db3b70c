package goldpath.bot.channel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** What the page posts: an id of its own, and words or what a button of {@link Controls} brings back. */
final class Posted {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_LABEL = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode body;

    private Posted(JsonNode body) {
        this.body = body;
    }

    /** @throws RefusedException where it is no JSON object */
    static Posted read(byte[] body) {
        try {
            JsonNode read = Objects.requireNonNullElse(JSON.readTree(body), MissingNode.getInstance());
            if (read.isObject()) {
                return new Posted(read);
            }
        } catch (JsonProcessingException e) {
            // Its message would quote what was sent.
        } catch (java.io.IOException e) {
            throw new IllegalStateException("Bytes at hand can be read.", e);
        }
        throw new RefusedException(RefusedException.BAD);
    }

    /** The language that the browser asks for. */
    Optional<String> language() {
        return text("lang").filter(tag -> tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}"));
    }

    /** @throws RefusedException where no page of ours can have posted this */
    Incoming incoming(String conversation, Deeds deeds) {
        Envelope envelope = envelope(conversation, text("id"));
        Optional<Incoming> typed =
                text("text").filter(words -> !words.isBlank()).map(words -> new Incoming.Text(envelope, words));
        return typed.or(() -> deeds.incoming(body.path("does"), envelope))
                .orElseThrow(() -> new RefusedException(RefusedException.BAD));
    }

    /** @throws RefusedException where the message has no proper id */
    static Envelope envelope(String conversation, Optional<String> given) {
        String id = given.filter(name -> !name.isEmpty() && name.length() <= LONGEST_ID)
                .orElseThrow(() -> new RefusedException(RefusedException.BAD));
        return new Envelope(conversation, Optional.of(id), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What was typed, or what the button is called. */
    Optional<String> said() {
        return text("text").or(() -> text("label").filter(label -> label.length() <= LONGEST_LABEL));
    }

    /** Halves of characters, which not every store takes, are replaced. */
    private Optional<String> text(String field) {
        return Optional.of(body.path(field))
                .filter(JsonNode::isTextual)
                .map(node -> new String(node.textValue().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }
}
