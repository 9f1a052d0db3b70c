package goldpath.bot.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;

/**
 * What is logged, and how: to standard error, as text or JSON. "turn" is the same in all that is logged of one message.
 *
 * <p>Logback finds it as a service. In Java rather than in logback.xml, reading which took a tenth of the start.
 */
public final class Logging extends ContextAwareBase implements Configurator {

    /** {@code text}, the default, or {@code json}. */
    static final String FORM = "GOLDPATH_LOG";

    /** The name of the only appender. */
    public static final String CONSOLE = "console";

    /**
     * Silent: the database's own warnings quote what it says, which may hold what people said; the store says it in its own
     * words. The others write what people sent, and what was to be sent, when something fails.
     */
    private static final List<String> SILENT =
            List.of("com.zaxxer.hikari", "org.flywaydb", "net.dv8tion.jda", "com.neovisionaries.ws", "okhttp3");

    /** What these log below a warning can quote requests, with tokens and what people say. */
    private static final List<String> QUIET = List.of("com.microsoft.bot", "io.javalin", "org.eclipse.jetty");

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        SILENT.forEach(name -> context.getLogger(name).setLevel(Level.OFF));
        QUIET.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(console(context));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext context) {
        Encoder<ILoggingEvent> encoder = "json".equals(System.getenv(FORM)) ? json() : text(context);
        encoder.setContext(context);
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setName(CONSOLE);
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();
        return console;
    }

    private static Encoder<ILoggingEvent> json() {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setWithArguments(false);
        encoder.setWithContext(false);
        encoder.setWithFormattedMessage(true);
        encoder.setWithMessage(false);
        encoder.setWithSequenceNumber(false);
        return encoder;
    }

    private static Encoder<ILoggingEvent> text(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern("%d{ISO8601} %-5level %X{turn} %logger{0}: %msg%n");
        return encoder;
    }
}
