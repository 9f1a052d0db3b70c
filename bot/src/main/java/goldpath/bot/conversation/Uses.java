package goldpath.bot.conversation;

import goldpath.bot.conversation.Use.Reason;
import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Assessment.Seat;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Person;
import goldpath.evaluator.Plan.Placement;
import goldpath.evaluator.Requirement.SeatType;
import goldpath.evaluator.Staffing;
import goldpath.evaluator.Uncounted;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what exams of people count for at a level.
 *
 * @param staffing of that level
 */
record Uses(Competency competency, LevelAssessment level, Staffing staffing) {

    Use of(Person person, String exam) {
        if (!person.passed().contains(exam) && !person.notPassed().contains(exam)) {
            return use(person, Reason.NOT_NAMED, List.of());
        }
        Optional<Uncounted.Reason> uncounted = staffing.uncounted(person.name()).stream()
                .filter(each -> each.exam().equals(exam))
                .map(Uncounted::reason)
                .findFirst();
        return uncounted.map(reason -> uncounted(person, exam, reason)).orElseGet(() -> counted(person, exam));
    }

    private Use use(Person person, Reason reason, List<List<String>> exams) {
        return new Use(person.name(), level.level(), reason, exams);
    }

    private List<Seat> seats(Person person) {
        return staffing.plan().of(person.name()).map(Placement::seats).orElse(List.of());
    }

    private Use uncounted(Person person, String exam, Uncounted.Reason reason) {
        return switch (reason) {
            case NOT_PASSED, UNDATED, NOT_YET, TOO_LATE, LAPSED ->
                use(person, Reason.valueOf(reason.name()), List.of());
            case OTHER_SEAT, COVERED ->
                use(
                        person,
                        Reason.SEATED_OTHERWISE,
                        List.of(seats(person).get(0).held()));
            case SPARE, NOT_ASKED, NOT_LISTED -> spare(person, exam);
        };
    }

    private Use counted(Person person, String exam) {
        Seat seat = seats(person).stream()
                .filter(each -> each.held().contains(exam))
                .findFirst()
                .orElseThrow();
        return seat.isFilled()
                ? use(person, Reason.COUNTS, List.of(seat.held()))
                : use(person, Reason.NEEDS_MORE, seat.toPass());
    }

    private Use spare(Person person, String exam) {
        Set<SeatType> types = new LinkedHashSet<>();
        level.seats().forEach(seat -> types.add(seat.type()));
        for (SeatType type : types) {
            List<List<String>> groups = competency.examsOf(type);
            boolean fits = groups.stream().anyMatch(group -> group.contains(exam));
            List<List<String>> lacking = groups.stream()
                    .filter(group -> group.stream().noneMatch(person.passed()::contains))
                    .toList();
            if (fits && !lacking.isEmpty()) {
                return use(person, Reason.NEEDS_MORE, lacking);
            }
        }
        return use(person, Reason.NOT_NEEDED, List.of());
    }
}
