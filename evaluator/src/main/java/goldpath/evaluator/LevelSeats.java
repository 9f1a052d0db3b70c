package goldpath.evaluator;

import goldpath.evaluator.Competency.Level;
import goldpath.evaluator.Requirement.People;
import java.util.ArrayList;
import java.util.List;

/** The seats of one level, ready to be filled: every way to read its people parts. */
final class LevelSeats {

    private final Competency competency;
    private final ExamSets sets;
    private final List<Seating> seatings = new ArrayList<>();
    private final int count;
    private final int fewestPeople;
    private final long asked;

    LevelSeats(Competency competency, Level level, ExamSets sets) {
        this.competency = competency;
        this.sets = sets;
        List<People> parts = Competency.parts(level);
        Layout.of(parts, competency, sets).forEach(layout -> seatings.add(new Seating(layout)));
        count = parts.stream().mapToInt(People::count).sum();
        fewestPeople = parts.stream().mapToInt(People::count).max().orElse(0);
        asked = seatings.stream()
                .flatMap(seating -> seating.layout().seats().stream())
                .mapToLong(seat -> seat.need().asked())
                .reduce(0, (a, b) -> a | b);
    }

    Competency competency() {
        return competency;
    }

    ExamSets sets() {
        return sets;
    }

    List<Seating> seatings() {
        return seatings;
    }

    /** How many seats there are, and so at most how many people fill them. */
    int count() {
        return count;
    }

    /** The fewest people it takes: those of the largest part, who fill the seats of the others too. */
    int fewestPeople() {
        return fewestPeople;
    }

    /** All sets of exams that matter. */
    long asked() {
        return asked;
    }

    /** Fewest single exam passes that fill the seats from that crowd. */
    int exams(Crowd crowd) {
        return Price.exams(cheapest(crowd, Price.FEWEST_EXAMS));
    }

    /** What the cheapest way to fill the seats costs, however the parts are read. */
    long cheapest(Crowd crowd, Price price) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < seatings.size(); i++) {
            least = Math.min(least, seatings.get(i).cheapest(crowd, price));
        }
        return least;
    }
}
