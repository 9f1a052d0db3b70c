package goldpath.bot.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import goldpath.bot.Bot;
import goldpath.bot.conversation.Act;
import goldpath.bot.conversation.Answers;
import goldpath.bot.conversation.Command;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.store.MemoryStore;
import goldpath.bot.store.Store.Remembered;
import goldpath.bot.store.UnsteadyStore;
import goldpath.bot.wording.Message;
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
        session.answer(revenue("a", "m1", 120_000), PLAIN);
        session.answer(start("a", "m2"), PLAIN);
        assertThat(remembered("a").state().answers().facts().amount("revenue"))
                .isEqualTo(Fact.known(Amount.usd(120_000)));
    }

    @Test
    void conversationsAreKeptApart() {
        session.answer(revenue("a", "m1", 120_000), PLAIN);
        session.answer(start("b", "m1"), PLAIN);
        assertThat(remembered("b").state().answers()).isEqualTo(Answers.none());
    }

    @Test
    void aMessageThatComesTwiceIsAnsweredTheSameAndCountsOnce() {
        List<String> first = session.answer(revenue("a", "m1", 120_000), PLAIN);
        session.answer(revenue("a", "m2", 300_000), PLAIN);
        long version = remembered("a").version();
        assertThat(session.answer(revenue("a", "m1", 120_000), PLAIN)).isEqualTo(first);
        assertThat(remembered("a").state().answers().facts().amount("revenue"))
                .isEqualTo(Fact.known(Amount.usd(300_000)));
        assertThat(remembered("a").version()).isEqualTo(version);
    }

    @Test
    void aMessageWithoutIdCountsEveryTime() {
        Envelope envelope = Envelope.of("a", "en");
        session.answer(new Incoming.Text(envelope, "120k"), PLAIN);
        long version = remembered("a").version();
        session.answer(new Incoming.Text(envelope, "120k"), PLAIN);
        assertThat(remembered("a").version()).isGreaterThan(version);
    }

    @Test
    void whatIsShownOnlyOnceCannotBeRepeated() {
        assertThatThrownBy(() -> session.answer(start("a", "m1"))).hasMessageContaining("give a form");
    }

    @Test
    void aPickCountsForTheQuestionThatOfferedIt() {
        Outgoing asked = session.answer(new Incoming.Start(Envelope.of("a", "en")));
        Outgoing picked = session.answer(new Incoming.Pick(Envelope.of("a", "en"), asked.ticket(), 0));
        assertThat(picked.turn().state().answers().facts().market().isKnown()).isTrue();
        assertThat(picked.turn().act()).isEqualTo(Act.ANSWER);
    }

    @Test
    void aPickOfAnEarlierQuestionChangesNothingAndIsSaidSo() {
        Outgoing asked = session.answer(new Incoming.Start(Envelope.of("a", "en")));
        session.answer(new Incoming.Pick(Envelope.of("a", "en"), asked.ticket(), 0));
        Outgoing late = session.answer(new Incoming.Pick(Envelope.of("a", "en"), asked.ticket(), 1));
        assertThat(late.messages().get(0).plain()).contains("an earlier point");
        assertThat(late.turn().act()).isEqualTo(Act.ASK_BACK);
        assertThat(late.turn().state().answers())
                .isEqualTo(remembered("a").state().answers())
                .isNotEqualTo(Answers.none());
    }

    @Test
    void whatNeedsNoUnderstandingIsTakenAsItIs() {
        Outgoing help =
                session.answer(new Incoming.Meant(Envelope.of("a", "en"), List.of(new Meaning.Wants(Command.HELP))));
        assertThat(help.turn().act()).isEqualTo(Act.HELP);
    }

    @Test
    void theFirstLocaleDecidesTheLanguage() {
        assertThat(start("de-AT").language()).isEqualTo("de");
        assertThat(start("nl").language()).isEqualTo("en");
    }

    @Test
    void aStepThatFailsIsApologisedForAndChangesNothing() {
        Session failing = failing();
        session.answer(revenue("a", "m1", 120_000), PLAIN);
        Remembered before = remembered("a");
        List<String> apology = failing.answer(revenue("a", "m2", 300_000), PLAIN);
        assertThat(apology).hasSize(1);
        assertThat(apology.get(0)).contains("Something went wrong");
        assertThat(remembered("a")).isEqualTo(before);
    }

    @Test
    void theApologyIsInTheLanguageOfTheMessage() {
        Outgoing apology = failing()
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
            failing().answer(start("a", "m1"), PLAIN);
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
        List<Future<List<String>>> answers = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            Session either = sessions.get(i % 2);
            Incoming message = messages.get(i);
            answers.add(threads.submit(() -> either.answer(message, PLAIN)));
        }
        for (Future<List<String>> answer : answers) {
            assertThat(answer.get()).anyMatch(part -> part.contains("The answers are imported"));
        }
        threads.shutdown();
        assertThat(remembered("a").state().past()).hasSize(200);
    }

    private Outgoing start(String locale) {
        return session.answer(new Incoming.Start(Envelope.of(locale, locale)));
    }

    private Remembered remembered(String conversation) {
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

    private Session failing() {
        UnsteadyStore failing = new UnsteadyStore(store);
        failing.failSaving(Integer.MAX_VALUE);
        failing.failWith(() -> new IllegalStateException("Cannot save: Ana", new IllegalArgumentException("Ana")));
        return Bot.session(failing);
    }

    /** Messages as plain text. */
    private static final Form PLAIN = new Form() {

        @Override
        public String name() {
            return "plain";
        }

        @Override
        public List<String> parts(Outgoing outgoing) {
            return outgoing.messages().stream().map(Message::plain).toList();
        }
    };
}
