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
 * seats; the edge between two of them is whoever seated moves the cheapest, and the way into a chain is the cheapest spare
 * class per kind of seat. As the filling was the cheapest one before, no chain lowers its cost in a circle, so Bellman and
 * Ford's search finds the cheapest chain, and the filling stays the cheapest one (Ahuja, Magnanti, Orlin: Network Flows,
 * 1993, section 9.7). Where somebody spare can take the seat for nothing, there is no cheaper chain, as one seat more never
 * makes the whole cheaper. Once people are folded, the work depends on classes and seats, not on people.
 */
final class SeatFlow {

    private static final long UNREACHED = Long.MAX_VALUE / 2;

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

    /** By kind of seat and another, what it costs that one who sits there moves here, and who that is. */
    private final long[] move;

    private final int[] mover;

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
        move = new long[kinds * kinds];
        Arrays.fill(move, UNREACHED);
        mover = new int[kinds * kinds];
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
        int free = cheapestSpare[opened];
        if (cost[free * kinds + opened] == 0) {
            seat(free, opened);
            return 0;
        }
        search(opened);
        int entry = entry();
        long total = chain[entry] + cost[cheapestSpare[entry] * kinds + entry];
        for (int kind = entry; kind != opened; kind = leavesFor[kind]) {
            seatedAt[leaver[kind]] = leavesFor[kind];
        }
        seat(cheapestSpare[entry], entry);
        if (entry != opened) {
            for (int kind = entry; kind != opened; kind = leavesFor[kind]) {
                weighMoves(kind);
            }
            weighMoves(opened);
        }
        return total;
    }

    /** Where the cheapest chain begins. */
    private int entry() {
        int entry = 0;
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
        return entry;
    }

    /** Goes on from every kind of seat for which a cheaper chain was found; they are the bits of a number. */
    private void search(int opened) {
        Arrays.fill(chain, UNREACHED);
        chain[opened] = 0;
        long cheaper = 1L << opened;
        while (cheaper != 0) {
            int kind = Long.numberOfTrailingZeros(cheaper);
            cheaper = (cheaper & (cheaper - 1)) | leaveFor(kind);
        }
    }

    /** Lets those move to that kind of seat for whom it makes a cheaper chain; the kinds of seats they leave. */
    private long leaveFor(int kind) {
        int row = kind * kinds;
        long cheaper = 0;
        for (int left = 0; left < kinds; left++) {
            long total = chain[kind] + move[row + left];
            if (move[row + left] != UNREACHED && total < chain[left]) {
                chain[left] = total;
                leaver[left] = mover[row + left];
                leavesFor[left] = kind;
                cheaper |= 1L << left;
            }
        }
        return cheaper;
    }

    private void weighMoves(int kind) {
        for (int other = 0; other < kinds; other++) {
            move[other * kinds + kind] = UNREACHED;
        }
        for (int i = 0; i < seated; i++) {
            if (seatedAt[i] == kind) {
                weighMovesOf(i);
            }
        }
    }

    private void weighMovesOf(int one) {
        int kind = seatedAt[one];
        int prices = seatedClass[one] * kinds;
        for (int other = 0; other < kinds; other++) {
            long difference = cost[prices + other] - cost[prices + kind];
            if (difference < move[other * kinds + kind]) {
                move[other * kinds + kind] = difference;
                mover[other * kinds + kind] = one;
            }
        }
    }

    private void seat(int number, int kind) {
        seatedClass[seated] = number;
        seatedAt[seated] = kind;
        weighMovesOf(seated);
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
