package goldpath.evaluator;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The days after an evaluation on which its verdict can change by itself. */
final class ComingDays {

    private final Editions editions;
    private final LocalDate day;

    ComingDays(Editions editions, LocalDate day) {
        this.editions = editions;
        this.day = day;
    }

    /** In order: an edition starts to apply, a pass starts to count, a credential stops to count. */
    Set<LocalDate> of(Roster roster) {
        Set<LocalDate> days = new TreeSet<>();
        Set<String> passed = new HashSet<>();
        for (Person person : roster.people()) {
            passed.addAll(person.passed());
            days.addAll(person.passedOn().values());
        }
        for (Competency edition : editions.all()) {
            days.add(edition.edition().effectiveFrom());
            edition.exams().values().stream()
                    .filter(exam -> passed.contains(exam.code()))
                    .flatMap(exam -> exam.acceptance().countsUntil().stream())
                    .forEach(last -> days.add(last.plusDays(1)));
        }
        days.removeIf(coming -> !coming.isAfter(day));
        return days;
    }
}
