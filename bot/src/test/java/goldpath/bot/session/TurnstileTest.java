package goldpath.bot.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnstileTest {

    private final Turnstile turnstile = new Turnstile();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void messagesOfOneConversationPassOneByOne() throws Exception {
        int[] unguarded = {0};
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(threads.submit(() -> {
                for (int n = 0; n < 5_000; n++) {
                    turnstile.pass("a", () -> unguarded[0]++);
                }
            }));
        }
        for (Future<?> each : all) {
            each.get();
        }
        assertThat(unguarded[0]).isEqualTo(40_000);
    }

    @Test
    void messagesPassInTheOrderOfTheirArrival() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        List<Integer> passed = new ArrayList<>();
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            Thread thread = new Thread(() -> turnstile.pass("a", () -> {
                await(free);
                return passed.add(number);
            }));
            thread.start();
            untilBlocked(thread);
            waiting.add(thread);
        }
        free.countDown();
        for (Thread thread : waiting) {
            thread.join();
        }
        assertThat(passed)
                .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void aConversationThatHangsHoldsUpNoOther() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        Future<String> slow = threads.submit(() -> turnstile.pass("slow", () -> {
            await(free);
            return "slow";
        }));
        assertThat(threads.submit(() -> turnstile.pass("quick", () -> "quick")).get())
                .isEqualTo("quick");
        free.countDown();
        assertThat(slow.get()).isEqualTo("slow");
    }

    @Test
    void nothingIsKeptOfAConversationThatNobodyIsIn() {
        turnstile.pass("a", () -> "done");
        assertThatThrownBy(() -> turnstile.pass("b", () -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");
        assertThat(turnstile.busy()).isZero();
    }

    private static void untilBlocked(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
