package goldpath.bot.channel.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.channel.terminal.Lines.Line;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Session;
import goldpath.bot.wording.AnswersJson;
import goldpath.evaluator.Competency;
import goldpath.prompts.Languages;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The conversation for scripts and tests: a JSON object per line in, one per line out. */
public final class JsonChat {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** Half a character has no UTF-8 form, but a form in JSON. */
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Session session;
    private final JsonRequests requests;
    private final JsonReplies replies;

    public JsonChat(Session session, Languages languages, Competency competency) {
        AnswersJson answersJson = new AnswersJson(competency);
        this.session = session;
        this.requests = new JsonRequests(answersJson);
        this.replies = new JsonReplies(competency, languages, answersJson);
    }

    /** Answers every line until the input ends. */
    public void run(InputStream in, OutputStream out) throws IOException {
        Lines lines = new Lines(in);
        BufferedOutputStream buffered = new BufferedOutputStream(out);
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            Optional<ObjectNode> answer = answer(line.get());
            if (answer.isPresent()) {
                buffered.write(utf8(answer.get()));
                buffered.write('\n');
                buffered.flush();
            }
        }
    }

    private Optional<ObjectNode> answer(Line line) {
        try {
            String text = text(line);
            if (text.isBlank()) {
                return Optional.empty();
            }
            Incoming incoming = requests.read(text);
            return Optional.of(replies.line(incoming.envelope().conversation(), session.answer(incoming)));
        } catch (BadLineException e) {
            return Optional.of(JsonNodeFactory.instance
                    .objectNode()
                    .put("error", e.getMessage())
                    .put("line", line.number()));
        }
    }

    private static String text(Line line) throws BadLineException {
        byte[] bytes = line.bytes()
                .orElseThrow(() -> new BadLineException("A line may be up to " + Lines.LONGEST + " bytes long."));
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return line.number() == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadLineException("Not UTF-8.");
        }
    }

    private static byte[] utf8(ObjectNode node) throws JsonProcessingException {
        return HALF_CHARACTER
                .matcher(JSON.writeValueAsString(node))
                .replaceAll(half -> String.format(
                        Locale.ROOT, "\\\\u%04X", (int) half.group().charAt(0)))
                .getBytes(StandardCharsets.UTF_8);
    }
}
