package goldpath.evaluator;

import goldpath.evaluator.Requirement.ChosenBy;
import goldpath.evaluator.Requirement.People;
import goldpath.evaluator.Requirement.SeatType;
import java.util.List;

/**
 * How much there is to weigh in the people parts of a level, at most: the ways to read them, times the states of taken
 * seats, times the roles of one person.
 *
 * @param ways to read a seat type as plain seats
 * @param kinds of plain seats it comes to
 * @param states of its taken seats
 */
record SeatWeight(double ways, double kinds, double states) {

    /** Beyond it a plan would take noticeable time or memory. */
    static final double MOST = 20_000;

    static double of(List<People> parts) {
        double product = 1;
        double roles = 1;
        for (People part : parts) {
            double kinds = 1;
            for (SeatType seat : part.seats()) {
                SeatWeight weight = of(seat);
                product *= weight.ways() * weight.states();
                kinds += weight.kinds();
            }
            roles *= kinds;
        }
        return parts.isEmpty() ? 0 : product * (roles - 1);
    }

    private static SeatWeight of(SeatType seat) {
        double kinds = Math.pow(2, seat.also().size());
        double ways = choices(seat);
        for (SeatType also : seat.also()) {
            ways *= choices(also);
        }
        for (int marks = 1; marks < kinds; marks++) {
            ways *= Integer.bitCount(marks) < 2 ? 1 : leastOf(seat, marks) + 1;
        }
        return new SeatWeight(ways, kinds, Math.pow(seat.count() / kinds + 1, kinds));
    }

    /** How many bundles all people may choose alike. */
    private static double choices(SeatType seat) {
        return seat.bundles().stream()
                .filter(bundles -> bundles.chosenBy() == ChosenBy.ALL)
                .mapToDouble(bundles -> bundles.anyOf().size())
                .reduce(1, (a, b) -> a * b);
    }

    private static int leastOf(SeatType seat, int marks) {
        int least = seat.count();
        for (int i = 0; i < seat.also().size(); i++) {
            least = ((marks >> i) & 1) == 1 ? Math.min(least, seat.also().get(i).count()) : least;
        }
        return least;
    }
}
