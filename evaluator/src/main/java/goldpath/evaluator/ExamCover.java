package goldpath.evaluator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** The fewest exams that touch every one of some sets: an exact minimum cover, which matters where sets share exams. */
final class ExamCover {

    /** Where sets share exams, a table weighs every choice of them; so many of them at most. */
    static final int MOST = 16;

    private final long asked;
    private final ExamSets sets;
    private final int[] bits;

    /** Per choice of the sets asked for, the fewest exams that touch them; empty where no exam touches two. */
    private final byte[] fewest;

    ExamCover(long asked, ExamSets sets) {
        this.asked = asked;
        this.sets = sets;
        bits = LongStream.iterate(asked, rest -> rest != 0, rest -> rest & (rest - 1))
                .mapToInt(Long::numberOfTrailingZeros)
                .toArray();
        fewest = isAnySetShared() ? weighed() : new byte[0];
    }

    private boolean isAnySetShared() {
        for (int bit : bits) {
            for (String code : sets.passable(bit)) {
                if (Long.bitCount(sets.touchedBy(code) & asked) > 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Some exam of the first open set is in every cover, so trying each of them is exhaustive. */
    private byte[] weighed() {
        if (bits.length > MOST) {
            throw new IllegalArgumentException("More than " + MOST + " sets of exams that share exams.");
        }
        byte[] least = new byte[1 << bits.length];
        for (int open = 1; open < least.length; open++) {
            least[open] = Byte.MAX_VALUE;
            for (String code : sets.passable(bits[Integer.numberOfTrailingZeros(open)])) {
                byte rest = least[open & ~packed(sets.touchedBy(code))];
                least[open] = (byte) Math.min(least[open], rest + 1);
            }
        }
        return least;
    }

    /** The sets asked for, in the lowest bits. */
    private int packed(long held) {
        int packed = 0;
        for (int i = 0; i < bits.length; i++) {
            packed |= (int) ((held >>> bits[i]) & 1) << i;
        }
        return packed;
    }

    long asked() {
        return asked;
    }

    /** How many more exams somebody who touches these sets must pass. */
    int missing(long held) {
        long open = asked & ~held;
        return fewest.length == 0 ? Long.bitCount(open) : fewest[packed(open)];
    }

    /** Of these exams, one per set that they touch; each named once. */
    List<String> held(Set<String> passed, long wanted) {
        List<String> held = new ArrayList<>();
        for (int bit : bits) {
            if (((wanted >>> bit) & 1) == 1) {
                addFirst(sets.exams(bit), passed, held);
            }
        }
        return held;
    }

    private static void addFirst(List<String> exams, Set<String> passed, List<String> held) {
        for (String code : exams) {
            if (passed.contains(code)) {
                if (!held.contains(code)) {
                    held.add(code);
                }
                return;
            }
        }
    }

    /** Per exam that somebody who touches these sets must still pass, what it adds. */
    List<Pass> toPass(long held) {
        List<Pass> passes = new ArrayList<>();
        long open = asked & ~held;
        while (open != 0) {
            long touched = next(open);
            passes.add(new Pass(touched, examsTouching(touched)));
            open &= ~touched;
        }
        return passes;
    }

    private long next(long open) {
        for (String code : sets.passable(Long.numberOfTrailingZeros(open))) {
            long touched = sets.touchedBy(code) & open;
            if (missing(~open | touched) == missing(~open) - 1) {
                return touched;
            }
        }
        throw new IllegalStateException("Every set has an exam.");
    }

    private List<String> examsTouching(long target) {
        List<String> passable = sets.passable(Long.numberOfTrailingZeros(target));
        if (Long.bitCount(target) == 1) {
            return passable;
        }
        List<String> touching = new ArrayList<>();
        for (String code : passable) {
            if ((sets.touchedBy(code) & target) == target) {
                touching.add(code);
            }
        }
        return List.copyOf(touching);
    }

    /**
     * One exam to pass.
     *
     * @param touched the sets it is for
     * @param codes the exams to choose from
     */
    record Pass(long touched, List<String> codes) {}
}
