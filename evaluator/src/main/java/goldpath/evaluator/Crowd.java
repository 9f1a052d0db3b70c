package goldpath.evaluator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * People folded into classes: who touches the same sets of exams is interchangeable. Of each class it knows how many there
 * are and the first few by name.
 */
final class Crowd {

    private static final int FIRST_SLOTS = 32;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int keep;
    private int classes;
    private long[] held = new long[8];
    private int[] counts = new int[8];
    private Person[][] first = new Person[8][];

    /** Open addressing: one more than the number of the class, 0 where there is none. */
    private int[] slots = new int[FIRST_SLOTS];

    /** Filled when first asked for. */
    private volatile List<Named> byName = List.of();

    /** Somebody known by name and the number of their class. */
    record Named(Person person, int ofClass) {}

    private Crowd(int keep) {
        this.keep = keep;
    }

    /** @param keep how many people of each class to know by name */
    static Crowd of(Collection<Person> people, ExamSets sets, int keep) {
        Crowd crowd = new Crowd(keep);
        for (Person person : people) {
            int number = crowd.classOf(sets.touchedBy(person.passed()));
            crowd.know(number, person);
            crowd.counts[number]++;
        }
        return crowd;
    }

    /** These people by the sets that they touch, nobody of them by name. */
    static Crowd ofSets(long[] people) {
        Crowd crowd = new Crowd(0);
        for (long one : people) {
            // Written out: by way of add, more JVMs compile it to take twice as long.
            int slot = crowd.slot(one);
            int number = crowd.slots[slot] == 0 ? crowd.found(one, slot) : crowd.slots[slot] - 1;
            crowd.counts[number]++;
        }
        return crowd;
    }

    /** The same people where only these sets matter. */
    Crowd seenBy(long asked) {
        if (isAllSeenBy(asked)) {
            return this;
        }
        Crowd seen = new Crowd(keep);
        for (int i = 0; i < classes; i++) {
            int number = seen.classOf(held[i] & asked);
            for (int j = 0; j < Math.min(counts[i], keep); j++) {
                seen.know(number, first[i][j]);
                seen.counts[number]++;
            }
            seen.counts[number] += Math.max(0, counts[i] - keep);
        }
        return seen;
    }

    private boolean isAllSeenBy(long asked) {
        for (int i = 0; i < classes; i++) {
            if ((held[i] & ~asked) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The same people and one more. */
    Crowd with(long one) {
        Crowd more = copy();
        more.add(one, 1);
        return more;
    }

    /** The same people but for one. */
    Crowd without(long one) {
        Crowd rest = copy();
        rest.add(one, -1);
        return rest;
    }

    /** The same people, nobody of them by name. */
    private Crowd copy() {
        Crowd copy = new Crowd(0);
        for (int i = 0; i < classes; i++) {
            copy.add(held[i], counts[i]);
        }
        return copy;
    }

    int classes() {
        return classes;
    }

    long held(int number) {
        return held[number];
    }

    int count(int number) {
        return counts[number];
    }

    /** The first people of a class by name, as many as are known by name. */
    List<Person> first(int number) {
        return Arrays.asList(first[number]).subList(0, Math.min(counts[number], keep));
    }

    /** Everyone known by name, in the order of their names. */
    List<Named> byName() {
        if (byName.isEmpty()) {
            List<Named> named = new ArrayList<>();
            for (int i = 0; i < classes; i++) {
                for (Person person : first(i)) {
                    named.add(new Named(person, i));
                }
            }
            named.sort(
                    (one, other) -> one.person().name().compareTo(other.person().name()));
            byName = named;
        }
        return byName;
    }

    /** The class comes first, as finding it may replace the counts. */
    private void add(long sets, int people) {
        int number = classOf(sets);
        counts[number] += people;
    }

    private int classOf(long sets) {
        int slot = slot(sets);
        return slots[slot] == 0 ? found(sets, slot) : slots[slot] - 1;
    }

    private int slot(long sets) {
        int slot = (int) ((sets * SPREAD) >>> 32) & (slots.length - 1);
        while (slots[slot] != 0 && held[slots[slot] - 1] != sets) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /** A class not seen before. */
    private int found(long sets, int slot) {
        if (classes == held.length) {
            held = Arrays.copyOf(held, 2 * classes);
            counts = Arrays.copyOf(counts, 2 * classes);
            first = Arrays.copyOf(first, 2 * classes);
        }
        held[classes] = sets;
        classes++;
        slots[slot] = classes;
        if (2 * classes > slots.length) {
            grow();
        }
        return classes - 1;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        for (int i = 0; i < classes; i++) {
            slots[slot(held[i])] = i + 1;
        }
    }

    /** Keeps the names in order; most people come after the few that are kept. */
    private void know(int number, Person person) {
        int known = Math.min(counts[number], keep);
        if (known == 0) {
            first[number] = new Person[keep];
        }
        Person[] names = first[number];
        if (known == keep && (keep == 0 || isBefore(names[keep - 1], person))) {
            return;
        }
        int place = Math.min(known, keep - 1);
        while (place > 0 && isBefore(person, names[place - 1])) {
            names[place] = names[place - 1];
            place--;
        }
        names[place] = person;
    }

    private static boolean isBefore(Person one, Person other) {
        return one.name().compareTo(other.name()) < 0;
    }
}
