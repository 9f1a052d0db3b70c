package goldpath.evaluator;

import goldpath.evaluator.Requirement.Bundles;
import goldpath.evaluator.Requirement.People;
import goldpath.evaluator.Requirement.SeatType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Numbers the sets of exams that the seats of a competency ask one exam of, so that all that matters of somebody's passes
 * is one {@code long}: a bit per set that they touch. An exam that must be passed itself is a set of one.
 */
final class ExamSets {

    /** As many sets as fit into the bits of a person. */
    static final int MOST = 62;

    private final Map<List<String>, Integer> numbers = new LinkedHashMap<>();
    private final List<List<String>> sets = new ArrayList<>();
    private final Map<String, Long> touched = new HashMap<>();
    private final List<List<String>> passable;
    private final Map<Long, ExamCover> covers = new HashMap<>();

    /**
     * @param passable whether an exam can still be passed
     * @throws IllegalArgumentException when the competency asks for more than {@link #MOST} sets
     */
    ExamSets(Competency competency, Predicate<String> passable) {
        competency.options().stream()
                .flatMap(option -> option.levels().stream())
                .flatMap(level -> Competency.parts(level).stream())
                .map(People::seats)
                .forEach(seats -> seats.forEach(seat -> add(competency, seat)));
        if (sets.size() > MOST) {
            throw new IllegalArgumentException("The seats ask for more than " + MOST + " sets of exams.");
        }
        sets.forEach(set -> set.forEach(code -> touched.merge(code, bit(set), (a, b) -> a | b)));
        this.passable = sets.stream().map(set -> passable(set, passable)).toList();
    }

    private static List<String> passable(List<String> set, Predicate<String> passable) {
        List<String> left = set.stream().filter(passable).toList();
        return left.isEmpty() ? set : left;
    }

    private void add(Competency competency, SeatType seat) {
        competency.examsOf(seat).forEach(this::add);
        for (Bundles bundles : seat.bundles()) {
            bundles.anyOf().forEach(group -> competency.examsOf(group).forEach(code -> add(List.of(code))));
        }
        seat.also().forEach(also -> add(competency, also));
    }

    private void add(List<String> set) {
        if (numbers.putIfAbsent(set, sets.size()) == null) {
            sets.add(set);
        }
    }

    private long bit(List<String> set) {
        return 1L << Objects.requireNonNull(numbers.get(set));
    }

    /** These sets, as bits. */
    long bits(Collection<List<String>> asked) {
        return asked.stream().mapToLong(this::bit).reduce(0, (a, b) -> a | b);
    }

    /** The exams of the set of that bit. */
    List<String> exams(int bit) {
        return sets.get(bit);
    }

    /** Those exams of the set of that bit which can still be passed; all where none can. */
    List<String> passable(int bit) {
        return passable.get(bit);
    }

    /** The sets that an exam touches; none where no seat asks for it. */
    long touchedBy(String code) {
        Long sets = touched.get(code);
        return sets == null ? 0 : sets;
    }

    /** The sets that any of these exams touches. */
    long touchedBy(Iterable<String> passed) {
        long held = 0;
        for (String code : passed) {
            held |= touchedBy(code);
        }
        return held;
    }

    /** How to touch all of these sets with the fewest exams. */
    ExamCover cover(long asked) {
        ExamCover known = covers.get(asked);
        if (known == null) {
            known = new ExamCover(asked, this);
            covers.put(asked, known);
        }
        return known;
    }
}
