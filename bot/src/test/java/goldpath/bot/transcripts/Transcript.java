package goldpath.bot.transcripts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import goldpath.bot.Bot;
import goldpath.bot.conversation.Command;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.session.Outgoing;
import goldpath.bot.session.Session;
import goldpath.bot.wording.AnswersJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A conversation as a text: a line with the language, then what the bot says and, behind {@code > }, what the user says.
 * Lines of the user with nothing between them are one message. A line behind {@code # } is what happens besides:
 *
 * <ul>
 *   <li>{@code # speaks: Zoë} the user of the messages from here on
 *   <li>{@code # later: PT9H} so much time goes by
 *   <li>{@code # opens} the conversation is opened again
 *   <li>{@code # presses: undo of 3} a button of the answer of that number is pressed, the first being 0; also {@code pick 1}
 *   <li>{@code # brings: german_head.csv} a file of people and exams, one of those in {@code rosters}
 *   <li>{@code # imports: {"market": "developed"}} answers take the place of all others
 * </ul>
 */
public record Transcript(String language, List<String> lines) {

    private static final String HEADER = "lang: ";
    private static final String USER = "> ";
    private static final String EVENT = "# ";
    private static final Path ROSTERS = Path.of("src", "test", "resources", "rosters");

    public static Transcript of(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).startsWith(HEADER)) {
            throw new IllegalArgumentException("A transcript begins with '" + HEADER + "' and a language.");
        }
        List<String> kept = new ArrayList<>();
        boolean goesOn = false;
        for (String line : lines) {
            boolean isUser = line.startsWith(USER.strip());
            if (isUser) {
                kept.add(goesOn ? kept.remove(kept.size() - 1) + "\n" + line : line);
            } else if (line.startsWith(EVENT)) {
                kept.add(line);
            }
            goesOn = isUser;
        }
        return new Transcript(lines.get(0).substring(HEADER.length()).strip(), kept);
    }

    /** The messages of the user. */
    public List<String> said() {
        return lines.stream()
                .filter(line -> line.startsWith(USER.strip()))
                .map(Transcript::words)
                .toList();
    }

    private static String words(String line) {
        return String.join(
                "\n",
                line.lines()
                        .map(each -> each.substring(Math.min(each.length(), USER.length())))
                        .toList());
    }

    /** The same conversation, held with this session under that name. */
    Replay replayed(Session session, String name) {
        return new Replay(session, name, this);
    }

    /** A transcript on the stage. */
    static final class Replay {

        private final Session session;
        private final String name;
        private final StringBuilder text = new StringBuilder();
        private final List<Outgoing> answers = new ArrayList<>();
        private Instant now = Bot.CLOCK.instant();
        private Optional<String> user = Optional.empty();

        private Replay(Session session, String name, Transcript transcript) {
            this.session = session;
            this.name = name;
            text.append(HEADER).append(transcript.language()).append("\n\n");
            answer(new Incoming.Start(Envelope.of(name, transcript.language())));
            for (String line : transcript.lines()) {
                text.append(line).append("\n\n");
                if (line.startsWith(EVENT)) {
                    happens(line.substring(EVENT.length()));
                } else {
                    answer(new Incoming.Text(envelope(), words(line)));
                }
            }
        }

        String text() {
            return text.toString().stripTrailing() + "\n";
        }

        List<Outgoing> answers() {
            return List.copyOf(answers);
        }

        private Envelope envelope() {
            return new Envelope(name, Optional.empty(), Optional.of(now), Optional.empty(), user);
        }

        private void happens(String event) {
            String what = event.contains(":")
                    ? event.substring(event.indexOf(':') + 1).strip()
                    : "";
            switch (event.replaceFirst(":.*", "")) {
                case "speaks" -> user = Optional.of(what);
                case "later" -> now = now.plus(Duration.parse(what));
                case "opens" -> answer(new Incoming.Start(envelope()));
                case "presses" -> {
                    int of = what.indexOf(" of ");
                    answer(pressed(what.substring(0, of), Integer.parseInt(what.substring(of + 4))));
                }
                case "imports" -> answer(new Incoming.Import(envelope(), imported(what), Optional.empty()));
                case "brings" -> answer(new Incoming.RosterFile(envelope(), file(what)));
                default -> throw new IllegalArgumentException("Nothing that happens: " + event);
            }
        }

        private Incoming pressed(String button, int of) {
            String ticket = answers.get(of).ticket();
            if (button.startsWith("pick ")) {
                return new Incoming.Pick(envelope(), ticket, Integer.parseInt(button.substring(5)) - 1);
            }
            Command command = Command.valueOf(button.toUpperCase(Locale.ROOT));
            return new Incoming.Pressed(envelope(), ticket, List.of(new Meaning.Wants(command)));
        }

        private static ByteBuffer file(String name) {
            try {
                return ByteBuffer.wrap(Files.readAllBytes(ROSTERS.resolve(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static goldpath.bot.conversation.Answers imported(String json) {
            try {
                JsonNode answers = new JsonMapper().readTree(json);
                return new AnswersJson(Bot.competency()).read(answers, Optional.empty(), Optional.empty());
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("Not JSON: " + json, e);
            }
        }

        private void answer(Incoming incoming) {
            Outgoing outgoing = session.answer(incoming);
            answers.add(outgoing);
            outgoing.messages().forEach(message -> text.append(message.plain()).append("\n\n"));
        }
    }
}
