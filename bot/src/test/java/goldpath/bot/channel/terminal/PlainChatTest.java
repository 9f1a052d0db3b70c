package goldpath.bot.channel.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.session.Session;
import goldpath.bot.store.MemoryStore;
import goldpath.bot.store.Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainChatTest {

    private final MemoryStore store = new MemoryStore();
    private final Session session = Bot.session(store);

    @Test
    void theTranscriptShowsWhatWasSaidAndNoEscapes() throws IOException {
        String transcript = chat("developed\n\n120k\r\n");
        assertThat(transcript.lines().filter(line -> line.startsWith("> "))).containsExactly("> developed", "> 120k");
        assertThat(transcript)
                .doesNotContain("\033")
                .contains(talk().farewell().get(0).plain());
        assertThat(steps()).isEqualTo(3);
    }

    @Test
    void nothingIsSaidAfterQuit() throws IOException {
        chat("quit\ndeveloped\n");
        assertThat(steps()).isEqualTo(1);
    }

    @Test
    void theOutputIsUtf8() throws IOException {
        assertThat(chat("Jürgen 日本\n")).contains("> Jürgen 日本");
    }

    @Test
    void anEmptyInputIsGreetedAndToldGoodbye() throws IOException {
        assertThat(chat("")).isNotBlank();
        assertThat(steps()).isEqualTo(1);
    }

    private long steps() {
        return store.load("terminal").map(Store.Remembered::version).orElse(0L);
    }

    private Talk talk() {
        return new Talk(session, Bot.languages(), Bot.competency(), "en");
    }

    private String chat(String input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PlainChat(talk()).run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
