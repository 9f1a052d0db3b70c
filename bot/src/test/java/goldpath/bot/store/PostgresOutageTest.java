package goldpath.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldpath.bot.store.Store.Outcome.Saved;
import goldpath.bot.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that stops and starts again under a store that stays open. */
@Timeout(60)
class PostgresOutageTest {

    @TempDir
    private Path directory;

    @Test
    void aStoreIsAwayWhileItsServerIsDownAndComesBackByItself() throws IOException {
        Postgres server = Postgres.in(directory, 0);
        int port = server.port();
        try (Store store = Stores.open(server.url("postgres", "postgres"))) {
            store.save(Steps.begin("a", Steps.letter("m1", "hello")));
            server.stop();
            isAway(() -> store.load("b"));
            isAway(() -> store.claim("chat", "a", Steps.NOON));
            everyoneIsToldAtOnce(store);

            server = Postgres.in(directory, port);
            assertThat(triedAgain(() -> store.save(Steps.next(store, "a", Steps.letter("m2")))))
                    .isEqualTo(new Saved());
            assertThat(Steps.count(store, "a")).isEqualTo(2);
            assertThat(store.load("a").orElseThrow().isOwed()).isTrue();
        } finally {
            server.stop();
        }
    }

    /** As a session does; it takes the store some seconds to find that the server is back. */
    private static <T> T triedAgain(Supplier<T> attempt) {
        while (true) {
            try {
                return attempt.get();
            } catch (StoreException e) {
                assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE);
            }
        }
    }

    /** Also those who wait behind others. */
    private static void everyoneIsToldAtOnce(Store store) {
        CompletableFuture<?>[] all = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> isAway(() -> store.save(Steps.begin("c" + i, Steps.letter("m")))),
                        task -> new Thread(task).start()))
                .toArray(CompletableFuture[]::new);
        assertThat(CompletableFuture.allOf(all)).succeedsWithin(Duration.ofSeconds(30));
    }

    private static void isAway(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(StoreException.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(refused).hasMessageContaining("The PostgreSQL server at localhost:");
        });
    }
}
