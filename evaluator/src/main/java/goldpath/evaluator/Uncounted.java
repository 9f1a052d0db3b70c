package goldpath.evaluator;

import goldpath.evaluator.Plan.Placement;
import goldpath.evaluator.Requirement.SeatType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An exam of somebody that does not count in a plan, and why. */
public record Uncounted(String person, String exam, Reason reason) {

    /** Why an exam does not count; the first that holds. */
    public enum Reason {
        /** It was failed, is only planned, or has expired. */
        NOT_PASSED,
        /** The competency does not know it. */
        NOT_LISTED,
        /** It counts only if passed early enough, and nobody said when it was passed. */
        UNDATED,
        /** It is dated after the day of the evaluation. */
        NOT_YET,
        /** It was passed when it was no longer accepted. */
        TOO_LATE,
        /** It is no longer accepted, whenever it was passed. */
        LAPSED,
        /** No seat of the level asks for it. */
        NOT_ASKED,
        /** Who passed it fills no seat. */
        SPARE,
        /** Who passed it fills a seat that asks for other exams. */
        OTHER_SEAT,
        /** Another exam of theirs does the same for their seat. */
        COVERED
    }

    /** Tells why exams do not count in the plan of a level. */
    record Reasons(LevelSeats level, PassesThatCount passes, Plan plan) {

        /** In the order of the codes. */
        List<Uncounted> of(Person person) {
            return Stream.concat(person.notPassed().stream(), person.passed().stream())
                    .sorted()
                    .flatMap(
                            code -> of(person, code).stream().map(reason -> new Uncounted(person.name(), code, reason)))
                    .toList();
        }

        private Optional<Reason> of(Person person, String code) {
            if (person.notPassed().contains(code)) {
                return Optional.of(Reason.NOT_PASSED);
            }
            if (!level.competency().exams().containsKey(code)) {
                return Optional.of(Reason.NOT_LISTED);
            }
            Standing standing = passes.standing(person, code);
            if (standing != Standing.COUNTS) {
                return Optional.of(Reason.valueOf(standing.name()));
            }
            if ((level.sets().touchedBy(code) & level.asked()) == 0) {
                return Optional.of(Reason.NOT_ASKED);
            }
            Optional<Placement> placement = plan.of(person.name());
            return placement.isPresent() ? of(placement.get(), code) : Optional.of(Reason.SPARE);
        }

        private Optional<Reason> of(Placement placement, String code) {
            if (placement.seats().stream().anyMatch(seat -> seat.held().contains(code))) {
                return Optional.empty();
            }
            boolean isAsked = placement.seats().stream().anyMatch(seat -> asks(seat.type(), code));
            return Optional.of(isAsked ? Reason.COVERED : Reason.OTHER_SEAT);
        }

        private boolean asks(SeatType seat, String code) {
            Stream<List<String>> bundles =
                    seat.bundles().stream().flatMap(one -> one.anyOf().stream()).map(level.competency()::examsOf);
            return Stream.concat(level.competency().examsOf(seat).stream(), bundles)
                    .anyMatch(set -> set.contains(code));
        }
    }
}
