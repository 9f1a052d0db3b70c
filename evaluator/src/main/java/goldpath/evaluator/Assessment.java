package goldpath.evaluator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a partner is from the levels of a competency.
 *
 * @param day the day as of which it holds
 * @param ways per level, how far it is by each option that has it, nearest first
 * @param levels in the competency's order, lowest first
 * @param worthAsking ids of the facts not fully known whose answer can change a verdict or a gap of a level that is not
 *     met, in the order in which they are best asked
 */
public record Assessment(
        Competency competency,
        LocalDate day,
        List<LevelAssessment> levels,
        Map<String, List<LevelAssessment>> ways,
        List<String> worthAsking) {

    /**
     * How far a partner is from one level.
     *
     * @param option the option that is nearest to being met
     * @param open ids of the facts that could decide an open level, most decisive first
     * @param measures one per threshold
     * @param conditions one per flag
     * @param seats one per person that the level asks for, filled in the way that takes the fewest exam passes
     */
    public record LevelAssessment(
            String level,
            Competency.Option option,
            Status status,
            List<String> open,
            Gap gap,
            List<Measure> measures,
            List<Condition> conditions,
            List<Seat> seats) {
        public LevelAssessment {
            open = List.copyOf(open);
            measures = List.copyOf(measures);
            conditions = List.copyOf(conditions);
            seats = List.copyOf(seats);
        }

        /** The same way to the level, with what all options together say of it. */
        LevelAssessment with(Status joint, List<String> deciding) {
            Gap left = joint == Status.MET ? Gap.none() : gap;
            return new LevelAssessment(level, option, joint, deciding, left, measures, conditions, seats);
        }
    }

    /**
     * What is still lacking; the three counts of people and exams are minimal each on its own.
     *
     * @param revenueUsd US dollars still to be counted, 0 or more; empty while it depends on missing answers
     * @param exams fewest single exam passes
     * @param newPeople fewest people beyond those named
     * @param peopleToTrain fewest people, named or new, who must still pass something
     */
    public record Gap(Optional<BigDecimal> revenueUsd, int exams, int newPeople, int peopleToTrain) {
        static Gap none() {
            return new Gap(Optional.of(BigDecimal.ZERO), 0, 0, 0);
        }
    }

    /**
     * What a threshold measured.
     *
     * @param unit what all of it is counted in
     * @param required the threshold, where the market is known or does not matter
     * @param counted the amount that counts towards it, where it is known
     * @param missing how much must still be counted, 0 or more; whole where it is no money; empty while it depends on
     *     missing answers
     */
    public record Measure(
            Requirement.Threshold threshold,
            Unit unit,
            Status status,
            Optional<BigDecimal> required,
            Optional<Amount> counted,
            Optional<BigDecimal> missing) {}

    /** Whether a flag that a level asks for holds. */
    public record Condition(Requirement.Flag flag, Status status) {}

    /**
     * A seat in the best plan.
     *
     * @param person who fills it or should; empty for someone new
     * @param held codes of exams of theirs that count here
     * @param toPass per exam still to pass, the codes to choose from; empty where the seat is filled
     */
    public record Seat(
            Requirement.SeatType type, Optional<String> person, List<String> held, List<List<String>> toPass) {
        public Seat {
            held = List.copyOf(held);
            toPass = List.copyOf(toPass);
        }

        public boolean isFilled() {
            return toPass.isEmpty();
        }
    }

    public Assessment {
        levels = List.copyOf(levels);
        ways = Map.copyOf(ways);
        worthAsking = List.copyOf(worthAsking);
    }

    /** The highest level that certainly holds. */
    public Optional<String> attained() {
        return levels.stream()
                .filter(level -> level.status() == Status.MET)
                .map(LevelAssessment::level)
                .reduce((lower, higher) -> higher);
    }

    /**
     * The assessment of that level.
     *
     * @throws IllegalArgumentException when the competency has no such level
     */
    public LevelAssessment level(String id) {
        return levels.stream()
                .filter(level -> level.level().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No level '" + id + "'."));
    }
}
