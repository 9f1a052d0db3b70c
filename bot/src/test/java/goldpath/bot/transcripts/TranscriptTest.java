package goldpath.bot.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Replays every conversation in {@code src/test/resources/transcripts}. With {@code
 * -Dtest.jvm=-Dtranscripts.write=true} the files are rewritten instead, for their differences to be reviewed.
 */
class TranscriptTest {

    /** One for all: each transcript is a conversation of its own. */
    private static final Session SESSION = Bot.session();

    private static final Path FOLDER = Path.of("src", "test", "resources", "transcripts");

    static List<Path> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void theConversationGoesAsItIsWritten(Path file) throws IOException {
        String written = Files.readString(file);
        String replayed = Transcript.of(written)
                .replayed(SESSION, file.getFileName().toString())
                .text();
        if (Boolean.getBoolean("transcripts.write")) {
            Files.writeString(file, replayed);
        } else {
            assertThat(replayed).as(file.getFileName().toString()).isEqualTo(written);
        }
    }

    @Test
    void linesOfTheUserWithNothingBetweenThemAreOneMessage() {
        Transcript transcript =
                Transcript.of("lang: en\n\nHello.\n\n> Ana: 714\n>\n> Bob: 712\n\nNoted.\n\n> thanks\n");
        assertThat(transcript.language()).isEqualTo("en");
        assertThat(transcript.said()).containsExactly("Ana: 714\n\nBob: 712", "thanks");
    }
}
