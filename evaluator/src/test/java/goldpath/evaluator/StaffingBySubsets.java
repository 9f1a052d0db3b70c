package goldpath.evaluator;

import goldpath.evaluator.PeopleByHand.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Fills the seats of people parts by dynamic programming over the subsets of single seats: for more people than trial can. */
final class StaffingBySubsets {

    private static final long NEVER = Long.MAX_VALUE / 4;
    private static final int NONE = -1;

    private final List<Subsets> readings;

    StaffingBySubsets(List<PeopleByHand> readings) {
        this.readings = readings.stream().map(Subsets::new).toList();
    }

    /** The price of the best plan: exams count a million, new people a thousand, people to train one. */
    long best(int[] held) {
        return best(held, 1_000_000, 1_000);
    }

    long peopleToTrain(int[] held) {
        return best(held, 0, 0);
    }

    private long best(int[] held, long exam, long fresh) {
        return readings.stream()
                .mapToLong(reading -> reading.best(held, exam, fresh))
                .min()
                .orElseThrow();
    }

    /** The subsets of the single seats that can come about. */
    private static final class Subsets {
        private final List<Choice> choices;

        /** Per choice and subset the one with that choice's seats taken too, or {@link #NONE}. */
        private final int[][] after;

        /** The subset of all seats. */
        private final int full;

        private final int seats;

        Subsets(PeopleByHand reading) {
            int[] counts = reading.counts();
            Map<Integer, Integer> places = new LinkedHashMap<>(Map.of(0, 0));
            List<Integer> subsets = new ArrayList<>(List.of(0));
            List<int[]> rows = new ArrayList<>();
            for (int i = 0; i < subsets.size(); i++) {
                int[] next = new int[reading.choices().size()];
                for (int choice = 0; choice < next.length; choice++) {
                    int subset = after(subsets.get(i), reading.choices().get(choice), counts);
                    if (subset != NONE && !places.containsKey(subset)) {
                        places.put(subset, subsets.size());
                        subsets.add(subset);
                    }
                    next[choice] = places.getOrDefault(subset, NONE);
                }
                rows.add(next);
            }
            choices = reading.choices();
            seats = Arrays.stream(counts).sum();
            full = Objects.requireNonNull(places.get((1 << seats) - 1));
            after = turned(rows);
        }

        private static int[][] turned(List<int[]> rows) {
            int[][] turned = new int[rows.get(0).length][rows.size()];
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < turned.length; j++) {
                    turned[j][i] = rows.get(i)[j];
                }
            }
            return turned;
        }

        /** The first free single seat of each counter is taken, as the others are alike. */
        private static int after(int taken, Choice choice, int[] counts) {
            int after = taken;
            for (int counter : choice.counters) {
                int first = Arrays.stream(counts, 0, counter).sum();
                int free = first;
                while (free < first + counts[counter] && ((taken >> free) & 1) == 1) {
                    free++;
                }
                if (free == first + counts[counter]) {
                    return NONE;
                }
                after |= 1 << free;
            }
            return after;
        }

        long best(int[] held, long exam, long fresh) {
            long[] cost = new long[after[0].length];
            Arrays.fill(cost, NEVER);
            cost[0] = 0;
            for (int person : held) {
                add(person, exam, 0, cost);
            }
            for (int i = 0; i < seats; i++) {
                add(0, exam, fresh, cost);
            }
            return cost[full];
        }

        private void add(int person, long exam, long fresh, long[] cost) {
            long[] before = cost.clone();
            for (int choice = 0; choice < after.length; choice++) {
                int missing = choices.get(choice).missing[person];
                long price = missing * exam + fresh + (missing > 0 ? 1 : 0);
                int[] next = after[choice];
                for (int taken = 0; taken < before.length; taken++) {
                    if (next[taken] != NONE) {
                        cost[next[taken]] = Math.min(cost[next[taken]], before[taken] + price);
                    }
                }
            }
        }
    }
}
