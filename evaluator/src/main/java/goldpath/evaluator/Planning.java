package goldpath.evaluator;

import goldpath.evaluator.Assessment.Seat;
import goldpath.evaluator.Crowd.Named;
import goldpath.evaluator.ExamCover.Pass;
import goldpath.evaluator.Layout.Plain;
import goldpath.evaluator.Plan.Placement;
import goldpath.evaluator.SeatTable.Taken;
import goldpath.evaluator.Seating.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the best plans for a level, in a stable order: by name, each person takes the first role that leaves the plan one
 * of the best, and stays spare only last.
 */
final class Planning {

    private final LevelSeats level;
    private final Crowd crowd;
    private final List<Named> candidates;

    /** A seat of the plan and its place in the order of the file. */
    private record Numbered(int number, Seat seat) {}

    /** @param crowd knows as many people of each class by name as plans could need */
    Planning(LevelSeats level, Crowd crowd) {
        this.level = level;
        this.crowd = crowd;
        candidates = crowd.byName();
    }

    /** The first best plans. */
    List<Plan> best(int most) {
        int[] classOf = new int[candidates.size()];
        Arrays.setAll(classOf, i -> candidates.get(i).ofClass());
        List<SeatTable> tables = new ArrayList<>();
        long least = Long.MAX_VALUE;
        for (Seating seating : level.seatings()) {
            SeatTable table = new SeatTable(seating, crowd, classOf, Price.FEWEST_EXAMS);
            tables.add(table);
            least = Math.min(least, table.cheapest());
        }
        List<Plan> plans = new ArrayList<>();
        for (int i = 0; i < tables.size() && plans.size() < most; i++) {
            if (tables.get(i).cheapest() == least) {
                Seating seating = level.seatings().get(i);
                tables.get(i).ways(most - plans.size()).forEach(way -> plans.add(plan(seating, way)));
            }
        }
        return plans;
    }

    private Plan plan(Seating seating, List<Taken> way) {
        List<Placement> placements = new ArrayList<>();
        List<Numbered> seats = new ArrayList<>();
        for (Taken taken : way) {
            Role role = seating.roles().get(taken.role());
            List<Numbered> filled = new ArrayList<>();
            Placement placement = placement(seating, role, taken.person(), filled);
            placements.add(placement);
            seats.addAll(filled);
        }
        seats.sort(Comparator.comparing(Numbered::number)
                .thenComparing(one -> !one.seat().isFilled())
                .thenComparing(one -> one.seat().person().isEmpty())
                .thenComparing(one -> one.seat().person().orElse("")));
        return new Plan(placements, seats(seats));
    }

    private static List<Seat> seats(List<Numbered> numbered) {
        List<Seat> seats = new ArrayList<>();
        numbered.forEach(one -> seats.add(one.seat()));
        return seats;
    }

    private Placement placement(Seating seating, Role role, int number, List<Numbered> filled) {
        boolean isNew = number == candidates.size();
        long touched = isNew ? 0 : crowd.held(candidates.get(number).ofClass());
        Optional<String> name = isNew
                ? Optional.empty()
                : Optional.of(candidates.get(number).person().name());
        Set<String> passed = isNew ? Set.of() : candidates.get(number).person().passed();
        ExamCover chosen = role.need().nearest(touched);
        List<Pass> passes = chosen.toPass(touched);
        for (int seat : role.seats()) {
            Plain plain = seating.layout().seats().get(seat);
            long asked = plain.need().chosenIn(chosen);
            filled.add(
                    new Numbered(seat, new Seat(plain.type(), name, chosen.held(passed, asked), codes(passes, asked))));
        }
        return new Placement(name, seats(filled), codes(passes, ~0));
    }

    /** What is to be passed for these sets. */
    private static List<List<String>> codes(List<Pass> passes, long asked) {
        List<List<String>> codes = new ArrayList<>();
        for (Pass pass : passes) {
            if ((pass.touched() & asked) != 0) {
                codes.add(pass.codes());
            }
        }
        return codes;
    }
}
