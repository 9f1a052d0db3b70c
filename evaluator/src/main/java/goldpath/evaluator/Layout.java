package goldpath.evaluator;

import goldpath.evaluator.Requirement.Bundles;
import goldpath.evaluator.Requirement.People;
import goldpath.evaluator.Requirement.SeatType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way to read the people parts of a level as plain seats.
 *
 * @param seats part by part, in the order of the file
 */
record Layout(List<Plain> seats) {

    /**
     * Seats that ask for the same of one person each.
     *
     * @param part counted from 0; nobody fills two seats of one part
     */
    record Plain(int part, SeatType type, Need need) {
        int count() {
            return type.count();
        }
    }

    Layout {
        seats = List.copyOf(seats);
    }

    /** The ways to read the parts, in the order of the file; whichever is best counts. */
    static List<Layout> of(List<People> parts, Competency competency, ExamSets sets) {
        List<Layout> layouts = List.of(new Layout(List.of()));
        for (int part = 0; part < parts.size(); part++) {
            for (SeatType seat : parts.get(part).seats()) {
                List<List<Plain>> ways = new ArrayList<>();
                for (List<SeatType> way : PlainSeats.of(seat)) {
                    int number = part;
                    ways.add(way.stream()
                            .map(type -> new Plain(number, type, need(type, competency, sets)))
                            .toList());
                }
                layouts = layouts.stream()
                        .flatMap(layout -> ways.stream().map(layout::with))
                        .toList();
            }
        }
        return layouts;
    }

    private Layout with(List<Plain> more) {
        return new Layout(Stream.concat(seats.stream(), more.stream()).toList());
    }

    private static Need need(SeatType type, Competency competency, ExamSets sets) {
        List<Long> alternatives = List.of(sets.bits(competency.examsOf(type)));
        for (Bundles bundles : type.bundles()) {
            List<Long> bits = bundles.anyOf().stream()
                    .map(group -> sets.bits(
                            competency.examsOf(group).stream().map(List::of).toList()))
                    .toList();
            alternatives = alternatives.stream()
                    .flatMap(one -> bits.stream().map(bundle -> one | bundle))
                    .toList();
        }
        return new Need(sets, alternatives);
    }

    int parts() {
        return seats.isEmpty() ? 0 : seats.get(seats.size() - 1).part() + 1;
    }

    /** How many seats there are. */
    int count() {
        return seats.stream().mapToInt(Plain::count).sum();
    }
}
