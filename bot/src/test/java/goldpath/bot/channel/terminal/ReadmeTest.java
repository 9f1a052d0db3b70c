package goldpath.bot.channel.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The interview in the README is one that the program holds. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");
    private static final String BEGIN = "the user's):\n\n```\n";

    @Test
    void theInterviewInTheReadmeGoesAsItIsWritten() throws IOException {
        String text = Files.readString(README).replace("\r\n", "\n");
        int from = text.indexOf(BEGIN) + BEGIN.length();
        String written = text.substring(from, text.indexOf("\n```", from));
        String held = chat(written.lines()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n")));
        if (Boolean.getBoolean("transcripts.write")) {
            Files.writeString(README, text.replace(written, held));
        } else {
            assertThat(written).isEqualTo(held);
        }
    }

    private static String chat(String input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Talk talk = new Talk(Bot.session(), Bot.languages(), Bot.competency(), "en");
        new PlainChat(talk).run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
