package goldpath.evaluator;

import goldpath.evaluator.Assessment.Seat;
import java.util.List;
import java.util.Optional;

/**
 * One best way to fill the seats of a level: the fewest exam passes, among those the fewest new people, among those the
 * fewest people to train.
 *
 * @param placements who does what: people named by their name, then new people
 * @param seats all seats in the order of the file; of one kind the filled ones first, then by name
 */
public record Plan(List<Placement> placements, List<Seat> seats) {

    /**
     * What one person does for the level.
     *
     * @param person empty for someone new
     * @param seats one, or one of each of several people parts
     * @param toPass per exam still to pass for all of them, the codes to choose from
     */
    public record Placement(Optional<String> person, List<Seat> seats, List<List<String>> toPass) {
        public Placement {
            seats = List.copyOf(seats);
            toPass = List.copyOf(toPass);
        }
    }

    public Plan {
        placements = List.copyOf(placements);
        seats = List.copyOf(seats);
    }

    /** How many exams are to be passed. */
    public int exams() {
        int exams = 0;
        for (Placement one : placements) {
            exams += one.toPass().size();
        }
        return exams;
    }

    /** How many people beyond those named take part. */
    public int newPeople() {
        return (int) placements.stream().filter(one -> one.person().isEmpty()).count();
    }

    /** How many people, named or new, must pass something. */
    public int peopleToTrain() {
        return (int) placements.stream().filter(one -> !one.toPass().isEmpty()).count();
    }

    /** What that person does; empty where they are spare. */
    public Optional<Placement> of(String name) {
        return placements.stream()
                .filter(one -> one.person().equals(Optional.of(name)))
                .findFirst();
    }
}
