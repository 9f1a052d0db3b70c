package goldpath.evaluator;

import goldpath.datafile.Located;
import goldpath.evaluator.Requirement.People;
import goldpath.evaluator.Requirement.SeatType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the seats that people fill and notes which groups of exams they ask for. */
final class PeopleReader {

    private static final int MOST_STATES = 1_000_000;
    private static final int MOST_GROUPS = 30;

    private final Collection<String> groups;
    private final Set<String> used = new HashSet<>();

    PeopleReader(Collection<String> groups) {
        this.groups = groups;
    }

    /** The ids of the groups that the seats read so far ask for. */
    Set<String> used() {
        return used;
    }

    Optional<Requirement> read(Located place) {
        place.allow(List.of("people"));
        List<SeatType> seats = new ArrayList<>();
        for (Located seat : place.at("people").items()) {
            seat(seat).ifPresent(seats::add);
        }
        refuseTooMany(place.at("people"), seats);
        return seats.isEmpty() ? Optional.empty() : Optional.of(new People(seats));
    }

    private Optional<SeatType> seat(Located place) {
        place.allow(List.of("count", "each"));
        int count = Value.count(place.at("count"));
        List<String> each = Value.references(place.at("each"), "group", groups);
        used.addAll(each);
        if (each.size() > MOST_GROUPS) {
            place.at("each").refuse("has more than " + MOST_GROUPS + " groups.", "Ask for fewer.");
        }
        return each.isEmpty() ? Optional.empty() : Optional.of(new SeatType(count, each));
    }

    /** Staffing weighs every number of taken seats of each type against every other; see there. */
    private static void refuseTooMany(Located place, List<SeatType> seats) {
        double states = 1;
        for (SeatType seat : seats) {
            states *= seat.count() + 1.0;
        }
        if (states > MOST_STATES) {
            place.refuse(
                    "asks for too many different seats to weigh them all.",
                    "Keep the product of (count + 1) at or below " + MOST_STATES + ".");
        }
    }
}
