package goldpath.evaluator;

import java.util.ArrayList;
import java.util.List;

/** What it takes to fill a seat, or several at once: every set of exams of any one alternative. */
final class Need {

    private final ExamSets sets;
    private final ExamCover[] alternatives;

    /** @param alternatives per alternative the sets to touch, as bits, in the order of the file */
    Need(ExamSets sets, List<Long> alternatives) {
        this.sets = sets;
        this.alternatives = alternatives.stream()
                .filter(one -> alternatives.stream().noneMatch(other -> !other.equals(one) && (other & ~one) == 0))
                .distinct()
                .map(sets::cover)
                .toArray(ExamCover[]::new);
    }

    /** What it takes to fill the seats of both. */
    Need and(Need other) {
        List<Long> both = new ArrayList<>();
        for (ExamCover mine : alternatives) {
            for (ExamCover theirs : other.alternatives) {
                both.add(mine.asked() | theirs.asked());
            }
        }
        return new Need(sets, both);
    }

    /** All sets that are asked for in any alternative. */
    long asked() {
        long asked = 0;
        for (ExamCover alternative : alternatives) {
            asked |= alternative.asked();
        }
        return asked;
    }

    /** How many more exams somebody who touches these sets must pass. */
    int missing(long held) {
        int least = Integer.MAX_VALUE;
        for (ExamCover one : alternatives) {
            least = Math.min(least, one.missing(held));
        }
        return least;
    }

    /** The alternative that asks the fewest more exams of somebody; the first of several. */
    ExamCover nearest(long held) {
        ExamCover nearest = alternatives[0];
        for (ExamCover one : alternatives) {
            nearest = one.missing(held) < nearest.missing(held) ? one : nearest;
        }
        return nearest;
    }

    /** The sets of that alternative of this which is part of the chosen one for this and more. */
    long chosenIn(ExamCover chosen) {
        for (ExamCover one : alternatives) {
            if ((one.asked() & ~chosen.asked()) == 0) {
                return one.asked();
            }
        }
        throw new IllegalArgumentException("That was chosen for something else.");
    }
}
