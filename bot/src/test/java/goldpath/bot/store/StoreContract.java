package goldpath.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.conversation.Conversation;
import goldpath.bot.conversation.Input;
import goldpath.bot.conversation.Input.Origin;
import goldpath.bot.conversation.Turn;
import goldpath.bot.store.Store.Remembered;
import goldpath.bot.store.Store.Step;
import goldpath.evaluator.Evaluator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store keeps to. */
abstract class StoreContract {

    private final Turn opened = turn("en");
    private final Turn switched = turn("de");
    private Store store = empty();

    abstract Store empty();

    @BeforeEach
    void startEmpty() {
        store = empty();
    }

    @Test
    void knowsNothingOfANewConversation() {
        assertThat(store.load("a")).isEmpty();
        assertThat(store.answered("a", "m1")).isEmpty();
    }

    @Test
    void remembersTheStateAfterTheLatestStep() {
        assertThat(save("a", 0, opened, "m1")).isTrue();
        assertThat(store.load("a").map(Remembered::state)).contains(opened.state());
        assertThat(save("a", version("a"), switched, "m2")).isTrue();
        assertThat(store.load("a").map(Remembered::state)).contains(switched.state());
    }

    @Test
    void refusesAStepFromAnOlderState() {
        save("a", 0, opened, "m1");
        assertThat(save("a", 0, switched, "m2")).isFalse();
        assertThat(store.load("a").map(Remembered::state)).contains(opened.state());
        assertThat(store.answered("a", "m2")).isEmpty();
    }

    @Test
    void refusesAStepFromAStateThatNeverWas() {
        assertThat(save("a", 7, opened, "m1")).isFalse();
        assertThat(store.load("a")).isEmpty();
    }

    @Test
    void keepsTheTurnOfEveryMessage() {
        save("a", 0, opened, "m1");
        save("a", version("a"), switched, "m2");
        assertThat(store.answered("a", "m1")).contains(opened);
        assertThat(store.answered("a", "m2")).contains(switched);
    }

    @Test
    void keepsConversationsApart() {
        save("a", 0, opened, "m1");
        assertThat(store.load("b")).isEmpty();
        assertThat(store.answered("b", "m1")).isEmpty();
    }

    @Test
    void keepsNoTurnFromBeforeAForgettingStep() {
        save("a", 0, opened, "m1");
        assertThat(store.save(new Step("a", version("a"), switched, Optional.of("m2"), true)))
                .isTrue();
        assertThat(store.answered("a", "m1")).isEmpty();
        assertThat(store.answered("a", "m2")).contains(switched);
    }

    @Test
    void ofManyStepsFromOneStateOnlyOneSucceeds() {
        save("a", 0, opened, "m0");
        long read = version("a");
        AtomicInteger saved = new AtomicInteger();
        IntStream.range(1, 200).parallel().forEach(i -> {
            if (save("a", read, switched, "m" + i)) {
                saved.incrementAndGet();
            }
        });
        assertThat(saved).hasValue(1);
        assertThat(Stream.iterate(1, i -> i < 200, i -> i + 1)
                        .filter(i -> store.answered("a", "m" + i).isPresent()))
                .hasSize(1);
    }

    private boolean save(String conversation, long read, Turn turn, String message) {
        return store.save(new Step(conversation, read, turn, Optional.of(message), false));
    }

    private long version(String conversation) {
        return store.load(conversation).orElseThrow().version();
    }

    private static Turn turn(String language) {
        Conversation conversation = new Conversation(new Evaluator(Bot.competency()));
        Origin origin = new Origin(Bot.CLOCK.instant(), Optional.empty(), Optional.empty());
        Turn turn = conversation.next(conversation.opening(language), new Input.Start(origin));
        return new Turn(turn.state(), turn.act(), turn.asked(), List.of(), turn.assessment());
    }
}
