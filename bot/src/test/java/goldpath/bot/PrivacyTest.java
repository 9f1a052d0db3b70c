package goldpath.bot;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import goldpath.bot.channel.terminal.JsonChat;
import goldpath.bot.session.Channel;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.session.Outgoing;
import goldpath.bot.session.Session;
import goldpath.bot.session.UndeliveredException;
import goldpath.bot.store.Store;
import goldpath.bot.store.TestStores;
import goldpath.bot.store.UnsteadyStore;
import goldpath.bot.wording.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Whatever goes wrong, and however much is logged: nothing of what people say is. */
class PrivacyTest {

    /** What is looked for: in names, amounts, ids, addresses and words that are not understood. */
    private static final List<String> CANARIES =
            List.of("Quuxella", "137731", "137,731", "137.731", "zorblefrotz", "canary-id", "canary-address");

    private static final List<String> SAID = List.of(
            "hello zorblefrotz",
            "We sell in Germany",
            "My revenue is 137731 US dollars",
            "yes, all of it",
            "Quuxella has passed 714 and 710, zorblefrotz",
            "remove Quuxella",
            "undo",
            "that is all",
            "show result",
            "export",
            "forget me",
            "yes");

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level usual = root.getLevel();
    private final StringBuilder logged = new StringBuilder();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {

        private final PatternLayout layout = new PatternLayout();

        @Override
        public void start() {
            layout.setContext(getContext());
            layout.setPattern("%level %logger %mdc %marker %msg %ex{full}%n");
            layout.start();
            super.start();
        }

        @Override
        protected void append(ILoggingEvent event) {
            logged.append(layout.doLayout(event));
        }
    };

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void listen() {
        appender.setContext(root.getLoggerContext());
        appender.start();
        root.detachAndStopAllAppenders();
        root.addAppender(appender);
        root.getLoggerContext().getLoggerList().forEach(logger -> logger.setLevel(Level.TRACE));
    }

    @AfterEach
    void stopListening() throws Exception {
        root.getLoggerContext().reset();
        new ch.qos.logback.classic.util.ContextInitializer(root.getLoggerContext()).autoConfig();
        assertThat(root.getLevel()).isEqualTo(usual);
    }

    @Test
    void anInterviewAsJsonIsNotLogged() throws IOException {
        try (Store store = TestStores.open("jdbc:sqlite:" + directory.resolve("a.db"), Duration.ofSeconds(1))) {
            StringBuilder lines = new StringBuilder();
            SAID.forEach(text -> lines.append("{\"conversation\":\"canary-id\",\"id\":\"canary-id")
                    .append(lines.length())
                    .append("\",\"text\":\"")
                    .append(text)
                    .append("\"}\n"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new JsonChat(Bot.session(store), Bot.languages(), Bot.competency())
                    .run(new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)), out);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains("Quuxella")
                    .contains("137731");
        }
        nothingIsGivenAway();
    }

    @Test
    void anInterviewThroughAChannelIsNotLoggedWhateverFails() throws Exception {
        for (String url : List.of("jdbc:sqlite:" + directory.resolve("b.db"), TestStores.emptyPostgres())) {
            try (Store store = TestStores.open(url, Duration.ofSeconds(1))) {
                UnsteadyStore unsteady = new UnsteadyStore(store);
                Session session = Bot.session(unsteady);
                for (String text : SAID) {
                    unsteady.failSaving(1);
                    session.converse(text("m" + text, text), "canary-address", new Failing());
                }
                unsteady.failSaving(1);
                unsteady.failWith(() -> new IllegalStateException("Quuxella", new IOException("137731")));
                session.converse(text("last", "zorblefrotz"), "canary-address", new Failing());
            }
        }
        assertThat(logged).contains("could not be delivered").contains("A turn failed");
        nothingIsGivenAway();
    }

    private void nothingIsGivenAway() {
        assertThat(logged).isNotEmpty();
        for (String canary : CANARIES) {
            assertThat(logged.toString()).doesNotContainIgnoringCase(canary);
        }
    }

    private static Incoming text(String message, String text) {
        Envelope envelope = new Envelope(
                "canary-id",
                Optional.of("canary-id" + message),
                Optional.empty(),
                Optional.of("en"),
                Optional.of("Quuxella"));
        return new Incoming.Text(envelope, text);
    }

    /** Delivers every other part, and says too much where it does not. */
    private static final class Failing implements Channel {

        private int delivered;

        @Override
        public String name() {
            return "failing";
        }

        @Override
        public List<String> parts(Outgoing outgoing) {
            return outgoing.messages().stream().map(Message::plain).toList();
        }

        @Override
        public void deliver(Delivery delivery) throws UndeliveredException {
            if (delivered++ % 2 == 1) {
                throw new UndeliveredException(delivery.part(), new IOException(delivery.address()));
            }
        }
    }
}
