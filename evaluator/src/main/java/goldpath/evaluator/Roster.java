package goldpath.evaluator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who passed which exam.
 *
 * @param people in order of first mention, each name once
 * @param extent whether more people or passes may still be named
 */
public record Roster(List<Person> people, Extent extent) {

    /** How much of the roster is known. */
    public enum Extent {
        /** Nobody has been asked about yet. */
        UNASKED,
        /** Some are named, more may come. */
        STARTED,
        /** Everyone is named. */
        COMPLETE,
        /** The partner cannot or will not name (the rest of) them. */
        DECLINED
    }

    public Roster {
        people = List.copyOf(people);
        Set<String> names = new HashSet<>();
        for (Person person : people) {
            if (!names.add(person.name())) {
                throw new IllegalArgumentException("A roster names each person once.");
            }
        }
    }

    public static Roster empty() {
        return new Roster(List.of(), Extent.UNASKED);
    }

    public static Roster complete(Person... people) {
        return new Roster(List.of(people), Extent.COMPLETE);
    }

    public boolean isComplete() {
        return extent == Extent.COMPLETE;
    }

    public Roster withExtent(Extent changed) {
        return new Roster(people, changed);
    }

    /** The same people, but nobody has said that they are all. */
    public Roster reopened() {
        return withExtent(people.isEmpty() ? Extent.UNASKED : Extent.STARTED);
    }

    public Optional<Person> find(String name) {
        return people.stream().filter(person -> person.name().equals(name)).findFirst();
    }

    /** The roster once that person, named here or new, has passed an exam, nobody knows when. */
    public Roster withPass(String name, String code) {
        return withPass(name, code, Map.of());
    }

    /** The roster once that person, named here or new, has passed an exam on that day. */
    public Roster withPass(String name, String code, LocalDate day) {
        return withPass(name, code, Map.of(code, day));
    }

    private Roster withPass(String name, String code, Map<String, LocalDate> days) {
        List<Person> changed = new ArrayList<>(people);
        Person before = find(name).orElseGet(() -> Person.of(name));
        Set<String> passed = new LinkedHashSet<>(before.passed());
        passed.add(code);
        Set<String> notPassed = new LinkedHashSet<>(before.notPassed());
        notPassed.remove(code);
        Map<String, LocalDate> passedOn = new HashMap<>(before.passedOn());
        passedOn.putAll(days);
        changed.remove(before);
        changed.add(new Person(name, passed, notPassed, passedOn));
        return new Roster(changed, extent);
    }
}
