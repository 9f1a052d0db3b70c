package goldpath.bot.wording;

import goldpath.evaluator.Person;
import goldpath.evaluator.Roster;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How a roster differs from an earlier one, a line per person. */
final class RosterNotes {

    private static final int MOST_PEOPLE = 10;

    private final Speech speech;
    private final FactWords words;

    RosterNotes(Speech speech) {
        this.speech = speech;
        words = new FactWords(speech);
    }

    List<String> differences(Roster before, Roster after) {
        Map<String, Person> was = byName(before);
        Map<String, Person> is = byName(after);
        List<Person> gone = new ArrayList<>(before.people());
        gone.removeIf(person -> is.containsKey(person.name()));
        List<Person> changed = new ArrayList<>(after.people());
        changed.removeIf(person -> person.equals(was.get(person.name())));
        if (isRenaming(gone, changed)) {
            return List.of(renamed(gone.get(0), changed.get(0)));
        }
        return lines(changed, gone, was);
    }

    private List<String> lines(List<Person> changed, List<Person> gone, Map<String, Person> was) {
        List<String> lines = new ArrayList<>();
        changed.stream().limit(MOST_PEOPLE).forEach(person -> lines.add(line(person, was)));
        gone.stream().limit(MOST_PEOPLE).forEach(person -> lines.add(removed(person)));
        int rest = Math.max(0, changed.size() - MOST_PEOPLE) + Math.max(0, gone.size() - MOST_PEOPLE);
        return rest == 0 ? lines : words.withRest(lines, rest);
    }

    private static Map<String, Person> byName(Roster roster) {
        Map<String, Person> people = new LinkedHashMap<>();
        roster.people().forEach(person -> people.put(person.name(), person));
        return people;
    }

    private static boolean isRenaming(List<Person> gone, List<Person> changed) {
        return gone.size() == 1
                && changed.size() == 1
                && gone.get(0).passed().equals(changed.get(0).passed())
                && gone.get(0).notPassed().equals(changed.get(0).notPassed())
                && !changed.get(0).passed().isEmpty();
    }

    private String renamed(Person before, Person after) {
        return speech.text(
                "noted.renamed", "before", speech.quoted(before.name()), "after", speech.quoted(after.name()));
    }

    private String removed(Person person) {
        return speech.text("noted.removed", "person", speech.quoted(person.name()));
    }

    /** What was there before is shown where some of it is gone; an addition speaks for itself. */
    private String line(Person person, Map<String, Person> was) {
        Person before = was.get(person.name());
        if (before == null
                || (person.passed().containsAll(before.passed())
                        && person.notPassed().containsAll(before.notPassed()))) {
            return words.person(person);
        }
        return speech.text(
                "noted.person_changed",
                "person",
                speech.quoted(person.name()),
                "before",
                words.exams(Objects.requireNonNull(before)),
                "after",
                words.exams(person));
    }
}
