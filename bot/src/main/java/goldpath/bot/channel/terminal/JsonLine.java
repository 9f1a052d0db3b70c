package goldpath.bot.channel.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.session.Form;
import goldpath.bot.session.Outgoing;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** An answer as one line of JSON, about this conversation. */
record JsonLine(String conversation, JsonReplies replies) implements Form {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** Half a character has no UTF-8 form, but a form in JSON. */
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    @Override
    public String name() {
        return "json";
    }

    @Override
    public List<String> parts(Outgoing outgoing) {
        return List.of(text(replies.line(conversation, outgoing)));
    }

    static String text(ObjectNode line) {
        try {
            return HALF_CHARACTER
                    .matcher(JSON.writeValueAsString(line))
                    .replaceAll(half -> String.format(
                            Locale.ROOT, "\\\\u%04X", (int) half.group().charAt(0)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can be written.", e);
        }
    }
}
