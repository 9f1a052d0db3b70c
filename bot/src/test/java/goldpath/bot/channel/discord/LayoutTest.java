package goldpath.bot.channel.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.Bot;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.session.Outgoing;
import goldpath.bot.session.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes over the wire for each kind of reply, reviewed: {@code -Dtest.jvm=-Ddiscord.write=true} writes it anew. */
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
        if (Boolean.getBoolean("discord.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, now);
        }
        return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
