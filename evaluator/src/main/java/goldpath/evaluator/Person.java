package goldpath.evaluator;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Someone on a roster and what is known of their exams.
 *
 * @param name as the partner writes it; tells people apart
 * @param passed codes of the exams passed
 * @param notPassed codes of exams said not to count: failed, planned or expired
 */
public record Person(String name, Set<String> passed, Set<String> notPassed) {

    public Person {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A person on a roster needs a name.");
        }
        passed = Collections.unmodifiableSet(new LinkedHashSet<>(passed));
        notPassed = Collections.unmodifiableSet(new LinkedHashSet<>(notPassed));
        if (!Collections.disjoint(passed, notPassed)) {
            throw new IllegalArgumentException("An exam is passed or not passed, not both.");
        }
    }

    public static Person of(String name, String... passed) {
        return new Person(name, new LinkedHashSet<>(List.of(passed)), Set.of());
    }
}
