package goldpath.bot.channel.terminal;

import goldpath.bot.channel.terminal.Lines.Line;
import goldpath.bot.session.Outgoing;
import goldpath.bot.wording.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The interview where input or output is no terminal: a transcript in plain text, UTF-8.
 *
 * <p>Every line is a message of its own: of lines piped in, nobody can tell which were pasted together. The user's lines
 * are repeated behind {@code > }, so that the output can be read alone.
 */
public final class PlainChat {

    private final Talk talk;

    public PlainChat(Talk talk) {
        this.talk = talk;
    }

    /** Talks until the input ends or the user leaves. */
    public void run(InputStream in, OutputStream out) throws IOException {
        PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        show(talk.start().messages(), writer);
        Lines lines = new Lines(in);
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            String text = text(line.get());
            if (text.isBlank()) {
                continue;
            }
            writer.println("> " + text);
            writer.println();
            if (Talk.isQuit(text)) {
                break;
            }
            Outgoing outgoing = talk.say(text);
            show(outgoing.messages(), writer);
            if (Talk.isGoodbye(outgoing)) {
                return;
            }
        }
        show(talk.farewell(), writer);
    }

    private static String text(Line line) {
        String text = new String(line.bytes().orElse(new byte[0]), StandardCharsets.UTF_8);
        return text.replace("\uFEFF", "").stripTrailing();
    }

    private static void show(List<Message> messages, PrintWriter writer) {
        for (Message message : messages) {
            writer.println(message.plain());
            writer.println();
        }
        writer.flush();
    }
}
