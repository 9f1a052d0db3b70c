package goldpath.evaluator;

import goldpath.evaluator.Requirement.People;
import goldpath.evaluator.Requirement.SeatType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Staffs seats by trying every person and a new one for every seat. Slow and plain, to check the evaluator against. */
final class StaffingOracle {

    private final Competency competency;
    private final List<SeatType> slots = new ArrayList<>();
    private final List<Person> people;
    private final Map<List<Object>, Integer> known = new HashMap<>();
    private int exams = Integer.MAX_VALUE;
    private int newPeople = Integer.MAX_VALUE;
    private int peopleToTrain = Integer.MAX_VALUE;

    StaffingOracle(Competency competency, People requirement, List<Person> people) {
        this.competency = competency;
        this.people = people;
        for (SeatType type : requirement.seats()) {
            for (int i = 0; i < type.count(); i++) {
                slots.add(type);
            }
        }
        seat(0, new HashSet<>(), 0, 0, 0);
    }

    int exams() {
        return exams;
    }

    int newPeople() {
        return newPeople;
    }

    int peopleToTrain() {
        return peopleToTrain;
    }

    private void seat(int slot, Set<Person> seated, int passes, int fresh, int trained) {
        if (slot == slots.size()) {
            exams = Math.min(exams, passes);
            newPeople = Math.min(newPeople, fresh);
            peopleToTrain = Math.min(peopleToTrain, trained);
            return;
        }
        int lackedByNew = lacked(slots.get(slot), Set.of());
        seat(slot + 1, seated, passes + lackedByNew, fresh + 1, trained + 1);
        for (Person person : people) {
            if (seated.add(person)) {
                int lacked = lacked(slots.get(slot), person.passed());
                seat(slot + 1, seated, passes + lacked, fresh, trained + (lacked > 0 ? 1 : 0));
                seated.remove(person);
            }
        }
    }

    /** The size of the smallest set of exams that, with those passed, has one of every group. */
    private int lacked(SeatType type, Set<String> passed) {
        return known.computeIfAbsent(List.of(type, passed), key -> search(type, passed));
    }

    private int search(SeatType type, Set<String> passed) {
        List<String> all = List.copyOf(competency.exams().keySet());
        int fewest = Integer.MAX_VALUE;
        for (int bits = 0; bits < 1 << all.size(); bits++) {
            if (Integer.bitCount(bits) < fewest && fits(type, passed, all, bits)) {
                fewest = Integer.bitCount(bits);
            }
        }
        return fewest;
    }

    private boolean fits(SeatType type, Set<String> passed, List<String> all, int bits) {
        for (List<String> group : competency.examsOf(type)) {
            boolean has = false;
            for (String exam : group) {
                has |= passed.contains(exam) || (bits >> all.indexOf(exam) & 1) == 1;
            }
            if (!has) {
                return false;
            }
        }
        return true;
    }
}
