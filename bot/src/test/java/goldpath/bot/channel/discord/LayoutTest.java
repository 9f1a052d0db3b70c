package goldpath.bot.channel.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.Bot;
import goldpath.bot.conversation.State;
import goldpath.bot.session.Form;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.session.Outgoing;
import goldpath.bot.session.Session;
import goldpath.prompts.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes over the wire for each kind of reply, reviewed: {@code -Dtest.jvm=-Dtranscripts.write=true} writes it anew. */
class LayoutTest {

    private static final Path FOLDER = Path.of("src/test/resources/discord");

    private final Layout layout = new Layout(Bot.competency(), Bot.languages());
    private final Session session = Bot.session();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "welcome | en | START",
                "welcome-de | de | START",
                "noted-and-next-question | en | Germany",
                "question-association | en | Germany. Revenue 120,000.",
                "question-roster | en | Germany. Revenue 120,000. DPOR for all of it.",
                "roster-more | en | Germany. Revenue 120,000. DPOR for all of it. Bob passed 712.",
                "ask-back | en | Revenue 10k per month",
                "not-understood | en | florp",
                "help | en | help",
                "why | en | why do you ask?",
                "explanation | en | what is DPOR?",
                "review | en | Germany. Revenue 120,000. Bob passed 712. / my answers",
                "confirm | en | revenue 95k / forget me",
                "result-open | en | Germany. Revenue 120,000. / result",
                "result-missed | en | Germany. Revenue 120,000. DPOR for all of it. Bob passed 712. That is all.",
                "result-missed-de | de | Deutschland. Umsatz 120.000. DPOR für alles. Bob hat 712 bestanden. Das sind alle.",
                "what-if | en | Germany. Revenue 120,000. / what if Bob passes MB2-712?",
                "next-exam | en | which exam should we take next?",
                "export | en | Germany. Revenue 120,000. / export",
                "language | en | deutsch",
                "markup-in-what-was-said | en | Germany. ~~florp~~ ~zork~ [x](https://evil.example) @everyone"
            })
    void theWireFormIsTheReviewedOne(String name, String language, String said) throws IOException {
        Envelope envelope = Envelope.of(name, language);
        Outgoing outgoing = session.answer(new Incoming.Start(envelope));
        for (String text : said.equals("START") ? new String[0] : said.split(" / ")) {
            outgoing = session.answer(new Incoming.Text(envelope, text));
        }
        assertThat(wire(layout.of(outgoing))).isEqualTo(reviewed(name, wire(layout.of(outgoing))));
    }

    @ParameterizedTest
    @CsvSource({"panel, en", "panel-de, de"})
    void theSharedRosterIsTheReviewedOne(String name, String tag) throws IOException {
        SharedRoster roster = new SharedRoster(Bot.competency(), layout);
        Language language = Bot.languages().closest(tag);
        Caller ana = new Caller("1", "m1", Optional.empty(), "Ana *", "ana");
        Caller bea = new Caller("2", "m2", Optional.empty(), "Bea", "bea_2");
        session.answer(roster.opened(ana), new DiscordForm(layout));
        Optional<State> opened = session.recall(ana.conversation());
        session.answer(roster.passed("1", bea, List.of("MB2-714", "AZ-900"), opened), new DiscordForm(layout));
        List<Sheet> sheets = new ArrayList<>(List.of(roster.panel(ana, language)));
        sheets.addAll(roster.entry("1", bea, session.recall(ana.conversation()), language));
        sheets.add(roster.closed(language));
        assertThat(wire(sheets)).isEqualTo(reviewed(name, wire(sheets)));
    }

    /** Answers to messages with ids have to be kept in some form. */
    private record DiscordForm(Layout layout) implements Form {

        @Override
        public String name() {
            return "discord";
        }

        @Override
        public List<String> parts(Outgoing outgoing) {
            return layout.of(outgoing).stream().map(Sheet::json).toList();
        }
    }

    @Test
    void aStoredMessageIsReadBackAsItWas() {
        Outgoing outgoing = session.answer(new Incoming.Text(Envelope.of("a", "de"), "exportieren"));
        for (Sheet sheet : layout.of(outgoing)) {
            assertThat(Sheet.read(sheet.json())).isEqualTo(sheet);
        }
    }

    private static String wire(List<Sheet> sheets) {
        ArrayNode wire = JsonNodeFactory.instance.arrayNode();
        sheets.forEach(sheet -> {
            ObjectNode message = wire.addObject();
            message.putArray("components").addAll(sheet.components());
            message.put(
                    "files",
                    String.join(", ", sheet.files().keySet().stream().sorted().toList()));
        });
        return wire.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private static String reviewed(String name, String now) throws IOException {
        Path file = FOLDER.resolve(name + ".json");
        if (Boolean.getBoolean("transcripts.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, now);
        }
        return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
