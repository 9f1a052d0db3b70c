package goldpath.evaluator;

import goldpath.evaluator.Layout.Plain;
import java.util.Arrays;

/**
 * The cheapest way to fill the seats of one people part, exactly.
 *
 * <p>A greedy pass is wrong: whoever fits one seat may be the only one who fits another; with five people it fails in about
 * one Gold case of five. So this is a minimum-cost flow by successive shortest paths, but over classes of people
 * and kinds of seats instead of people and seats. People who touch the same sets of exams are interchangeable and form a
 * class; new people form one more, of those who have passed nothing.
 *
 * <p>One seat after the other is opened. It is filled along the cheapest chain: somebody spare takes a seat, whose holder
 * moves to another seat, whose holder moves on, up to the seat just opened. The nodes of the search are only the kinds of
 * seats; its edges are the people seated so far, who are never more than the seats, and the way into a chain is the
 * cheapest spare class per kind of seat. As the filling was the cheapest one before, no chain lowers its cost in a circle,
 * so Bellman and Ford's search finds the cheapest chain, and the filling stays the cheapest one (Ahuja, Magnanti, Orlin:
 * Network Flows, 1993, section 9.7). Once people are folded, the work depends on classes and seats, not on people.
 */
final class SeatFlow {

    private static final long UNREACHED = Long.MAX_VALUE;

    private final int kinds;
    private final int[] wanted;
    private final int[] spare;

    /** By class and kind of seat, what it costs to seat somebody; the last class is that of new people. */
    private final long[] cost;

    private final int[] cheapestSpare;

    /** Who is seated: the class and the kind of seat. */
    private final int[] seatedClass;

    private final int[] seatedAt;
    private int seated;

    /** Of a search: what a chain that leaves this kind of seat to fill costs, who leaves it, and for which seat. */
    private final long[] chain;

    private final int[] leaver;
    private final int[] leavesFor;

    SeatFlow(Layout layout, Crowd crowd, Price price) {
        kinds = layout.seats().size();
        int seats = layout.count();
        int classes = crowd.classes();
        wanted = new int[kinds];
        spare = new int[classes + 1];
        cost = new long[(classes + 1) * kinds];
        for (int kind = 0; kind < kinds; kind++) {
            Plain plain = layout.seats().get(kind);
            wanted[kind] = plain.count();
            for (int i = 0; i < classes; i++) {
                cost[i * kinds + kind] = price.ofNamed(plain.need().missing(crowd.held(i)));
            }
            cost[classes * kinds + kind] = price.ofNew(plain.need().missing(0));
        }
        for (int i = 0; i < classes; i++) {
            spare[i] = crowd.count(i);
        }
        spare[classes] = seats;
        cheapestSpare = new int[kinds];
        seatedClass = new int[seats];
        seatedAt = new int[seats];
        chain = new long[kinds];
        leaver = new int[kinds];
        leavesFor = new int[kinds];
    }

    long cheapest() {
        for (int kind = 0; kind < kinds; kind++) {
            cheapestSpare[kind] = spareFor(kind);
        }
        long total = 0;
        for (int kind = 0; kind < kinds; kind++) {
            for (int i = 0; i < wanted[kind]; i++) {
                total += fill(kind);
            }
        }
        return total;
    }

    private int spareFor(int kind) {
        int best = spare.length - 1;
        for (int i = 0; i < spare.length; i++) {
            if (spare[i] > 0 && cost[i * kinds + kind] < cost[best * kinds + kind]) {
                best = i;
            }
        }
        return best;
    }

    /** Opens a seat of that kind and fills it along the cheapest chain; returns what that adds. */
    private long fill(int opened) {
        search(opened);
        int entry = opened;
        long least = UNREACHED;
        for (int kind = 0; kind < kinds; kind++) {
            if (chain[kind] != UNREACHED) {
                long total = chain[kind] + cost[cheapestSpare[kind] * kinds + kind];
                if (total < least) {
                    least = total;
                    entry = kind;
                }
            }
        }
        for (int kind = entry; kind != opened; kind = leavesFor[kind]) {
            seatedAt[leaver[kind]] = leavesFor[kind];
        }
        seat(cheapestSpare[entry], entry);
        return least;
    }

    private void search(int opened) {
        Arrays.fill(chain, UNREACHED);
        chain[opened] = 0;
        boolean isCheaper = seated > 0;
        while (isCheaper) {
            isCheaper = false;
            for (int i = 0; i < seated; i++) {
                isCheaper |= leave(i);
            }
        }
    }

    /** Lets somebody seated leave for whichever seat makes a cheaper chain. */
    private boolean leave(int i) {
        int left = seatedAt[i];
        int row = seatedClass[i] * kinds;
        boolean isCheaper = false;
        for (int kind = 0; kind < kinds; kind++) {
            if (chain[kind] != UNREACHED) {
                long total = chain[kind] + cost[row + kind] - cost[row + left];
                if (total < chain[left]) {
                    chain[left] = total;
                    leaver[left] = i;
                    leavesFor[left] = kind;
                    isCheaper = true;
                }
            }
        }
        return isCheaper;
    }

    private void seat(int number, int kind) {
        seatedClass[seated] = number;
        seatedAt[seated] = kind;
        seated++;
        spare[number]--;
        if (spare[number] == 0) {
            for (int i = 0; i < kinds; i++) {
                if (cheapestSpare[i] == number) {
                    cheapestSpare[i] = spareFor(i);
                }
            }
        }
    }
}
