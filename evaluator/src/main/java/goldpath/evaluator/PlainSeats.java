package goldpath.evaluator;

import goldpath.evaluator.Requirement.Bundles;
import goldpath.evaluator.Requirement.ChosenBy;
import goldpath.evaluator.Requirement.SeatType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says what a seat type asks for in plain seats, which ask for groups and for bundles that each person chooses: one list of
 * them per bundle that all may choose, and per way in which "so many of them also" can fall on the same people.
 */
final class PlainSeats {

    private PlainSeats() {}

    /** The ways to read a seat type, in the order of the file. */
    static List<List<SeatType>> of(SeatType seat) {
        List<List<SeatType>> ways = new ArrayList<>();
        for (SeatType chosen : chosen(seat)) {
            if (chosen.also().isEmpty()) {
                ways.add(List.of(chosen));
            } else {
                ways.addAll(new Shares(chosen).ways());
            }
        }
        return ways;
    }

    /** The seat type once per choice of the bundles that all people choose alike. */
    private static List<SeatType> chosen(SeatType seat) {
        List<SeatType> chosen = List.of(new SeatType(seat.count(), seat.each(), seat.all(), seat.bundles(), List.of()));
        for (Bundles bundles : seat.bundles()) {
            if (bundles.chosenBy() == ChosenBy.ALL) {
                chosen = chosen.stream()
                        .flatMap(one -> bundles.anyOf().stream().map(bundle -> withBundle(one, bundles, bundle)))
                        .toList();
            }
        }
        for (SeatType also : seat.also()) {
            List<SeatType> choices = chosen(also);
            chosen = chosen.stream()
                    .flatMap(one -> choices.stream().map(choice -> withAlso(one, choice)))
                    .toList();
        }
        return chosen;
    }

    private static SeatType withBundle(SeatType seat, Bundles bundles, String bundle) {
        List<Bundles> left =
                seat.bundles().stream().filter(one -> !one.equals(bundles)).toList();
        return new SeatType(seat.count(), seat.each(), joined(seat.all(), List.of(bundle)), left, seat.also());
    }

    private static SeatType withAlso(SeatType seat, SeatType also) {
        return new SeatType(seat.count(), seat.each(), seat.all(), seat.bundles(), and(seat.also(), also));
    }

    private static List<SeatType> and(List<SeatType> seats, SeatType more) {
        return Stream.concat(seats.stream(), Stream.of(more)).toList();
    }

    private static <T> List<T> joined(Collection<T> first, Collection<T> second) {
        LinkedHashSet<T> joined = new LinkedHashSet<>(first);
        joined.addAll(second);
        return List.copyOf(joined);
    }

    /** How many of the people of a seat type count for which choice of its {@code also}. */
    private record Shares(SeatType seat) {

        List<List<SeatType>> ways() {
            List<List<SeatType>> ways = new ArrayList<>();
            int[] left = seat.also().stream().mapToInt(SeatType::count).toArray();
            share((1 << left.length) - 1, seat.count(), left, List.of(), ways);
            return ways;
        }

        /** @param marks the choice to deal with next, most first */
        private void share(int marks, int people, int[] left, List<SeatType> dealt, List<List<SeatType>> ways) {
            if (marks == 0) {
                if (isDealt(left)) {
                    ways.add(people == 0 ? dealt : and(dealt, marked(people, 0)));
                }
                return;
            }
            int most = people;
            for (int i = 0; i < left.length; i++) {
                most = isIn(marks, i) ? Math.min(most, left[i]) : most;
            }
            for (int count = most; count >= 0; count--) {
                int[] rest = left.clone();
                for (int i = 0; i < rest.length; i++) {
                    rest[i] -= isIn(marks, i) ? count : 0;
                }
                List<SeatType> more = count == 0 ? dealt : and(dealt, marked(count, marks));
                share(marks - 1, people - count, rest, more, ways);
            }
        }

        private static boolean isDealt(int[] left) {
            for (int some : left) {
                if (some > 0) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isIn(int marks, int i) {
            return ((marks >> i) & 1) == 1;
        }

        /** So many of these seats, which ask for what the marked ones ask for besides. */
        private SeatType marked(int count, int marks) {
            SeatType marked = new SeatType(count, seat.each(), seat.all(), seat.bundles(), List.of());
            for (int i = 0; i < seat.also().size(); i++) {
                if (isIn(marks, i)) {
                    SeatType also = seat.also().get(i);
                    marked = new SeatType(
                            count,
                            joined(marked.each(), also.each()),
                            joined(marked.all(), also.all()),
                            joined(marked.bundles(), also.bundles()),
                            List.of());
                }
            }
            return marked;
        }
    }
}
