package goldpath.bot.channel.terminal;

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
import java.util.Optional;

/** The conversation for scripts and tests: a JSON object per line in, one per line out. */
public final class JsonChat {

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
            Optional<String> answer = answer(line.get());
            if (answer.isPresent()) {
                buffered.write(answer.get().getBytes(StandardCharsets.UTF_8));
                buffered.write('\n');
                buffered.flush();
            }
        }
    }

    private Optional<String> answer(Line line) {
        try {
            String text = text(line);
            if (text.isBlank()) {
                return Optional.empty();
            }
            Incoming incoming = requests.read(text);
            JsonLine form = new JsonLine(incoming.envelope().conversation(), replies);
            return Optional.of(session.answer(incoming, form).get(0));
        } catch (BadLineException e) {
            ObjectNode error = JsonNodeFactory.instance
                    .objectNode()
                    .put("error", e.getMessage())
                    .put("line", line.number());
            return Optional.of(JsonLine.text(error));
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
}
