package goldpath.bot.session;

import goldpath.bot.store.StoreException;
import goldpath.bot.store.StoreException.Kind;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Tries again while the store is away, for so long and then no longer.
 *
 * @param most after this the failure is passed on
 */
record Patience(Duration most) {

    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /** @param whenAway run once, before the second attempt */
    <T> T await(Supplier<T> attempt, Runnable whenAway) {
        Duration waited = Duration.ZERO;
        Duration pause = FIRST;
        while (true) {
            try {
                return attempt.get();
            } catch (StoreException e) {
                if (e.kind() != Kind.UNAVAILABLE || waited.compareTo(most) >= 0 || !hasSlept(pause)) {
                    throw e;
                }
                if (waited.isZero()) {
                    whenAway.run();
                }
                waited = waited.plus(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
            }
        }
    }

    void run(Runnable attempt) {
        await(
                () -> {
                    attempt.run();
                    return attempt;
                },
                () -> {});
    }

    private static boolean hasSlept(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
