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
import java.util.Objects;
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

    /**
     * The roster without what was changed between two others, as far as it is still there.
     *
     * @param now what became of the second of them
     */
    static Roster without(Roster before, Roster after, Roster now) {
        RosterEdit was = new RosterEdit(before);
        RosterEdit became = new RosterEdit(after);
        RosterEdit left = new RosterEdit(now);
        Set<String> names = plus(was.people.keySet(), became.people.keySet());
        names.forEach(name -> left.take(name, was.people.get(name), became.people.get(name)));
        if (left.extent == after.extent()) {
            left.extent = before.extent();
        }
        boolean isBegun = left.extent == Extent.UNASKED && !left.people.isEmpty();
        left.extent = isBegun ? Extent.STARTED : left.extent;
        return left.roster();
    }

    private void take(String name, @Nullable Person before, @Nullable Person after) {
        Person now = people.get(name);
        if (Objects.equals(before, after)) {
            return;
        }
        if (Objects.equals(now, after)) {
            people.remove(name);
            if (before != null) {
                people.put(name, before);
            }
        } else if (now != null && after != null) {
            Set<String> had = before == null ? Set.of() : before.passed();
            Set<String> hadNot = before == null ? Set.of() : before.notPassed();
            people.put(
                    name,
                    new Person(
                            now.name(),
                            plus(minus(now.passed(), minus(after.passed(), had)), minus(had, after.passed())),
                            minus(now.notPassed(), minus(after.notPassed(), hadNot))));
        }
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
