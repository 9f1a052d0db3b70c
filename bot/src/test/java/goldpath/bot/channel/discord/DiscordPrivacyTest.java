package goldpath.bot.channel.discord;

import static goldpath.bot.channel.discord.Scene.discordText;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import goldpath.bot.channel.discord.standin.Shown;
import goldpath.bot.channel.discord.standin.StandIn;
import goldpath.bot.channel.discord.standin.Visitor;
import goldpath.bot.channel.discord.standin.Where;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** Whatever is logged, at any level of ours, nothing of what people said is in it. */
@Timeout(60)
class DiscordPrivacyTest {

    private static final List<String> CANARIES =
            List.of("Xanthippe", "Zebedee", "123456", "123,456", "Quetzal", StandIn.TOKEN, "token-");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void logEverything() {
        // The stand-in is no part of the program.
        LoggerContext context = root.getLoggerContext();
        List.of("io.javalin", "org.eclipse.jetty")
                .forEach(name -> context.getLogger(name).setLevel(Level.OFF));
        root.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void logAsBefore() {
        root.detachAppender(log);
        root.setLevel(Level.WARN);
    }

    @Test
    void noLogTellsAnythingOfAnInterview() {
        try (Scene scene = new Scene()) {
            Visitor visitor = scene.discord.visitor("Xanthippe", "en-US", Where.SERVER);
            Shown asked = visitor.uses("assess").answer();
            visitor.uses("revenue", "amount", "123456").answer();
            visitor.uses("passed", "exam", "MB2-714", "person", "Zebedee").answer();
            visitor.uses("answer", "text", "I passed 710, and Quetzal").answer();
            visitor.sends("import", "Zebedee.json", "{\"answers\": \"Quetzal\"}")
                    .answer();
            visitor.press(asked, "1:Quetzal", false).answer();
            visitor.at(Where.DIRECT).writes("Zebedee passed 712");
            scene.discord.posted(scene.discord.directChannel(visitor), 1);
            scene.discord.stumbleOnce("/messages/");
            visitor.uses("result").answer();
            scene.discord.failOnce("/callback", false);
            visitor.uses("answer", "text", "my answers");
            scene.discord.posted(scene.discord.directChannel(visitor), 2);
            visitor.submits(visitor.uses("revenue").modal(), null, Map.of("text", "123456"))
                    .answer();
            visitor.clicks(visitor.uses("forget").answer(), discordText("en", "button.yes"))
                    .answer();
        }
        assertThat(log.list).isNotEmpty();
        for (ILoggingEvent event : log.list) {
            assertThat(written(event)).doesNotContain(CANARIES);
        }
    }

    private static String written(ILoggingEvent event) {
        String text = event.getLoggerName() + " " + event.getFormattedMessage();
        return event.getThrowableProxy() == null ? text : text + ThrowableProxyUtil.asString(event.getThrowableProxy());
    }
}
