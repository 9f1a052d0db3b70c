package goldpath.bot.channel.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.wording.AnswersJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what a line of {@code chat --json} says. */
final class JsonRequests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final List<String> CONTENTS = List.of("text", "start", "answers");

    private final AnswersJson answersJson;

    JsonRequests(AnswersJson answersJson) {
        this.answersJson = answersJson;
    }

    Incoming read(String line) throws BadLineException {
        JsonNode request = parsed(line);
        if (!request.isObject()) {
            throw new BadLineException("A line must be a JSON object.");
        }
        Envelope envelope = new Envelope(
                string(request, "conversation")
                        .orElseThrow(
                                () -> new BadLineException("'conversation' is missing: say which one, any string.")),
                string(request, "id"),
                now(request),
                locale(request),
                string(request, "user").filter(user -> !user.isBlank()));
        return content(request, envelope);
    }

    private static JsonNode parsed(String line) throws BadLineException {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new BadLineException("Not JSON: " + e.getOriginalMessage());
        }
    }

    private Incoming content(JsonNode request, Envelope envelope) throws BadLineException {
        List<String> given = CONTENTS.stream().filter(request::hasNonNull).toList();
        if (given.size() != 1) {
            throw new BadLineException("Exactly one of 'text', 'start' and 'answers' must be given.");
        }
        Optional<String> text = string(request, "text");
        if (text.isPresent()) {
            return new Incoming.Text(envelope, text.get());
        }
        return request.hasNonNull("start") ? start(request, envelope) : answers(request, envelope);
    }

    private static Incoming start(JsonNode request, Envelope envelope) throws BadLineException {
        if (!request.path("start").isBoolean() || !request.path("start").booleanValue()) {
            throw new BadLineException("'start' can only be true.");
        }
        return new Incoming.Start(envelope);
    }

    private Incoming answers(JsonNode request, Envelope envelope) throws BadLineException {
        Optional<String> asking = string(request, "asking");
        Optional<JsonNode> known = Optional.ofNullable(request.get("known")).filter(node -> !node.isNull());
        if (known.isPresent() && !known.get().isObject()) {
            throw new BadLineException("'known' must be an object.");
        }
        try {
            return new Incoming.Import(envelope, answersJson.read(request.path("answers"), known, asking), asking);
        } catch (IllegalArgumentException e) {
            throw new BadLineException(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Instant> now(JsonNode request) throws BadLineException {
        Optional<String> now = string(request, "now");
        try {
            return now.map(Instant::parse);
        } catch (DateTimeException e) {
            throw new BadLineException("'now' must be an ISO instant such as 2026-01-31T12:00:00Z.");
        }
    }

    private static Optional<String> locale(JsonNode request) throws BadLineException {
        Optional<String> locale = string(request, "locale");
        try {
            if (locale.isPresent()
                    && new Locale.Builder()
                            .setLanguageTag(locale.get())
                            .build()
                            .getLanguage()
                            .isEmpty()) {
                throw new IllformedLocaleException();
            }
            return locale;
        } catch (IllformedLocaleException e) {
            throw new BadLineException("'locale' must be a BCP 47 tag such as en or de-DE.");
        }
    }

    private static Optional<String> string(JsonNode request, String field) throws BadLineException {
        JsonNode value = request.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new BadLineException("'" + field + "' must be a string.");
        }
        return Optional.of(value.textValue());
    }
}
