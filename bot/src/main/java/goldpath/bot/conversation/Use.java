package goldpath.bot.conversation;

import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Assessment.Seat;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Person;
import goldpath.evaluator.Requirement.SeatType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an exam of a person counts for at a level.
 *
 * @param reason whether it counts, or why it does not
 * @param exams codes that the reason speaks of: those it counts with, those still to pass, those that count instead
 */
public record Use(String person, String level, Reason reason, List<List<String>> exams) {

    /** Whether an exam counts, and why not. */
    public enum Reason {
        /** It fills a seat, alone or with others. */
        COUNTS,
        /** It was said to be failed, planned or expired. */
        NOT_PASSED,
        /** Nothing was said of this exam of theirs. */
        NOT_NAMED,
        /** It needs another exam beside it. */
        NEEDS_MORE,
        /** The person fills a seat through other exams, and a person fills one seat only. */
        SEATED_OTHERWISE,
        /** Every seat that it fits is filled by others. */
        NOT_NEEDED
    }

    public Use {
        exams = List.copyOf(exams);
    }

    static Use of(Competency competency, LevelAssessment level, Person person, String exam) {
        if (person.notPassed().contains(exam)) {
            return new Use(person.name(), level.level(), Reason.NOT_PASSED, List.of());
        }
        if (!person.passed().contains(exam)) {
            return new Use(person.name(), level.level(), Reason.NOT_NAMED, List.of());
        }
        return level.seats().stream()
                .filter(seat -> seat.person().filter(person.name()::equals).isPresent())
                .findFirst()
                .map(seat -> seated(level, seat, exam))
                .orElseGet(() -> unseated(competency, level, person, exam));
    }

    private static Use seated(LevelAssessment level, Seat seat, String exam) {
        String person = seat.person().orElseThrow();
        if (!seat.held().contains(exam)) {
            return new Use(person, level.level(), Reason.SEATED_OTHERWISE, List.of(seat.held()));
        }
        return seat.isFilled()
                ? new Use(person, level.level(), Reason.COUNTS, List.of(seat.held()))
                : new Use(person, level.level(), Reason.NEEDS_MORE, seat.toPass());
    }

    private static Use unseated(Competency competency, LevelAssessment level, Person person, String exam) {
        Set<SeatType> types = new LinkedHashSet<>();
        level.seats().forEach(seat -> types.add(seat.type()));
        for (SeatType type : types) {
            List<List<String>> groups = competency.examsOf(type);
            boolean fits = groups.stream().anyMatch(group -> group.contains(exam));
            List<List<String>> lacking = groups.stream()
                    .filter(group -> group.stream().noneMatch(person.passed()::contains))
                    .toList();
            if (fits && !lacking.isEmpty()) {
                return new Use(person.name(), level.level(), Reason.NEEDS_MORE, lacking);
            }
        }
        return new Use(person.name(), level.level(), Reason.NOT_NEEDED, List.of());
    }
}
