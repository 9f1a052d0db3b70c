package goldpath.evaluator;

import goldpath.evaluator.PeopleByHand.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fills the seats of people parts by dynamic programming over the subsets of single seats: for more people than trial can. */
final class StaffingBySubsets {

    private static final long NEVER = Long.MAX_VALUE / 4;

    private StaffingBySubsets() {}

    /** The price of the best plan: exams count a million, new people a thousand, people to train one. */
    static long best(List<PeopleByHand> readings, int[] held) {
        return readings.stream()
                .mapToLong(reading -> best(reading, held, 1_000_000, 1_000))
                .min()
                .orElseThrow();
    }

    static long peopleToTrain(List<PeopleByHand> readings, int[] held) {
        return readings.stream()
                .mapToLong(reading -> best(reading, held, 0, 0))
                .min()
                .orElseThrow();
    }

    private static long best(PeopleByHand reading, int[] held, long exam, long fresh) {
        int[] counts = reading.counts();
        int[] firstBit = new int[counts.length];
        for (int i = 1; i < counts.length; i++) {
            firstBit[i] = firstBit[i - 1] + counts[i - 1];
        }
        int bits = Arrays.stream(counts).sum();
        long[] cost = new long[1 << bits];
        Arrays.fill(cost, NEVER);
        cost[0] = 0;
        List<int[]> people = new ArrayList<>();
        for (int one : held) {
            people.add(new int[] {one, 0});
        }
        for (int i = 0; i < bits; i++) {
            people.add(new int[] {0, 1});
        }
        for (int[] person : people) {
            long[] before = cost.clone();
            for (Choice choice : reading.choices()) {
                int missing = choice.missing[person[0]];
                long price = missing * exam + person[1] * fresh + (missing > 0 ? 1 : 0);
                for (int taken = 0; taken < before.length; taken++) {
                    int after = before[taken] >= NEVER ? -1 : after(taken, choice, firstBit, counts);
                    if (after >= 0) {
                        cost[after] = Math.min(cost[after], before[taken] + price);
                    }
                }
            }
        }
        return cost[cost.length - 1];
    }

    /** The first free single seat of each counter is taken, as the others are alike. */
    private static int after(int taken, Choice choice, int[] firstBit, int[] counts) {
        int after = taken;
        for (int counter : choice.counters) {
            int free = -1;
            for (int i = counts[counter] - 1; i >= 0; i--) {
                free = ((taken >> (firstBit[counter] + i)) & 1) == 0 ? firstBit[counter] + i : free;
            }
            if (free < 0) {
                return -1;
            }
            after |= 1 << free;
        }
        return after;
    }
}
