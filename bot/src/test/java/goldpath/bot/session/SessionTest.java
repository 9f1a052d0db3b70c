package goldpath.bot.session;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import goldpath.bot.Bot;
import goldpath.bot.conversation.Act;
import goldpath.bot.conversation.Answers;
import goldpath.bot.conversation.Turn;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.store.MemoryStore;
import goldpath.bot.store.Store;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Fact;
import goldpath.evaluator.Facts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@Timeout(120)
class SessionTest {

    private final MemoryStore store = new MemoryStore();
    private final Session session = Bot.session(store);

    @Test
    void whatWasAnsweredIsRemembered() {
        session.answer(revenue("a", "m1", 120_000));
        Outgoing next = session.answer(start("a", "m2"));
        assertThat(next.turn().state().answers().facts().amount("revenue")).isEqualTo(Fact.known(Amount.usd(120_000)));
    }

    @Test
    void conversationsAreKeptApart() {
        session.answer(revenue("a", "m1", 120_000));
        Outgoing other = session.answer(start("b", "m1"));
        assertThat(other.turn().act()).isEqualTo(Act.START);
        assertThat(other.turn().state().answers()).isEqualTo(Answers.none());
    }

    @Test
    void aMessageThatComesTwiceIsAnsweredTheSameAndCountsOnce() {
        Outgoing first = session.answer(revenue("a", "m1", 120_000));
        session.answer(revenue("a", "m2", 300_000));
        Outgoing again = session.answer(revenue("a", "m1", 120_000));
        assertThat(again).isEqualTo(first);
        assertThat(remembered("a").state().answers().facts().amount("revenue"))
                .isEqualTo(Fact.known(Amount.usd(300_000)));
        assertThat(remembered("a").version()).isEqualTo(2);
    }

    @Test
    void aMessageWithoutIdCountsEveryTime() {
        Envelope envelope = Envelope.of("a", "en");
        session.answer(new Incoming.Text(envelope, "120k"));
        session.answer(new Incoming.Text(envelope, "120k"));
        assertThat(remembered("a").version()).isEqualTo(2);
    }

    @Test
    void theFirstLocaleDecidesTheLanguage() {
        assertThat(start("de-AT").language()).isEqualTo("de");
        assertThat(start("fr").language()).isEqualTo("en");
    }

    @Test
    void aStepThatFailsIsApologisedForAndChangesNothing() {
        Session failing = Bot.session(new FailingStore(store));
        session.answer(revenue("a", "m1", 120_000));
        Outgoing apology = failing.answer(revenue("a", "m2", 300_000));
        assertThat(apology.messages()).hasSize(1);
        assertThat(apology.messages().get(0).plain()).contains("Something went wrong");
        assertThat(apology.turn().state()).isEqualTo(remembered("a").state());
        assertThat(remembered("a").version()).isEqualTo(1);
    }

    @Test
    void theApologyIsInTheLanguageOfTheMessage() {
        Outgoing apology = Bot.session(new FailingStore(store))
                .answer(new Incoming.Start(
                        new Envelope("a", Optional.empty(), Optional.empty(), Optional.of("de"), Optional.empty())));
        assertThat(apology.language()).isEqualTo("de");
        assertThat(apology.messages().get(0).plain()).contains("schiefgegangen");
    }

    @Test
    void whatFailedIsLoggedWithoutTheWordsOfTheUser() {
        Logger logger = (Logger) LoggerFactory.getLogger(Session.class);
        ListAppender<ILoggingEvent> events = new ListAppender<>();
        events.start();
        logger.addAppender(events);
        logger.setAdditive(false);
        try {
            Bot.session(new FailingStore(store)).answer(start("a", "m1"));
        } finally {
            logger.detachAppender(events);
            logger.setAdditive(true);
        }
        assertThat(events.list).hasSize(1);
        assertThat(events.list.get(0).getThrowableProxy().getMessage())
                .isEqualTo(IllegalStateException.class.getName());
        assertThat(events.list.get(0).getThrowableProxy().getCause().getMessage())
                .isEqualTo(IllegalArgumentException.class.getName());
    }

    /** Two sessions at one store are two processes: nothing but the versions keeps them from losing a message. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void ofRacingMessagesNoneIsLostAndNoneCountsTwice(long seed) throws Exception {
        List<Incoming> messages = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Incoming message = revenue("a", "m" + i, i);
            messages.add(message);
            messages.add(message);
        }
        Collections.shuffle(messages, new Random(seed));
        List<Session> sessions = List.of(Bot.session(store), Bot.session(store));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Outgoing>> answers = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            Session either = sessions.get(i % 2);
            Incoming message = messages.get(i);
            answers.add(threads.submit(() -> either.answer(message)));
        }
        for (Future<Outgoing> answer : answers) {
            assertThat(answer.get().turn().act()).isEqualTo(Act.IMPORT);
        }
        threads.shutdown();
        assertThat(remembered("a").version()).isEqualTo(200);
    }

    private Outgoing start(String locale) {
        return session.answer(new Incoming.Start(Envelope.of(locale, locale)));
    }

    private Store.Remembered remembered(String conversation) {
        return store.load(conversation).orElseThrow();
    }

    private static Incoming start(String conversation, String message) {
        return new Incoming.Start(envelope(conversation, message));
    }

    private static Incoming revenue(String conversation, String message, long usd) {
        Facts facts = Facts.none().withAmount("revenue", Fact.known(Amount.usd(usd)));
        return new Incoming.Import(
                envelope(conversation, message), Answers.none().with(facts), Optional.empty());
    }

    private static Envelope envelope(String conversation, String message) {
        return new Envelope(conversation, Optional.of(message), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A store on a full disk. */
    private record FailingStore(Store store) implements Store {

        @Override
        public Optional<Remembered> load(String conversation) {
            return store.load(conversation);
        }

        @Override
        public Optional<Turn> answered(String conversation, String message) {
            return store.answered(conversation, message);
        }

        @Override
        public boolean save(Step step) {
            throw new IllegalStateException("Cannot save: Ana", new IllegalArgumentException("Ana"));
        }
    }
}
