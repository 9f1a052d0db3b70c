package goldpath.bot.session;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.HandClock;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.store.MemoryStore;
import goldpath.bot.store.Store;
import goldpath.bot.store.StoreException;
import goldpath.bot.store.StoreException.Kind;
import goldpath.bot.store.UnsteadyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What reaches people, and when. */
@Timeout(60)
class DeliveryTest {

    private final MemoryStore memory = new MemoryStore();
    private final UnsteadyStore store = new UnsteadyStore(memory);
    private final HandClock time = new HandClock();
    private final Session session = session(store);
    private final Mailbox mailbox = new Mailbox();

    private Session session(Store with) {
        return Bot.session(with, time, Duration.ofSeconds(5));
    }

    @Test
    void everyPartIsDeliveredOnceInOrderToWhereItBelongs() {
        session.converse(text("a", "m1", "hello"), "here", mailbox);
        assertThat(mailbox.ids()).containsExactly("m1/0", "m1/1", "m1/2");
        assertThat(mailbox.delivered).allMatch(each -> each.address().equals("here"));
        assertThat(isOwed("a")).isFalse();
    }

    @Test
    void nothingLeavesBeforeItIsRemembered() {
        mailbox.before = delivery -> assertThat(memory.load("a")).isPresent();
        session.converse(text("a", "m1", "120k"), "here", mailbox);
        assertThat(mailbox.delivered).isNotEmpty();
    }

    @Test
    void aRepeatedMessageIsNotDeliveredAgain() {
        session.converse(text("a", "m1", "120k"), "here", mailbox);
        int delivered = mailbox.delivered.size();
        session.converse(text("a", "m1", "120k"), "here", mailbox);
        assertThat(mailbox.delivered).hasSize(delivered);
    }

    @Test
    void whatCouldNotBeDeliveredIsDeliveredLaterFromWhereItStopped() {
        mailbox.failures = List.of("m1/1");
        session.converse(text("a", "m1", "hello"), "here", mailbox);
        assertThat(mailbox.ids()).containsExactly("m1/0");
        time.pass(Duration.ofMinutes(1));
        mailbox.failures = List.of();
        assertThat(session.catchUp(mailbox)).isEqualTo(1);
        assertThat(mailbox.ids()).containsExactly("m1/0", "m1/1", "m1/2");
        assertThat(session.catchUp(mailbox)).isZero();
    }

    @Test
    void aMessageThatComesAgainElsewhereWhileItIsAnsweredIsAnsweredOnce() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        Session elsewhere = session(store);
        List<Future<?>> again = new ArrayList<>();
        mailbox.before = delivery -> {
            if (again.isEmpty()) {
                again.add(threads.submit(() -> elsewhere.converse(text("a", "m1", "120k"), "here", mailbox)));
                pause();
            }
        };
        session.converse(text("a", "m1", "120k"), "here", mailbox);
        again.get(0).get();
        threads.shutdown();
        assertThat(mailbox.ids()).startsWith("m1/0").doesNotHaveDuplicates();
    }

    /** So long that the other one is at the same message by all odds. */
    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aProcessThatComesBackDeliversWhatADeadOneOwed() {
        mailbox.failures = List.of("m1/0");
        session.converse(text("a", "m1", "120k"), "here", mailbox);
        Mailbox later = new Mailbox();
        time.pass(Duration.ofMinutes(1));
        session(store).catchUp(later);
        assertThat(later.ids()).startsWith("m1/0").doesNotHaveDuplicates();
        assertThat(later.delivered).allMatch(each -> each.address().equals("here"));
    }

    @Test
    void nothingNewerOvertakesWhatIsStillToBeDelivered() {
        mailbox.failures = List.of("m1/0");
        session.converse(text("a", "m1", "developed"), "here", mailbox);
        session.converse(text("a", "m2", "120k"), "here", mailbox);
        assertThat(mailbox.delivered).isEmpty();
        mailbox.failures = List.of();
        time.pass(Duration.ofMinutes(1));
        session.converse(text("a", "m3", "yes"), "here", mailbox);
        assertThat(mailbox.ids()).isSorted().contains("m1/0", "m2/0", "m3/0");
    }

    @Test
    void aMessageIsSavedWhileTheAnswerToTheOneBeforeIsOnItsWay() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        mailbox.before = delivery -> await(arrived);
        Thread slow = new Thread(() -> session.converse(text("a", "m1", "hello"), "here", mailbox));
        slow.start();
        while (memory.load("a").isEmpty()) {
            Thread.sleep(1);
        }
        Runnable delivery = session.take(text("a", "m2", "120k"), "here", mailbox);
        assertThat(memory.load("a").orElseThrow().state().past()).hasSize(1);
        assertThat(mailbox.delivered).isEmpty();
        arrived.countDown();
        delivery.run();
        slow.join();
        assertThat(mailbox.ids()).isSorted().contains("m1/0", "m2/0").doesNotHaveDuplicates();
        assertThat(isOwed("a")).isFalse();
    }

    @Test
    void answersAreDeliveredInTheOrderOfTheMessagesWhicheverIsRunFirst() throws Exception {
        Runnable first = session.take(text("a", "m1", "hello"), "here", mailbox);
        Thread second = new Thread(session.take(text("a", "m2", "120k"), "here", mailbox));
        second.start();
        first.run();
        second.join();
        assertThat(mailbox.ids()).isSorted().contains("m1/0", "m2/0");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoCannotBeReachedAnyMoreIsGivenUp() {
        mailbox.isGone = true;
        session.converse(text("a", "m1", "hello"), "here", mailbox);
        mailbox.isGone = false;
        time.pass(Duration.ofMinutes(1));
        assertThat(session.catchUp(mailbox)).isZero();
        assertThat(isOwed("a")).isFalse();
        assertThat(mailbox.delivered).isEmpty();
    }

    @Test
    void whatWasForgottenIsNeverDelivered() {
        mailbox.failures = List.of("m1/0", "m2/0", "m3/0");
        session.converse(text("a", "m1", "120k"), "here", mailbox);
        session.converse(text("a", "m2", "forget me"), "here", mailbox);
        session.converse(text("a", "m3", "yes"), "here", mailbox);
        mailbox.failures = List.of();
        time.pass(Duration.ofMinutes(1));
        session.catchUp(mailbox);
        assertThat(mailbox.ids()).isNotEmpty().allMatch(id -> id.startsWith("m3/"));
    }

    @Test
    void aStoreThatIsAwayForAMomentCostsAMomentOnly() {
        store.failSaving(2);
        session.converse(text("a", "m1", "developed, 120k"), "here", mailbox);
        assertThat(mailbox.delivered.get(0).part()).contains("One moment");
        assertThat(mailbox.ids()).contains("m1/0").doesNotHaveDuplicates();
        assertThat(mailbox.delivered.stream().filter(each -> each.part().contains("One moment")))
                .hasSize(1);
    }

    @Test
    void aSaveThatWasDoneThoughItSeemedToFailCountsOnce() {
        store.saveAndFail(1);
        session.converse(text("a", "m1", "120k"), "here", mailbox);
        assertThat(memory.load("a").orElseThrow().state().past()).hasSize(1);
        time.pass(Duration.ofMinutes(1));
        session.catchUp(mailbox);
        assertThat(mailbox.ids()).contains("m1/0").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aStoreThatDoesNotComeBackIsApologisedFor(Kind kind) {
        store.failWith(() -> new StoreException(kind, "The database is away."));
        store.failSaving(Integer.MAX_VALUE);
        Session impatient = Bot.session(store, time, Duration.ofMillis(200));
        impatient.converse(text("a", "m1", "120k"), "here", mailbox);
        Channel.Delivery last = mailbox.delivered.get(mailbox.delivered.size() - 1);
        assertThat(last.part()).contains("Something went wrong");
        assertThat(memory.load("a")).isEmpty();
    }

    @Test
    void aChannelThatThrowsAnythingLosesNothing() {
        mailbox.before = delivery -> {
            throw new IllegalStateException("Ana");
        };
        session.converse(text("a", "m1", "120k"), "here", mailbox);
        mailbox.before = delivery -> {};
        time.pass(Duration.ofMinutes(1));
        session.catchUp(mailbox);
        assertThat(mailbox.ids()).startsWith("m1/0");
    }

    @Test
    void answersOfOneConversationNeverMix() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String id = "m" + i;
            all.add(threads.submit(() -> session.converse(text("a", id, "help"), "here", mailbox)));
        }
        for (Future<?> each : all) {
            each.get();
        }
        threads.shutdown();
        List<String> messages =
                mailbox.ids().stream().map(id -> id.replaceAll("/.*", "")).toList();
        List<String> runs = new ArrayList<>();
        messages.stream()
                .filter(id -> runs.isEmpty() || !runs.get(runs.size() - 1).equals(id))
                .forEach(runs::add);
        assertThat(runs).hasSize(40).doesNotHaveDuplicates();
    }

    private boolean isOwed(String conversation) {
        return memory.load(conversation).orElseThrow().isOwed();
    }

    private static Incoming text(String conversation, String message, String text) {
        return new Incoming.Text(
                new Envelope(conversation, Optional.of(message), Optional.empty(), Optional.of("en"), Optional.empty()),
                text);
    }
}
