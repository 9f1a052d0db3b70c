package goldpath.evaluator;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Counts the cheapest ways to fill the seats of a layout. People of one class are told apart, new people are not.
 *
 * <p>It weighs one class after the other, and of a class one role after the other: so many of those who are left take it.
 */
final class PlanCount {

    private final Seating seating;
    private final Price price;

    /** What it costs to fill the seats left, and in how many ways it can be done at that cost, by state. */
    private static final class Ways {
        private final long[] cost;
        private final BigInteger[] count;

        Ways(int states) {
            cost = new long[states];
            count = new BigInteger[states];
            Arrays.fill(cost, SeatTable.UNREACHED);
            Arrays.fill(count, BigInteger.ZERO);
        }

        void add(int state, long cheap, BigInteger ways) {
            if (cheap < cost[state]) {
                cost[state] = cheap;
                count[state] = ways;
            } else if (cheap == cost[state]) {
                count[state] = count[state].add(ways);
            }
        }
    }

    PlanCount(Seating seating, Price price) {
        this.seating = seating;
        this.price = price;
    }

    /** The number of the cheapest ways. */
    BigInteger of(Crowd crowd) {
        Ways ways = ofNew();
        for (int i = 0; i < crowd.classes(); i++) {
            ways = with(crowd.count(i), seating.missing(crowd.held(i)), ways);
        }
        return ways.count[0];
    }

    /** New people are alike, so only how many take each role tells two ways apart. */
    private Ways ofNew() {
        Ways ways = new Ways(seating.states());
        ways.add(seating.states() - 1, 0, BigInteger.ONE);
        int[] missing = seating.missing(0);
        for (int role = 0; role < missing.length; role++) {
            for (int state = seating.states() - 2; state >= 0; state--) {
                int next = seating.next(role, state);
                if (next >= 0) {
                    ways.add(state, price.ofNew(missing[role]) + ways.cost[next], ways.count[next]);
                }
            }
        }
        return ways;
    }

    /** The ways once so many people who lack that by role can take part. */
    private Ways with(int people, int[] missing, Ways after) {
        Ways[] byUsed = new Ways[Math.min(people, seating.layout().count()) + 1];
        Arrays.fill(byUsed, after);
        for (int role = missing.length - 1; role >= 0; role--) {
            long cost = price.ofNamed(missing[role]);
            for (int used = 0; used < byUsed.length; used++) {
                byUsed[used] = inRole(role, cost, people - used, Arrays.copyOfRange(byUsed, used, byUsed.length));
            }
        }
        return byUsed[0];
    }

    /** @param byMore the ways if none, one, two ... of the people left take that role */
    private Ways inRole(int role, long cost, int people, Ways[] byMore) {
        Ways ways = new Ways(seating.states());
        for (int state = 0; state < seating.states(); state++) {
            BigInteger choices = BigInteger.ONE;
            int after = state;
            for (int more = 0; more < byMore.length && after >= 0; more++) {
                ways.add(state, more * cost + byMore[more].cost[after], choices.multiply(byMore[more].count[after]));
                choices = choices.multiply(BigInteger.valueOf(people - more)).divide(BigInteger.valueOf(more + 1));
                after = seating.next(role, after);
            }
        }
        return ways;
    }
}
