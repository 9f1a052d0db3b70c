package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnsTest {

    private final Turns turns = new Turns(Duration.ofSeconds(20));
    private final List<Integer> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void turnsOfAConversationAreTakenInTheirOrder() {
        IntStream.range(0, 100).forEach(i -> turns.add("a", () -> done.add(i)));
        turns.close();
        assertThat(done).isEqualTo(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void manyWaitingInASlowConversationKeepNoOtherWaiting() {
        turns.add("slow", this::waitAtTheGate);
        IntStream.range(0, 90).forEach(i -> turns.add("slow", () -> done.add(i)));
        turns.add("quick", () -> done.add(-1));
        House.await(() -> done.equals(List.of(-1)));
        gate.countDown();
        turns.close();
        assertThat(done).hasSize(91);
    }

    @Test
    void aTurnThatFailsKeepsTheNextFromNothing() {
        turns.add("a", () -> {
            throw new IllegalStateException("canary");
        });
        turns.add("a", () -> done.add(1));
        turns.close();
        assertThat(done).containsExactly(1);
    }

    @Test
    void whoTypesTooMuchAheadIsTurnedAway() {
        turns.add("a", this::waitAtTheGate);
        assertThat(IntStream.range(0, 200).filter(i -> turns.add("a", () -> {})).count())
                .isEqualTo(100);
        gate.countDown();
        turns.close();
    }

    @Test
    void whoComesAfterTheEndIsTurnedAway() {
        turns.close();
        assertThat(turns.add("a", () -> done.add(1))).isFalse();
    }

    @Test
    void theEndDoesNotWaitLongerThanItMay() {
        Turns hasty = new Turns(Duration.ofMillis(20));
        hasty.add("a", this::waitAtTheGate);
        hasty.close();
        assertThat(gate.getCount()).isEqualTo(1);
    }

    private void waitAtTheGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
