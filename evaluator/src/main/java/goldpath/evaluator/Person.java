package goldpath.evaluator;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Someone on a roster and what is known of their exams.
 *
 * @param name as the partner writes it; tells people apart
 * @param passed codes of the exams passed
 * @param notPassed codes of exams said not to count: failed, planned or expired
 * @param passedOn the days of passes whose day is known, by code
 */
public record Person(String name, Set<String> passed, Set<String> notPassed, Map<String, LocalDate> passedOn) {

    public Person {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A person on a roster needs a name.");
        }
        passed = Collections.unmodifiableSet(new LinkedHashSet<>(passed));
        notPassed = Collections.unmodifiableSet(new LinkedHashSet<>(notPassed));
        passedOn = Map.copyOf(passedOn);
        if (!passed.containsAll(passedOn.keySet())) {
            throw new IllegalArgumentException("Only a passed exam has a day on which it was passed.");
        }
        if (!Collections.disjoint(passed, notPassed)) {
            throw new IllegalArgumentException("An exam is passed or not passed, not both.");
        }
    }

    /** Someone of whose passes no day is known. */
    public Person(String name, Set<String> passed, Set<String> notPassed) {
        this(name, passed, notPassed, Map.of());
    }

    public static Person of(String name, String... passed) {
        return new Person(name, new LinkedHashSet<>(List.of(passed)), Set.of());
    }

    /** The day on which that exam was passed, where it is known. */
    public Optional<LocalDate> passedOn(String code) {
        return Optional.ofNullable(passedOn.get(code));
    }
}
