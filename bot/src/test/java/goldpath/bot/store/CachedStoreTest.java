package goldpath.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.store.Store.Outcome.Raced;
import goldpath.bot.store.Store.Outcome.Saved;
import goldpath.bot.store.Store.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is at hand, told from what another program has stored meanwhile. */
class CachedStoreTest {

    @TempDir
    private Path directory;

    private Store store = new MemoryStore();
    private Store other = new MemoryStore();

    @BeforeEach
    void open() {
        store = Stores.open(address());
        other = Stores.open(address());
        store.save(Steps.begin("a", Steps.letter("m1")));
    }

    @AfterEach
    void close() {
        store.close();
        other.close();
    }

    @Test
    void aConversationUnderWayIsAtHand() {
        other.save(Steps.next(other, "a", Steps.letter("m2")));
        assertThat(Steps.count(store, "a")).isEqualTo(1);
    }

    @Test
    void aRacedStepGoesOutFromTheNewestStateAgain() {
        Step step = Steps.next(store, "a", Steps.letter("m3"));
        other.save(Steps.next(other, "a", Steps.letter("m2")));
        assertThat(store.save(step)).isEqualTo(new Raced());
        assertThat(store.save(Steps.next(store, "a", Steps.letter("m3")))).isEqualTo(new Saved());
        assertThat(Steps.count(store, "a")).isEqualTo(3);
    }

    @Test
    void aRepeatedMessageBringsTheNewestState() {
        other.save(Steps.next(other, "a", Steps.letter("m2")));
        store.save(Steps.next(store, "a", Steps.letter("m2")));
        assertThat(Steps.count(store, "a")).isEqualTo(2);
    }

    @Test
    void aFailureBringsTheNewestState() {
        Step step = Steps.next(store, "a", Steps.letter("m2"));
        Step unheldable = new Step("a", step.read(), step.after(), Instant.MAX, step.letter(), false);
        other.save(Steps.next(other, "a", Steps.letter("m2")));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> store.save(unheldable)))
                .isNotNull();
        assertThat(Steps.count(store, "a")).isEqualTo(2);
    }

    @Test
    void lettersThatAnotherDeliveredAreNotOwedOnceTheyAreClaimed() {
        store.save(Steps.next(store, "a", Steps.letter("m2", "hello")));
        other.delivered("a", "m2", 1, Steps.NOON);
        assertThat(store.claim("chat", "a", Steps.NOON)).isEmpty();
        assertThat(store.load("a").orElseThrow().isOwed()).isFalse();
    }

    @Test
    void ofSeveralLettersTheLastOneDeliveredEndsTheDebt() {
        store.save(Steps.next(store, "a", Steps.letter("m2", "hello")));
        store.save(Steps.next(store, "a", Steps.letter("m3", "there")));
        store.delivered("a", "m3", 1, Steps.NOON);
        assertThat(store.load("a").orElseThrow().isOwed()).isTrue();
        store.delivered("a", "m2", 1, Steps.NOON);
        assertThat(store.load("a").orElseThrow().isOwed()).isFalse();
    }

    @Test
    void aStepWithoutAnAnswerLeavesTheDebtAsItIs() {
        store.save(Steps.next(store, "a", Steps.letter("m2", "hello")));
        store.save(Steps.next(store, "a", Steps.letter("m3")));
        assertThat(store.load("a").orElseThrow().isOwed()).isTrue();
        store.delivered("a", "m2", 1, Steps.NOON);
        assertThat(store.load("a").orElseThrow().isOwed()).isFalse();
    }

    @Test
    void nothingPurgedStaysAtHand() {
        store.purge(Steps.NOON.plusSeconds(1), Steps.NOON.plus(Duration.ofDays(1)));
        assertThat(store.load("a")).isEmpty();
    }

    @Test
    void whatDoesNotFitIsReadWhenItIsNeeded() {
        try (Store small = new CachedStore(Stores.jdbc(address(), Store.LEASE, 1), 1)) {
            assertThat(Steps.count(small, "a")).isEqualTo(1);
            other.save(Steps.next(other, "a", Steps.letter("m2")));
            assertThat(Steps.count(small, "a")).isEqualTo(2);
        }
    }

    private String address() {
        return "jdbc:sqlite:" + directory.resolve("store.db");
    }
}
