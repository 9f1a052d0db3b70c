package goldpath.bot.channel.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.session.Session;
import goldpath.bot.store.MemoryStore;
import goldpath.bot.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real line editor fed with the bytes that a terminal sends. */
@Timeout(60)
class TerminalChatTest {

    private static final String CTRL_C = "\003";
    private static final String CTRL_D = "\004";
    private static final String UP = "\033[A";

    private final MemoryStore store = new MemoryStore();

    @ParameterizedTest
    @ValueSource(strings = {"quit\r", "EXIT \r", CTRL_C, CTRL_D, "half a sent" + CTRL_C})
    void whoeverLeavesIsToldGoodbye(String keys) throws Exception {
        Session session = Bot.session(store);
        String screen = type(session, "dumb", Map.of(), keys);
        String farewell = talk(session).farewell().get(0).plain();
        assertThat(unwrapped(screen)).contains(unwrapped(farewell));
        assertThat(steps()).isEqualTo(1);
    }

    @Test
    void aPastedTableIsOneMessage() throws Exception {
        type(Bot.session(store), "xterm", Map.of(), "\033[200~Ana\tMB2-714\rBob\tMB2-712\r\033[201~\rquit\r");
        assertThat(steps()).isEqualTo(2);
    }

    @Test
    void linesTypedOneByOneAreMessagesOfTheirOwn() throws Exception {
        type(Bot.session(store), "xterm", Map.of(), "Ana: 714\rBob: 712\r\r   \rquit\r");
        assertThat(steps()).isEqualTo(3);
    }

    @Test
    void whatWasTypedBeforeCanBeFetchedAndSentAgain() throws Exception {
        type(Bot.session(store), "xterm", Map.of(), "developed\r" + UP + "\rquit\r");
        assertThat(steps()).isEqualTo(3);
    }

    @Test
    void exclamationMarksQuotesAndBackslashesAreLetters() throws Exception {
        type(Bot.session(store), "xterm", Map.of(), "wow!! don't \"ask\" me \\\rquit\r");
        assertThat(steps()).isEqualTo(2);
    }

    @Test
    void coloursAreNotShownToWhoDoesNotWantThem() throws Exception {
        Map<String, String> noColor = Map.of("NO_COLOR", "1");
        assertThat(type(Bot.session(store), "xterm-256color", noColor, "quit\r"))
                .doesNotContainPattern("\033\\[3[0-7]m");
    }

    private Talk talk(Session session) {
        return new Talk(session, Bot.languages(), Bot.competency(), "en");
    }

    private long steps() {
        return store.load("terminal").map(Store.Remembered::version).orElse(0L);
    }

    private String type(Session session, String type, Map<String, String> environment, String keys) throws Exception {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        try (PipedOutputStream keyboard = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(keyboard, 1 << 16);
                Terminal terminal = new ExternalTerminal("test", type, in, screen, StandardCharsets.UTF_8)) {
            terminal.setSize(Size.of(60, 24));
            CompletableFuture<Void> chat =
                    CompletableFuture.runAsync(() -> new TerminalChat(talk(session), environment).run(terminal));
            untilPrompted(screen);
            press(keys, keyboard, terminal);
            chat.get(20, TimeUnit.SECONDS);
        }
        return screen.toString(StandardCharsets.UTF_8);
    }

    /** It is the system that turns Ctrl-C into a signal. */
    private static void press(String keys, OutputStream keyboard, Terminal terminal) throws IOException {
        keyboard.write(keys.replace(CTRL_C, "").getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
        if (keys.endsWith(CTRL_C)) {
            terminal.raise(Signal.INT);
        }
    }

    /** Nobody types before there is a prompt. */
    private static void untilPrompted(ByteArrayOutputStream screen) {
        while (!screen.toString(StandardCharsets.UTF_8).contains("> ")) {
            Thread.onSpinWait();
        }
    }

    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
