package goldpath.bot.channel.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What belongs to one conversation is done in order, also when the program ends. */
@Timeout(30)
class LanesTest {

    private final List<Integer> done = new CopyOnWriteArrayList<>();

    @Test
    void whatWaitsInALaneIsDoneBeforeTheProgramEnds() {
        Lanes lanes = new Lanes(Duration.ofSeconds(10));
        CountDownLatch first = new CountDownLatch(1);
        lanes.add("a", () -> await(first));
        for (int i = 0; i < 20; i++) {
            int number = i;
            lanes.add("a", () -> done.add(number));
        }
        lanes.add("b", first::countDown);
        lanes.close();
        assertThat(done).hasSize(20).isSorted();
    }

    @Test
    void whatNeverEndsDoesNotKeepTheProgramFromEnding() {
        Lanes lanes = new Lanes(Duration.ofMillis(50));
        CountDownLatch never = new CountDownLatch(1);
        lanes.add("a", () -> await(never));
        lanes.add("a", () -> done.add(1));
        lanes.close();
        assertThat(done).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
