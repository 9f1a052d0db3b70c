package goldpath.evaluator;

import goldpath.evaluator.Competency.Exam;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Leaves on a roster the passes that count on the day of the evaluation, so that whoever staffs seats knows no dates. */
final class PassesThatCount {

    private final Map<String, Exam> exams;
    private final LocalDate day;
    private final boolean isAnyConditional;

    PassesThatCount(Competency competency, LocalDate day) {
        exams = competency.exams();
        this.day = day;
        isAnyConditional =
                exams.values().stream().anyMatch(exam -> !exam.acceptance().equals(Acceptance.always()));
    }

    /** The roster with the passes that certainly count. */
    Roster certain(Roster roster) {
        return left(roster, Set.of(Standing.COUNTS));
    }

    /** The roster with the passes that count if every day that is not known is early enough. */
    Roster possible(Roster roster) {
        return left(roster, Set.of(Standing.COUNTS, Standing.UNDATED));
    }

    private Roster left(Roster roster, Set<Standing> counting) {
        if (roster.people().stream().noneMatch(this::canLoseAny)) {
            return roster;
        }
        return new Roster(
                roster.people().stream().map(person -> left(person, counting)).toList(), roster.extent());
    }

    private boolean canLoseAny(Person person) {
        return isAnyConditional || !person.passedOn().isEmpty();
    }

    private Person left(Person person, Set<Standing> counting) {
        Set<String> passed = new LinkedHashSet<>(person.passed());
        passed.removeIf(code -> !counting.contains(standing(person, code)));
        Map<String, LocalDate> passedOn = new HashMap<>(person.passedOn());
        passedOn.keySet().retainAll(passed);
        return new Person(person.name(), passed, person.notPassed(), passedOn);
    }

    /** The codes of what is still accepted, if passed early enough. */
    Set<String> accepted() {
        return exams.values().stream()
                .filter(exam -> exam.acceptance().of(Optional.empty(), day) != Standing.LAPSED)
                .map(Exam::code)
                .collect(Collectors.toSet());
    }

    boolean isAnyConditional() {
        return isAnyConditional;
    }

    /** Whether an exam that is passed on the day of the evaluation counts. */
    boolean canStillBePassed(String code) {
        Exam exam = exams.get(code);
        return exam != null && exam.acceptance().of(Optional.of(day), day) == Standing.COUNTS;
    }

    /** What that pass of a person is worth; one that the competency does not know decides nothing. */
    Standing standing(Person person, String code) {
        Exam exam = exams.get(code);
        return exam == null ? Standing.COUNTS : exam.acceptance().of(person.passedOn(code), day);
    }
}
