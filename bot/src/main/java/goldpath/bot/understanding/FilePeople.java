package goldpath.bot.understanding;

import goldpath.evaluator.Person;
import goldpath.evaluator.Roster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The people of a file. What tells them apart is their number or address where there is one: it gives a name to rows without,
 * and keeps people of one name apart.
 */
final class FilePeople {

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Set<String>> holders = new LinkedHashMap<>();

    private static final class Entry {
        private final String name;
        private final Set<String> passed = new LinkedHashSet<>();
        private final Set<String> notPassed = new LinkedHashSet<>();
        private final Map<String, LocalDate> days = new HashMap<>();

        Entry(String name) {
            this.name = name;
        }

        Person person() {
            Set<String> open = new LinkedHashSet<>(notPassed);
            open.removeAll(passed);
            return new Person(name, passed, open, days);
        }
    }

    /** Remembers whose number or address this is. */
    void introduce(String name, String identity) {
        if (!identity.isEmpty()) {
            names.putIfAbsent(identity, name);
        }
        holders.computeIfAbsent(key(name), absent -> new LinkedHashSet<>()).add(identity);
    }

    /** Who has that number or address. */
    Optional<String> nameOf(String identity) {
        return Optional.ofNullable(names.get(identity));
    }

    void name(String name, String identity) {
        entry(name, identity);
    }

    void passes(String name, String identity, String code, Optional<LocalDate> day) {
        Entry entry = entry(name, identity);
        entry.passed.add(code);
        day.ifPresent(on -> entry.days.merge(code, on, (one, other) -> one.isAfter(other) ? one : other));
    }

    void misses(String name, String identity, String code) {
        entry(name, identity).notPassed.add(code);
    }

    private Entry entry(String name, String identity) {
        Set<String> sharing = new LinkedHashSet<>(holders.getOrDefault(key(name), Set.of()));
        sharing.remove("");
        boolean shared = sharing.size() > 1 && !identity.isEmpty();
        String label = shared ? name + " (" + identity + ")" : name;
        return entries.computeIfAbsent(key(label), absent -> new Entry(label));
    }

    Roster roster() {
        List<Person> people = new ArrayList<>();
        entries.values().forEach(entry -> people.add(entry.person()));
        return new Roster(people, Roster.Extent.UNASKED).reopened();
    }

    private static String key(String name) {
        return Tokens.of(CleanText.of(name)).stream().map(Token::folded).collect(Collectors.joining(" "));
    }
}
