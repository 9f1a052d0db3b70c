package goldpath.bot.channel.terminal;

import goldpath.bot.session.Outgoing;
import goldpath.bot.wording.Message;
import java.util.List;
import java.util.Map;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;

/** The interview in a terminal, with line editing, a history and pasted tables. */
public final class TerminalChat {

    private final Talk talk;
    private final Map<String, String> environment;

    /** @param environment variables that tell what the terminal can show */
    public TerminalChat(Talk talk, Map<String, String> environment) {
        this.talk = talk;
        this.environment = Map.copyOf(environment);
    }

    /** Talks until the user leaves. */
    public void run(Terminal terminal) {
        LineReader reader = reader(terminal);
        show(talk.start().messages(), terminal);
        try {
            while (true) {
                String text = reader.readLine(Ink.STRONG.on("> ", Look.of(terminal, environment)));
                if (text.isBlank()) {
                    continue;
                }
                if (Talk.isQuit(text)) {
                    break;
                }
                terminal.writer().println();
                Outgoing outgoing = talk.say(text);
                show(outgoing.messages(), terminal);
                if (Talk.isGoodbye(outgoing)) {
                    return;
                }
            }
        } catch (UserInterruptException | EndOfFileException e) {
            // Ctrl-C and Ctrl-D are ways to leave, like the words for it.
        }
        show(talk.farewell(), terminal);
    }

    /** What is typed is taken as it is: no quotes, no escapes, no history by exclamation mark. */
    private static LineReader reader(Terminal terminal) {
        DefaultParser parser = new DefaultParser();
        parser.setEscapeChars(new char[0]);
        parser.setQuoteChars(new char[0]);
        return LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(parser)
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    private void show(List<Message> messages, Terminal terminal) {
        Screen screen = new Screen(Look.of(terminal, environment));
        for (Message message : messages) {
            screen.lines(message).forEach(terminal.writer()::println);
            terminal.writer().println();
        }
        terminal.flush();
    }
}
