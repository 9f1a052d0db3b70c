package goldpath.bot.channel.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.spi.SystemStream;

/** The terminal that the program was started in. */
public final class SystemTerminal {

    private SystemTerminal() {}

    /** Empty where input or output is no terminal: a file, a pipe. */
    public static Optional<Terminal> open() throws IOException {
        TerminalBuilder builder = TerminalBuilder.builder()
                .system(true)
                .encoding(StandardCharsets.UTF_8)
                .dumb(true);
        boolean isTerminal = builder.getProviders(null, new IllegalStateException()).stream()
                .anyMatch(provider ->
                        provider.isSystemStream(SystemStream.Input) && provider.isSystemStream(SystemStream.Output));
        return isTerminal ? Optional.of(builder.build()) : Optional.empty();
    }
}
