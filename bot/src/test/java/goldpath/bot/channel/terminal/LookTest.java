package goldpath.bot.channel.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;

class LookTest {

    @Test
    void aDumbTerminalHasNothing() throws IOException {
        assertThat(look("dumb", Map.of("VTE_VERSION", "7600"))).isEqualTo(new Look(60, false, false, false));
    }

    @Test
    void anXtermHasStylesAndColours() throws IOException {
        assertThat(look("xterm-256color", Map.of())).isEqualTo(new Look(60, true, true, false));
    }

    @Test
    void coloursCanBeRefused() throws IOException {
        assertThat(look("xterm-256color", Map.of("NO_COLOR", "1")).colours()).isFalse();
        assertThat(look("xterm-256color", Map.of("NO_COLOR", "")).colours()).isTrue();
    }

    @Test
    void aTerminalWithLinksIsKnownByItsVariables() throws IOException {
        assertThat(look("xterm-256color", Map.of("VTE_VERSION", "7600")).links())
                .isTrue();
        assertThat(look("xterm-256color", Map.of("VTE_VERSION", "4999")).links())
                .isFalse();
        assertThat(look("xterm-256color", Map.of("VTE_VERSION", "new")).links()).isFalse();
        assertThat(look("xterm-256color", Map.of("TERM_PROGRAM", "iTerm.app")).links())
                .isTrue();
        assertThat(look("xterm-256color", Map.of("WT_SESSION", "1")).links()).isTrue();
    }

    private static Look look(String type, Map<String, String> environment) throws IOException {
        try (Terminal terminal = new ExternalTerminal(
                "test",
                type,
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                StandardCharsets.UTF_8)) {
            terminal.setSize(Size.of(60, 24));
            return Look.of(terminal, environment);
        }
    }
}
