package goldpath.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.conversation.Conversation;
import goldpath.bot.conversation.State;
import goldpath.bot.store.Store.Letter;
import goldpath.bot.store.Store.Outcome;
import goldpath.bot.store.Store.Outcome.Repeated;
import goldpath.bot.store.Store.Remembered;
import goldpath.bot.store.Store.Step;
import goldpath.evaluator.Evaluator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store keeps to about letters. */
abstract class LetterContract {

    static final Duration LEASE = Duration.ofSeconds(10);

    static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    final State english = opening("en");
    final State german = opening("de");
    Store store = new MemoryStore();

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
    void keepsUndeliveredLettersHoweverOld() {
        save("a", 0, english, letter("m1", "hello"));
        store.purge(LONG_AGO, NOON.plus(Duration.ofDays(30)));
        assertThat(store.claim("chat", "a", NOON.plus(Duration.ofDays(30)))).hasSize(1);
    }

    Outcome save(String conversation, long read, State after, Letter letter) {
        return store.save(new Step(conversation, read, after, NOON, letter, false));
    }

    void save(String conversation, long read, State after, Instant at) {
        store.save(new Step(conversation, read, after, at, letter("m"), false));
    }

    static Letter letter(String message, String... parts) {
        return new Letter(message, "chat", "where-to", List.of(parts), 0);
    }

    Optional<State> state(String conversation) {
        return store.load(conversation).map(Remembered::state);
    }

    boolean isOwed(String conversation) {
        return store.load(conversation).orElseThrow().isOwed();
    }

    long version(String conversation) {
        return store.load(conversation).orElseThrow().version();
    }

    static State opening(String language) {
        return new Conversation(new Evaluator(Bot.competency())).opening(language);
    }
}
