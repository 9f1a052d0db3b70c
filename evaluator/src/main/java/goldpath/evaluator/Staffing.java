package goldpath.evaluator;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How the people of a partner fill the seats of a level, and why so.
 *
 * <p>The three numbers and one best plan are there at once; all else is worked out when asked for. Nothing here depends on
 * the order of people or exams.
 */
public final class Staffing {

    private final LevelSeats level;
    private final PassesThatCount passes;
    private final Roster roster;
    private final Crowd crowd;
    private final int exams;
    private final int peopleToTrain;
    private final Plan plan;

    /** @param folded the roster with the passes that count, enough people of each class by name for a plan */
    Staffing(LevelSeats level, PassesThatCount passes, Roster roster, Crowd folded) {
        this.level = level;
        this.passes = passes;
        this.roster = roster;
        crowd = folded.seenBy(level.asked());
        plan = new Planning(level, crowd).best(1).get(0);
        exams = plan.exams();
        peopleToTrain = exams == 0 ? 0 : (int) level.cheapest(crowd, Price.FEWEST_TRAINED);
    }

    /**
     * Somebody whose leaving would cost exam passes, and so the level where all seats are filled.
     *
     * @param exams fewest passes that it takes then, beyond those it takes now
     * @param newPeople fewest people beyond those named then
     * @param repair a best plan without them
     */
    public record Leaving(String person, int exams, int newPeople, Plan repair) {}

    /** Fewest single exam passes that fill all seats. */
    public int exams() {
        return exams;
    }

    /** Fewest people beyond those named: everyone named can be trained for any seat. */
    public int newPeople() {
        return newPeople(roster.people().size());
    }

    private int newPeople(int named) {
        return Math.max(0, level.fewestPeople() - named);
    }

    /** Fewest people, named or new, who must still pass something. */
    public int peopleToTrain() {
        return peopleToTrain;
    }

    /** The first of the best plans. */
    public Plan plan() {
        return plan;
    }

    /** The first so many of the best plans. */
    public List<Plan> plans(int most) {
        Roster counting = passes.certain(roster);
        Crowd named = Crowd.of(counting.people(), level.sets(), level.count() + most);
        return new Planning(level, named.seenBy(level.asked())).best(most);
    }

    /** How many best plans there are: ways to choose who fills which seats; new people are alike. */
    public BigInteger plansInAll() {
        Price price = Price.FEWEST_EXAMS;
        long least = level.cheapest(crowd, price);
        return level.seatings().stream()
                .filter(seating -> seating.cheapest(crowd, price) == least)
                .map(seating -> new PlanCount(seating, price).of(crowd))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The people who fill no seat in the plan, by name. */
    public List<String> spare() {
        Set<String> placed = placed();
        List<String> spare = new ArrayList<>();
        for (Person person : roster.people()) {
            if (!placed.contains(person.name())) {
                spare.add(person.name());
            }
        }
        spare.sort(Comparator.naturalOrder());
        return spare;
    }

    private Set<String> placed() {
        Set<String> placed = new HashSet<>();
        plan.placements().forEach(one -> one.person().ifPresent(placed::add));
        return placed;
    }

    /** The exams of that person which do not count in the plan; none where nobody of that name is known. */
    public List<Uncounted> uncounted(String name) {
        return roster.find(name)
                .map(new Uncounted.Reasons(level, passes, plan)::of)
                .orElse(List.of());
    }

    /** Everyone whose leaving would cost exam passes, by name. */
    public List<Leaving> leavings() {
        Set<String> placed = placed();
        List<Leaving> leavings = new ArrayList<>();
        for (int i = 0; i < crowd.classes(); i++) {
            int more = isAllPlaced(i, placed) ? level.exams(crowd.without(crowd.held(i))) - exams : 0;
            if (more > 0) {
                crowd.first(i).forEach(person -> leavings.add(leaving(person.name(), more)));
            }
        }
        leavings.sort(Comparator.comparing(Leaving::person));
        return leavings;
    }

    /** Whether nobody alike is spare: else the plan stands without any one of them. */
    private boolean isAllPlaced(int number, Set<String> placed) {
        if (crowd.count(number) > placed.size()) {
            return false;
        }
        for (Person person : crowd.first(number)) {
            if (!placed.contains(person.name())) {
                return false;
            }
        }
        return true;
    }

    private Leaving leaving(String name, int more) {
        List<Person> rest = passes.certain(roster).people().stream()
                .filter(one -> !one.name().equals(name))
                .toList();
        Crowd left = Crowd.of(rest, level.sets(), level.count()).seenBy(level.asked());
        Plan repair = new Planning(level, left).best(1).get(0);
        return new Leaving(name, more, newPeople(rest.size()), repair);
    }

    /**
     * The exams one of which that person should pass next: those after which fewer are left to pass, the fewest first; in
     * the order of the source where they help alike.
     *
     * @param name of someone on the roster, or of someone new
     */
    public List<String> nextExams(String name) {
        Optional<Person> person = passes.certain(roster).find(name);
        long held = level.asked()
                & person.map(one -> level.sets().touchedBy(one.passed())).orElse(0L);
        Crowd others = person.isPresent() ? crowd.without(held) : crowd;
        Map<Long, Integer> known = new HashMap<>();
        Map<Integer, List<String>> byExamsLeft = new TreeMap<>();
        for (String code : level.competency().exams().keySet()) {
            long after = held | (level.sets().touchedBy(code) & level.asked());
            int left = known.computeIfAbsent(after, sets -> level.exams(others.with(sets)));
            if (left < exams && passes.canStillBePassed(code)) {
                byExamsLeft.computeIfAbsent(left, key -> new ArrayList<>()).add(code);
            }
        }
        return byExamsLeft.values().stream().flatMap(List::stream).toList();
    }
}
