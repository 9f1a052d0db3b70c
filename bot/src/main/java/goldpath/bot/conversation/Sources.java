package goldpath.bot.conversation;

import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Person;
import goldpath.evaluator.Roster;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who said what, and when.
 *
 * @param entries by the id of the fact; of people on a roster by that id, a slash and their name
 */
public record Sources(Map<String, Source> entries) {

    public Sources {
        entries = Map.copyOf(entries);
    }

    public static Sources none() {
        return new Sources(Map.of());
    }

    public Optional<Source> of(FactDefinition fact) {
        return Optional.ofNullable(entries.get(fact.id()));
    }

    public Optional<Source> of(RosterFact roster, String person) {
        return Optional.ofNullable(entries.get(key(roster, person)));
    }

    private static String key(RosterFact roster, String person) {
        return roster.id() + "/" + person;
    }

    /** The same once those facts are from that source; who is no longer on a roster is no longer here. */
    Sources with(List<FactDefinition> changed, Answers before, Answers after, Source source) {
        Map<String, Source> now = new HashMap<>(entries);
        for (FactDefinition fact : changed) {
            now.put(fact.id(), source);
            if (fact instanceof RosterFact roster) {
                people(now, roster, before.facts().roster(), after.facts().roster(), source);
            }
        }
        return new Sources(now);
    }

    /** The same once those facts are what they were when these sources were theirs. */
    Sources with(List<FactDefinition> changed, Answers before, Answers after, Sources earlier) {
        Map<String, Source> now = new HashMap<>(entries);
        for (FactDefinition fact : changed) {
            replace(now, fact.id(), earlier);
            if (fact instanceof RosterFact roster) {
                Set<Person> kept = Set.copyOf(before.facts().roster().people());
                before.facts().roster().people().forEach(person -> now.remove(key(roster, person.name())));
                for (Person person : after.facts().roster().people()) {
                    String key = key(roster, person.name());
                    replace(now, key, kept.contains(person) ? this : earlier);
                }
            }
        }
        return new Sources(now);
    }

    private static void replace(Map<String, Source> now, String key, Sources from) {
        now.remove(key);
        Optional.ofNullable(from.entries.get(key)).ifPresent(source -> now.put(key, source));
    }

    /** Whether something is from that message that was not there, or not so, before. */
    boolean tellAnewFrom(String message, Sources before) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().message().equals(Optional.of(message)))
                .anyMatch(entry -> !entry.getValue().equals(before.entries.get(entry.getKey())));
    }

    private static void people(Map<String, Source> now, RosterFact fact, Roster before, Roster after, Source source) {
        Map<String, Person> was = new HashMap<>();
        before.people().forEach(person -> was.put(person.name(), person));
        for (Person person : after.people()) {
            if (!person.equals(was.remove(person.name()))) {
                now.put(key(fact, person.name()), source);
            }
        }
        was.keySet().forEach(name -> now.remove(key(fact, name)));
    }

    Sources with(String fact, Source source) {
        Map<String, Source> now = new HashMap<>(entries);
        now.put(fact, source);
        return new Sources(now);
    }
}
