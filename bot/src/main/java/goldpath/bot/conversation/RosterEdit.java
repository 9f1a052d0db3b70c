package goldpath.bot.conversation;

import goldpath.evaluator.Person;
import goldpath.evaluator.Roster;
import goldpath.evaluator.Roster.Extent;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes a roster. People are the same where their names differ in case or Unicode form alone. */
final class RosterEdit {

    private final Map<String, Person> people = new LinkedHashMap<>();
    private Extent extent;

    RosterEdit(Roster roster) {
        roster.people().forEach(person -> people.put(key(person.name()), person));
        extent = roster.extent();
    }

    Roster roster() {
        return new Roster(new ArrayList<>(people.values()), extent);
    }

    void extent(Extent changed) {
        extent = changed;
    }

    void add(String name, Set<String> passed, Set<String> notPassed) {
        Person before = people.getOrDefault(key(name), new Person(name, Set.of(), Set.of()));
        people.put(
                key(name),
                new Person(
                        before.name(),
                        minus(plus(before.passed(), passed), notPassed),
                        plus(minus(before.notPassed(), passed), notPassed)));
        extent = extent == Extent.COMPLETE ? Extent.COMPLETE : Extent.STARTED;
    }

    void withdraw(String name, Set<String> exams) {
        people.computeIfPresent(
                key(name),
                (key, person) ->
                        new Person(person.name(), minus(person.passed(), exams), minus(person.notPassed(), exams)));
    }

    void remove(String name) {
        people.remove(key(name));
    }

    /** Two people become one where the new name is another's: what either passed is passed. */
    void rename(String name, String newName) {
        Person person = people.get(key(name));
        if (person == null) {
            return;
        }
        @Nullable Person other = key(name).equals(key(newName)) ? null : people.get(key(newName));
        Set<String> passed = other == null ? person.passed() : plus(person.passed(), other.passed());
        Set<String> notPassed = other == null ? person.notPassed() : plus(person.notPassed(), other.notPassed());
        replace(key(name), new Person(newName, passed, minus(notPassed, passed)));
    }

    /** Puts somebody in another's place in the order of mention. */
    private void replace(String oldKey, Person changed) {
        List<Person> inOrder = new ArrayList<>(people.values());
        inOrder.replaceAll(person -> key(person.name()).equals(oldKey) ? changed : person);
        people.clear();
        inOrder.forEach(person -> people.putIfAbsent(key(person.name()), person));
        people.put(key(changed.name()), changed);
    }

    private static Set<String> plus(Set<String> some, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static Set<String> minus(Set<String> all, Set<String> some) {
        Set<String> rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
