package goldpath.bot.understanding;

import goldpath.bot.understanding.Reading.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Picks, of the readings that claim the same words, the surest; of equally sure ones the longest, then the first. Shared
 * readings do not compete with each other.
 */
final class Ranking {

    private static final Comparator<Reading> SUREST_FIRST = Comparator.comparing(Reading::confidence)
            .thenComparing(Reading::length)
            .reversed()
            .thenComparing(Reading::from);

    private final boolean[] taken;
    private final boolean[] shared;
    private final List<Reading> chosen = new ArrayList<>();

    Ranking(int tokens, List<Reading> readings) {
        taken = new boolean[tokens];
        shared = new boolean[tokens];
        readings.stream().sorted(SUREST_FIRST).forEach(this::choose);
        Set<Reading> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(chosen);
        chosen.clear();
        readings.stream().filter(kept::contains).forEach(chosen::add);
        chosen.sort(Comparator.comparing(Reading::from));
    }

    private void choose(Reading reading) {
        if (reading.spans().stream().noneMatch(span -> isTaken(span, reading.isShared()))) {
            reading.spans().forEach(span -> {
                Arrays.fill(taken, span.from(), span.to(), true);
                Arrays.fill(shared, span.from(), span.to(), reading.isShared());
            });
            chosen.add(reading);
        }
    }

    private boolean isTaken(Span span, boolean shares) {
        for (int i = span.from(); i < span.to(); i++) {
            if (taken[i] && !(shares && shared[i])) {
                return true;
            }
        }
        return false;
    }

    /** In the order of the message. */
    List<Reading> chosen() {
        return List.copyOf(chosen);
    }

    /** By token, whether a chosen reading covers it. */
    boolean[] covered() {
        return taken.clone();
    }
}
