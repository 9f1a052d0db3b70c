package goldpath.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.store.Store.Outcome.Raced;
import goldpath.bot.store.Store.Outcome.Repeated;
import goldpath.bot.store.Store.Outcome.Saved;
import goldpath.bot.store.Store.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store keeps to. */
abstract class StoreContract extends LineContract {

    @Test
    void knowsNothingOfANewConversation() {
        assertThat(store.load("a")).isEmpty();
        assertThat(store.claim("chat", "a", NOON)).isEmpty();
    }

    @Test
    void remembersTheStateAfterTheLatestStep() {
        assertThat(save("a", 0, english, letter("m1"))).isEqualTo(new Saved());
        assertThat(state("a")).contains(english);
        assertThat(save("a", version("a"), german, letter("m2"))).isEqualTo(new Saved());
        assertThat(state("a")).contains(german);
    }

    @Test
    void refusesAStepFromAnOlderState() {
        save("a", 0, english, letter("m1"));
        assertThat(save("a", 0, german, letter("m2", "hello"))).isEqualTo(new Raced());
        assertThat(state("a")).contains(english);
        assertThat(save("a", version("a"), german, letter("m2", "hello"))).isEqualTo(new Saved());
    }

    @Test
    void refusesAStepFromAStateThatNeverWas() {
        assertThat(save("a", 7, english, letter("m1"))).isEqualTo(new Raced());
        assertThat(store.load("a")).isEmpty();
    }

    @Test
    void keepsConversationsApart() {
        save("a", 0, english, letter("m1", "hello"));
        assertThat(store.load("b")).isEmpty();
        assertThat(store.claim("chat", "b", NOON.plus(LEASE))).isEmpty();
        assertThat(save("b", 0, german, letter("m1"))).isEqualTo(new Saved());
        assertThat(state("a")).contains(english);
    }

    @Test
    void answersAMessageOnce() {
        save("a", 0, english, letter("m1", "hello", "there"));
        assertThat(save("a", version("a"), german, letter("m1", "again")))
                .isEqualTo(new Repeated(Optional.of(letter("m1", "hello", "there"))));
        assertThat(state("a")).contains(english);
    }

    @Test
    void aRepeatedMessageIsRecognisedAlsoFromAnOlderState() {
        save("a", 0, english, letter("m1", "hello"));
        assertThat(save("a", 0, german, letter("m1", "again"))).isInstanceOf(Repeated.class);
    }

    @Test
    void forgettingDropsTheLettersBeforeItAndKeepsTheirIds() {
        save("a", 0, english, letter("m1", "hello"));
        assertThat(store.save(new Step("a", version("a"), german, NOON, letter("m2", "bye"), true)))
                .isEqualTo(new Saved());
        assertThat(store.claim("chat", "a", NOON.plus(LEASE))).containsExactly(letter("m2", "bye"));
        assertThat(save("a", version("a"), german, letter("m1"))).isEqualTo(new Repeated(Optional.empty()));
    }

    @Test
    void purgesIdleConversationsOnly() {
        save("old", 0, english, NOON);
        save("new", 0, english, NOON.plusSeconds(1));
        assertThat(store.purge(NOON.plusSeconds(1), NOON.plusSeconds(2))).isEqualTo(1);
        assertThat(store.load("old")).isEmpty();
        assertThat(store.load("new")).isPresent();
    }

    @Test
    void aConversationThatGoesOnIsNotIdle() {
        save("a", 0, english, NOON);
        Instant later = NOON.plus(Duration.ofHours(2));
        store.save(new Step("a", version("a"), german, later, letter("m2"), false));
        assertThat(store.purge(later, NOON.plus(Duration.ofHours(3)))).isZero();
        assertThat(store.load("a")).isPresent();
    }

    @Test
    void aPurgedConversationIsOwedNothing() {
        save("old", 0, english, letter("m1", "hello"));
        store.purge(NOON.plusSeconds(1), NOON.plusSeconds(2));
        assertThat(store.owed("chat", NOON.plus(LEASE), 10)).isEmpty();
    }

    @Test
    void aPurgedConversationThatBeginsAnewIsNotTakenForTheOldOne() {
        save("a", 0, english, letter("m1"));
        long read = version("a");
        store.purge(NOON.plusSeconds(1), NOON.plusSeconds(2));
        save("a", 0, english, letter("m2"));
        assertThat(save("a", read, german, letter("m3"))).isEqualTo(new Raced());
    }

    @Test
    void aForgottenConversationIsPurgedAfterADay() {
        store.save(new Step("a", 0, english, NOON, letter("m1"), true));
        assertThat(store.purge(LONG_AGO, NOON.plus(Store.ECHO))).isZero();
        assertThat(store.purge(LONG_AGO, NOON.plus(Store.ECHO).plusMillis(1))).isEqualTo(1);
        assertThat(store.load("a")).isEmpty();
    }

    @Test
    void aConversationThatGoesOnAfterForgettingIsNoLongerForgotten() {
        store.save(new Step("a", 0, english, NOON, letter("m1"), true));
        save("a", version("a"), german, letter("m2"));
        assertThat(store.purge(LONG_AGO, NOON.plus(Duration.ofDays(2)))).isZero();
    }

    @Test
    void knowsTheIdsOfDeliveredMessagesForADay() {
        save("a", 0, english, letter("m1"));
        store.purge(LONG_AGO, NOON.plus(Store.ECHO));
        assertThat(save("a", version("a"), german, letter("m1"))).isInstanceOf(Repeated.class);
        store.purge(LONG_AGO, NOON.plus(Store.ECHO).plusMillis(1));
        assertThat(save("a", version("a"), german, letter("m1"))).isInstanceOf(Saved.class);
    }

    @Test
    void ofManyStepsFromOneStateOnlyOneSucceeds() {
        save("a", 0, english, letter("m0"));
        long read = version("a");
        AtomicInteger saved = new AtomicInteger();
        IntStream.range(1, 200).parallel().forEach(i -> {
            if (save("a", read, german, letter("m" + i, "hello")) instanceof Saved) {
                saved.incrementAndGet();
            }
        });
        assertThat(saved).hasValue(1);
        assertThat(store.claim("chat", "a", NOON.plus(LEASE))).hasSize(1);
    }

    @Test
    void ofOneMessageDeliveredManyTimesAtOnceOnlyOneIsSaved() {
        AtomicInteger saved = new AtomicInteger();
        IntStream.range(0, 200).parallel().forEach(i -> {
            if (save("c" + i % 7, 0, german, letter("m", "hello")) instanceof Saved) {
                saved.incrementAndGet();
            }
        });
        assertThat(saved).hasValue(7);
    }
}
