package goldpath.evaluator;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which passes of a credential count, and how long.
 *
 * @param passedBefore first day on which a pass no longer counts; empty where any day will do
 * @param countsUntil last day on which a pass, whenever it was, still counts; empty where it does not end
 */
public record Acceptance(Optional<LocalDate> passedBefore, Optional<LocalDate> countsUntil) {

    public static Acceptance always() {
        return new Acceptance(Optional.empty(), Optional.empty());
    }

    /** What a pass of that day, where it is known, is worth on the day of the evaluation. */
    Standing of(Optional<LocalDate> passedOn, LocalDate evaluation) {
        if (countsUntil.filter(evaluation::isAfter).isPresent()) {
            return Standing.LAPSED;
        }
        if (passedBefore.isPresent() && passedOn.isEmpty()) {
            return Standing.UNDATED;
        }
        if (passedOn.filter(day -> !isInTime(day)).isPresent()) {
            return Standing.TOO_LATE;
        }
        return passedOn.filter(evaluation::isBefore).isPresent() ? Standing.NOT_YET : Standing.COUNTS;
    }

    /** Whether a pass of that day is early enough. */
    private boolean isInTime(LocalDate day) {
        return passedBefore.isEmpty() || day.isBefore(passedBefore.get());
    }
}
