package goldpath.evaluator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fewest exams that touch every one of some groups: an exact minimum cover, which matters where groups share exams. */
final class ExamCover {

    private final List<List<String>> groups;
    private final Map<String, Integer> groupsOfExam = new LinkedHashMap<>();
    private final Map<Integer, List<Integer>> fewest = new HashMap<>();

    /** @param groups exam codes per group; at most 30 groups */
    ExamCover(List<List<String>> groups) {
        this.groups = groups;
        for (int group = 0; group < groups.size(); group++) {
            for (String exam : groups.get(group)) {
                groupsOfExam.merge(exam, 1 << group, (a, b) -> a | b);
            }
        }
        fewest.put(0, List.of());
    }

    /** The groups, as bits, that these exams touch. */
    int groupsOf(Iterable<String> passed) {
        int held = 0;
        for (String exam : passed) {
            held |= groupsOfExam.getOrDefault(exam, 0);
        }
        return held;
    }

    /** Of these exams, one per group that they touch; each named once. */
    List<String> held(Set<String> passed) {
        return groups.stream()
                .flatMap(group -> group.stream().filter(passed::contains).limit(1))
                .distinct()
                .toList();
    }

    private int all() {
        return (1 << groups.size()) - 1;
    }

    /** How many more exams somebody who touches these groups must pass. */
    int missing(int held) {
        return cover(all() & ~held).size();
    }

    /** Per exam that somebody who touches these groups must still pass, the codes to choose from. */
    List<List<String>> toPass(int held) {
        return cover(all() & ~held).stream().map(this::examsTouching).toList();
    }

    private List<String> examsTouching(int target) {
        return groups.get(Integer.numberOfTrailingZeros(target)).stream()
                .filter(exam -> (groupsOfExam.getOrDefault(exam, 0) & target) == target)
                .toList();
    }

    private List<Integer> cover(int open) {
        List<Integer> known = fewest.get(open);
        if (known != null) {
            return known;
        }
        List<Integer> best = shortestFrom(open);
        fewest.put(open, best);
        return best;
    }

    /** Some exam of the first open group is in every cover, so trying each of them is exhaustive. */
    private List<Integer> shortestFrom(int open) {
        List<Integer> best = List.of();
        for (String exam : groups.get(Integer.numberOfTrailingZeros(open))) {
            int touched = groupsOfExam.getOrDefault(exam, 0) & open;
            List<Integer> rest = cover(open & ~touched);
            if (best.isEmpty() || rest.size() + 1 < best.size()) {
                best = new ArrayList<>(rest);
                best.add(0, touched);
            }
        }
        return best;
    }
}
