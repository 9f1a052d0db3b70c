package goldpath.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldpath.bot.store.Store.Letter;
import goldpath.bot.store.Store.Outcome.Repeated;
import goldpath.bot.store.Store.Outcome.Saved;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several programs on one store, at the same time and one after the other. */
class SharedStoreTest {

    @TempDir
    private static Path directory;

    static Stream<String> addresses() {
        return Stream.of(
                "jdbc:sqlite:" + directory.resolve(UUID.randomUUID() + ".db"),
                Postgres.shared().freshDatabase());
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void noStepOfEitherIsLost(String address) {
        try (Store one = Stores.open(address);
                Store other = Stores.open(address)) {
            IntStream.range(0, 60).parallel().forEach(i -> {
                Store store = i % 2 == 0 ? one : other;
                String conversation = "c" + i % 3;
                while (!(store.save(Steps.next(store, conversation, Steps.letter("m" + i))) instanceof Saved)) {
                    Thread.onSpinWait();
                }
            });
            assertThat(Stream.of("c0", "c1", "c2").map(each -> Steps.count(fresh(one), each)))
                    .containsExactly(20, 20, 20);
        }
    }

    /** What is stored, whatever is at hand. */
    private static Store fresh(Store store) {
        store.purge(Instant.EPOCH, Instant.EPOCH.plus(Store.ECHO));
        return store;
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aMessageThatReachesBothIsAnsweredOnce(String address) {
        try (Store one = Stores.open(address);
                Store other = Stores.open(address)) {
            AtomicInteger saved = new AtomicInteger();
            AtomicInteger repeated = new AtomicInteger();
            IntStream.range(0, 80).parallel().forEach(i -> {
                Store store = i % 2 == 0 ? one : other;
                var outcome = store.save(Steps.begin("c" + i / 2, Steps.letter("m", "hello")));
                (outcome instanceof Saved ? saved : repeated).incrementAndGet();
                assertThat(outcome).isInstanceOfAny(Saved.class, Repeated.class);
            });
            assertThat(saved).hasValue(40);
            assertThat(repeated).hasValue(40);
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void ofManyWhoClaimLettersOnlyOneGetsThem(String address) {
        try (Store one = Stores.open(address);
                Store other = Stores.open(address)) {
            one.save(Steps.begin("a", Steps.letter("m1", "hello")));
            one.save(Steps.next(one, "a", Steps.letter("m2", "there")));
            Instant free = Steps.NOON.plus(Store.LEASE);
            List<Letter> claimed = IntStream.range(0, 20)
                    .parallel()
                    .mapToObj(i -> (i % 2 == 0 ? one : other).claim("chat", "a", free))
                    .flatMap(List::stream)
                    .toList();
            assertThat(claimed).containsExactly(Steps.letter("m1", "hello"), Steps.letter("m2", "there"));
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void manyMayOpenANewStoreAtOnce(String address) {
        List<Store> stores = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> Stores.open(address))
                .toList();
        stores.get(0).save(Steps.begin("a", Steps.letter("m", "hello")));
        assertThat(stores)
                .allSatisfy(store -> assertThat(store.save(Steps.begin("a", Steps.letter("m"))))
                        .isInstanceOf(Repeated.class));
        stores.forEach(Store::close);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void refusesIdsThatWouldComeBackAsAnother(String address) {
        try (Store store = Stores.open(address)) {
            for (String id : List.of("a\0b", "a\ud800")) {
                assertThatThrownBy(() -> store.load(id)).isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> store.save(Steps.begin(id, Steps.letter("m"))))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            Letter odd = Steps.letter("m\0\ud800", "hello\0", "there ‘ü’ 𝄞");
            assertThat(store.save(Steps.begin("ü 𝄞", odd))).isEqualTo(new Saved());
            assertThat(store.claim("chat", "ü 𝄞", Steps.NOON.plus(Store.LEASE)))
                    .first()
                    .extracting(Letter::parts)
                    .isEqualTo(odd.parts());
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void remembersEverythingWhenItIsOpenedAgain(String address) {
        try (Store store = Stores.open(address)) {
            store.save(Steps.begin("a", Steps.letter("m1", "hello")));
            store.save(Steps.next(store, "a", Steps.letter("m2")));
        }
        try (Store store = Stores.open(address)) {
            assertThat(Steps.count(store, "a")).isEqualTo(2);
            assertThat(store.save(Steps.next(store, "a", Steps.letter("m2")))).isInstanceOf(Repeated.class);
            assertThat(store.claim("chat", "a", Steps.NOON.plus(Store.LEASE)))
                    .containsExactly(Steps.letter("m1", "hello"));
        }
    }
}
