package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.transcripts.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every card that comes up passes the lint, and every button on it is understood. */
class CardsTest {

    private static final List<String> WORDS = List.of(
            "we are in Germany",
            "emerging",
            "120k net new, DPOR for all of it",
            "about 8,500 a month",
            "minus 20,000 euros",
            "70%",
            "Ana passed 714 and 710, Bob 712, Carla failed 707",
            "Ana",
            "Zoë_*[x](http://evil.example)* passed MB2-713",
            "{{DATE(2026-01-01T00:00:00Z)}} **712** <b>: 710",
            "Customization",
            "that is all",
            "result",
            "export",
            "my answers",
            "what if we had 300,000?",
            "which exam should Ana take next?",
            "why do you ask?",
            "what is DPOR?",
            "help",
            "undo",
            "start over",
            "forget me",
            "yes",
            "no",
            "skip",
            "deutsch",
            "english",
            "Korea",
            "AZ-900",
            "\uD83D\uDE00 \u0007 \u202E xyzzy \uD800",
            "thanks");

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_card_of_any_conversation_is_sound(int seed) throws IOException {
        Random random = new Random(seed);
        Cards cards = Cards.in(random.nextBoolean() ? "en" : "de");
        assertSound(cards);
        for (int turn = 0; turn < 12; turn++) {
            List<JsonNode> buttons = cards.submits();
            if (!buttons.isEmpty() && random.nextBoolean()) {
                cards.brings(filledIn(pick(random, buttons).path("data"), random));
            } else {
                cards.says(pick(random, WORDS));
            }
            assertSound(cards);
        }
    }

    /** A form brings the inputs of the whole card with whichever of its buttons. */
    private static JsonNode filledIn(JsonNode data, Random random) {
        ObjectNode value = data.deepCopy();
        for (int row = 1; row <= RosterForm.ROWS; row++) {
            value.put(
                    RosterForm.PERSON + row, pick(random, List.of("", "", "Ana", "Bob*", "\u0000 ", "N".repeat(300))));
            value.put(RosterForm.EXAMS + row, pick(random, List.of("", "MB2-712", "MB2-714,MB2-710", "x,,")));
        }
        return value;
    }

    static List<Path> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "transcripts"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void every_card_of_every_transcript_is_sound(Path file) throws IOException {
        Transcript transcript = Transcript.of(Files.readString(file));
        Cards cards = Cards.in(transcript.language());
        assertSound(cards);
        for (String words : transcript.said()) {
            cards.says(words);
            assertSound(cards);
        }
    }

    private static void assertSound(Cards cards) throws IOException {
        assertThat(cards.parts()).isNotEmpty();
        for (String part : cards.parts()) {
            assertThat(CardLint.faults(part)).as(part).isEmpty();
        }
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
