package goldpath.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.conversation.Conversation;
import goldpath.bot.conversation.State;
import goldpath.bot.store.Store.Letter;
import goldpath.bot.store.Store.Outcome;
import goldpath.bot.store.Store.Outcome.Raced;
import goldpath.bot.store.Store.Outcome.Repeated;
import goldpath.bot.store.Store.Outcome.Saved;
import goldpath.bot.store.Store.Remembered;
import goldpath.bot.store.Store.Step;
import goldpath.evaluator.Evaluator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store keeps to. */
abstract class StoreContract {

    static final Duration LEASE = Duration.ofSeconds(10);

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    private final State english = opening("en");
    private final State german = opening("de");
    private Store store = new MemoryStore();

    /** A store in which nothing is remembered, with a lease of {@link #LEASE}. */
    abstract Store empty();

    @BeforeEach
    void startEmpty() {
        store = empty();
    }

    @AfterEach
    void close() {
        store.close();
    }

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
    void repeatsOnlyWhatWasNotDelivered() {
        save("a", 0, english, letter("m1", "hello", "there"));
        store.delivered("a", "m1", 1, NOON);
        assertThat(save("a", version("a"), german, letter("m1")))
                .isEqualTo(
                        new Repeated(Optional.of(letter("m1", "hello", "there").withSent(1))));
        store.delivered("a", "m1", 2, NOON);
        assertThat(save("a", version("a"), german, letter("m1"))).isEqualTo(new Repeated(Optional.empty()));
    }

    @Test
    void aLetterWithoutPartsIsDelivered() {
        save("a", 0, english, letter("m1"));
        assertThat(isOwed("a")).isFalse();
        assertThat(save("a", version("a"), german, letter("m1"))).isEqualTo(new Repeated(Optional.empty()));
    }

    @Test
    void owesALetterUntilItsLastPartIsDelivered() {
        save("a", 0, english, letter("m1", "hello", "there"));
        assertThat(isOwed("a")).isTrue();
        store.delivered("a", "m1", 1, NOON);
        assertThat(isOwed("a")).isTrue();
        store.delivered("a", "m1", 2, NOON);
        assertThat(isOwed("a")).isFalse();
    }

    @Test
    void whoSavesALetterHasItToHimselfForAWhile() {
        save("a", 0, english, letter("m1", "hello"));
        Instant over = NOON.plus(LEASE);
        assertThat(store.owed("chat", over.minusMillis(1), 10)).isEmpty();
        assertThat(store.claim("chat", "a", over.minusMillis(1))).isEmpty();
        assertThat(store.owed("chat", over, 10)).containsExactly("a");
        assertThat(store.claim("chat", "a", over)).containsExactly(letter("m1", "hello"));
        assertThat(store.claim("chat", "a", over)).isEmpty();
        assertThat(store.claim("chat", "a", over.plus(LEASE))).hasSize(1);
    }

    @Test
    void whoDeliversAPartHasTheRestToHimselfForAWhile() {
        save("a", 0, english, letter("m1", "hello", "there"));
        store.delivered("a", "m1", 1, NOON.plusSeconds(5));
        assertThat(store.claim("chat", "a", NOON.plus(LEASE))).isEmpty();
        assertThat(store.claim("chat", "a", NOON.plus(LEASE).plusSeconds(5)))
                .containsExactly(letter("m1", "hello", "there").withSent(1));
    }

    @Test
    void givesUndeliveredLettersOutInTheirOrderAndAllAtOnce() {
        IntStream.range(0, 12).forEach(i -> save("a", i == 0 ? 0 : version("a"), english, letter("m" + i, "hello")));
        assertThat(store.claim("chat", "a", NOON.plus(LEASE)))
                .containsExactlyElementsOf(IntStream.range(0, 12)
                        .mapToObj(i -> letter("m" + i, "hello"))
                        .toList());
    }

    @Test
    void givesNoLetterOutWhileAnOlderOneOfItsConversationIsDelivered() {
        save("a", 0, english, letter("m1", "hello"));
        save("a", version("a"), german, letter("m2", "there"));
        store.delivered("a", "m1", 0, NOON.plusSeconds(5));
        assertThat(store.claim("chat", "a", NOON.plus(LEASE))).isEmpty();
    }

    @Test
    void postponedLettersAreNotListedBeforeTheirTime() {
        save("a", 0, english, letter("m1", "hello"));
        store.postpone("a", "m1", NOON.plusSeconds(2));
        assertThat(store.owed("chat", NOON.plusSeconds(1), 10)).isEmpty();
        assertThat(store.owed("chat", NOON.plusSeconds(2), 10)).containsExactly("a");
    }

    @Test
    void whoeverComesMayClaimPostponedLettersAtOnce() {
        save("a", 0, english, letter("m1", "hello"));
        store.postpone("a", "m1", NOON.plus(LEASE));
        assertThat(store.claim("chat", "a", NOON)).hasSize(1);
        assertThat(store.claim("chat", "a", NOON)).isEmpty();
    }

    @Test
    void postponingALetterLeavesTheOthersToWhoHasThem() {
        save("a", 0, english, letter("m1", "hello"));
        save("a", version("a"), german, letter("m2", "there"));
        store.postpone("a", "m1", NOON);
        assertThat(store.claim("chat", "a", NOON)).isEmpty();
        store.postpone("a", "m2", NOON);
        assertThat(store.claim("chat", "a", NOON)).hasSize(2);
    }

    @Test
    void givesLettersToTheirOwnChannelOnly() {
        save("a", 0, english, letter("m1", "hello"));
        Instant free = NOON.plus(LEASE);
        assertThat(store.owed("other", free, 10)).isEmpty();
        assertThat(store.claim("other", "a", free)).isEmpty();
        assertThat(store.claim("chat", "a", free)).hasSize(1);
    }

    @Test
    void listsThoseWhoWaitLongestFirstAndNoMoreThanAsked() {
        IntStream.range(0, 5).forEach(i -> save("c" + i, 0, english, letter("m", "hello")));
        assertThat(store.owed("chat", NOON.plus(LEASE), 3)).containsExactly("c0", "c1", "c2");
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
    void keepsUndeliveredLettersHoweverOld() {
        save("a", 0, english, letter("m1", "hello"));
        store.purge(LONG_AGO, NOON.plus(Duration.ofDays(30)));
        assertThat(store.claim("chat", "a", NOON.plus(Duration.ofDays(30)))).hasSize(1);
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

    private Outcome save(String conversation, long read, State after, Letter letter) {
        return store.save(new Step(conversation, read, after, NOON, letter, false));
    }

    private void save(String conversation, long read, State after, Instant at) {
        store.save(new Step(conversation, read, after, at, letter("m"), false));
    }

    private static Letter letter(String message, String... parts) {
        return new Letter(message, "chat", "where-to", List.of(parts), 0);
    }

    private Optional<State> state(String conversation) {
        return store.load(conversation).map(Remembered::state);
    }

    private boolean isOwed(String conversation) {
        return store.load(conversation).orElseThrow().isOwed();
    }

    private long version(String conversation) {
        return store.load(conversation).orElseThrow().version();
    }

    private static State opening(String language) {
        return new Conversation(new Evaluator(Bot.competency())).opening(language);
    }
}
