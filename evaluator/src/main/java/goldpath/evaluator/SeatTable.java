package goldpath.evaluator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All cheapest ways to fill the seats of a layout, by dynamic programming: one person after the other stays spare or takes
 * a role, and new people fill what is left.
 *
 * <p>It goes from the last person to the first, so that the ways can be told from the first person on: each takes the
 * first role that leaves the whole as cheap, and stays spare only last.
 */
final class SeatTable {

    static final long UNREACHED = Long.MAX_VALUE / 4;

    /** Somebody who may take a role; the number is their place in the order. */
    record Taken(int person, int role) {}

    private final Seating seating;
    private final int people;

    /** By class and role. */
    private final long[][] cost;

    /** By person. */
    private final int[] classOf;

    /** By person and state, what it costs to fill the seats left with that person and those after. */
    private final long[][] left;

    /** By role and state, what it costs to fill the seats left with new people in that role and those after. */
    private final long[][] fresh;

    private final long[] freshCost;

    /** @param classOf the class of each person who may be seated, in their order */
    SeatTable(Seating seating, Crowd crowd, int[] classOf, Price price) {
        this.seating = seating;
        this.classOf = classOf;
        people = classOf.length;
        int roles = seating.roles().size();
        cost = new long[crowd.classes()][roles];
        freshCost = new long[roles];
        for (int role = 0; role < roles; role++) {
            Need need = seating.roles().get(role).need();
            for (int i = 0; i < cost.length; i++) {
                cost[i][role] = price.ofNamed(need.missing(crowd.held(i)));
            }
            freshCost[role] = price.ofNew(need.missing(0));
        }
        fresh = new long[roles + 1][seating.states()];
        left = new long[people + 1][];
        fillFresh(roles);
        left[people] = fresh[0];
        for (int person = people - 1; person >= 0; person--) {
            fill(person);
        }
    }

    /** Of each class as many people as could be seated. */
    static SeatTable ofClasses(Seating seating, Crowd crowd, Price price) {
        IntStream.Builder classOf = IntStream.builder();
        for (int i = 0; i < crowd.classes(); i++) {
            int most = Math.min(crowd.count(i), seating.layout().count());
            for (int j = 0; j < most; j++) {
                classOf.add(i);
            }
        }
        return new SeatTable(seating, crowd, classOf.build().toArray(), price);
    }

    private void fillFresh(int roles) {
        int full = seating.states() - 1;
        for (long[] states : fresh) {
            Arrays.fill(states, UNREACHED);
            states[full] = 0;
        }
        for (int role = roles - 1; role >= 0; role--) {
            for (int state = full - 1; state >= 0; state--) {
                int next = seating.next(role, state);
                long taken = next < 0 ? UNREACHED : freshCost[role] + fresh[role][next];
                fresh[role][state] = Math.min(fresh[role + 1][state], taken);
            }
        }
    }

    private void fill(int person) {
        long[] after = left[person + 1];
        long[] best = after.clone();
        long[] prices = cost[classOf[person]];
        for (int role = 0; role < prices.length; role++) {
            int[] next = seating.next(role);
            for (int state = 0; state < best.length; state++) {
                if (next[state] >= 0) {
                    best[state] = Math.min(best[state], prices[role] + after[next[state]]);
                }
            }
        }
        left[person] = best;
    }

    long cheapest() {
        return left[0][0];
    }

    /** The first of the cheapest ways, each with who takes which role; new people have the number after the last. */
    List<List<Taken>> ways(int most) {
        List<List<Taken>> ways = new ArrayList<>();
        from(0, 0, most, new ArrayList<>(), ways);
        return ways;
    }

    private void from(int first, int state, int most, List<Taken> taken, List<List<Taken>> ways) {
        for (int person = first; person < people; person++) {
            for (int role = 0; role < freshCost.length; role++) {
                int next = seating.next(role, state);
                if (next >= 0 && cost[classOf[person]][role] + left[person + 1][next] == left[person][state]) {
                    taken.add(new Taken(person, role));
                    from(person + 1, next, most, taken, ways);
                    taken.remove(taken.size() - 1);
                    if (ways.size() == most) {
                        return;
                    }
                }
            }
            if (left[person + 1][state] != left[person][state]) {
                return;
            }
        }
        fromNew(0, state, most, taken, ways);
    }

    private void fromNew(int first, int state, int most, List<Taken> taken, List<List<Taken>> ways) {
        if (state == seating.states() - 1) {
            ways.add(List.copyOf(taken));
            return;
        }
        for (int role = first; role < freshCost.length && ways.size() < most; role++) {
            int next = seating.next(role, state);
            if (next >= 0 && freshCost[role] + fresh[role][next] == fresh[first][state]) {
                taken.add(new Taken(people, role));
                fromNew(role, next, most, taken, ways);
                taken.remove(taken.size() - 1);
            }
        }
    }
}
