package goldpath.bot.transcripts;

import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.session.Outgoing;
import goldpath.bot.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A conversation as a text: a line with the language, then what the bot says and, behind {@code > }, what the user says.
 * Lines of the user with nothing between them are one message.
 */
public record Transcript(String language, List<String> said) {

    private static final String HEADER = "lang: ";
    private static final String USER = "> ";

    public static Transcript of(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).startsWith(HEADER)) {
            throw new IllegalArgumentException("A transcript begins with '" + HEADER + "' and a language.");
        }
        List<String> said = new ArrayList<>();
        boolean goesOn = false;
        for (String line : lines) {
            boolean isUser = line.startsWith(USER.strip());
            if (isUser) {
                String words = line.substring(Math.min(line.length(), USER.length()));
                said.add(goesOn ? said.remove(said.size() - 1) + "\n" + words : words);
            }
            goesOn = isUser;
        }
        return new Transcript(lines.get(0).substring(HEADER.length()).strip(), said);
    }

    /** The same conversation, held with this session. */
    String replayed(Session session) {
        Envelope first = Envelope.of("transcript", language);
        Envelope next =
                new Envelope("transcript", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        StringBuilder text = new StringBuilder(HEADER).append(language).append("\n\n");
        append(text, session.answer(new Incoming.Start(first)));
        for (String words : said) {
            words.lines().forEach(line -> text.append((USER + line).strip()).append('\n'));
            text.append('\n');
            append(text, session.answer(new Incoming.Text(next, words)));
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static void append(StringBuilder text, Outgoing outgoing) {
        outgoing.messages().forEach(message -> text.append(message.plain()).append("\n\n"));
    }
}
