package goldpath.evaluator;

import goldpath.evaluator.PeopleByHand.Choice;
import java.util.List;

/** Fills the seats of people parts by trying everything that everyone, named or new, can do. */
final class StaffingByTrial {

    private final List<PeopleByHand> readings;
    private final int[] held;
    private PeopleByHand reading;
    private int[] left;
    private int seatsLeft;

    int exams = Integer.MAX_VALUE;
    int newPeople = Integer.MAX_VALUE;
    int peopleToTrain = Integer.MAX_VALUE;

    /** The best plans: the fewest exams, among those new people, among those people to train. */
    long best = Long.MAX_VALUE;

    long plans;
    long tried;

    StaffingByTrial(List<PeopleByHand> readings, int[] held) {
        this.readings = readings;
        this.held = held;
        reading = readings.get(0);
        left = reading.counts();
        run();
    }

    private void run() {
        for (PeopleByHand one : readings) {
            reading = one;
            left = one.counts();
            seatsLeft = one.counters().stream().mapToInt(Integer::intValue).sum();
            named(0, 0, 0, 0);
        }
    }

    private void named(int person, int passes, int fresh, int trained) {
        if (person == held.length || seatsLeft == 0) {
            unnamed(0, passes, fresh, trained);
            return;
        }
        named(person + 1, passes, fresh, trained);
        for (Choice choice : reading.choices()) {
            if (take(choice)) {
                int missing = choice.missing[held[person]];
                named(person + 1, passes + missing, fresh, trained + (missing > 0 ? 1 : 0));
                giveBack(choice);
            }
        }
    }

    /** New people are alike, so they are tried in the order of what they do. */
    private void unnamed(int first, int passes, int fresh, int trained) {
        tried++;
        if (seatsLeft == 0) {
            note(passes, fresh, trained);
            return;
        }
        for (int i = first; i < reading.choices().size(); i++) {
            Choice choice = reading.choices().get(i);
            if (take(choice)) {
                int missing = choice.missing[0];
                unnamed(i, passes + missing, fresh + 1, trained + (missing > 0 ? 1 : 0));
                giveBack(choice);
            }
        }
    }

    private boolean take(Choice choice) {
        for (int counter : choice.counters) {
            if (left[counter] == 0) {
                return false;
            }
        }
        for (int counter : choice.counters) {
            left[counter]--;
            seatsLeft--;
        }
        return true;
    }

    private void giveBack(Choice choice) {
        for (int counter : choice.counters) {
            left[counter]++;
            seatsLeft++;
        }
    }

    private void note(int passes, int fresh, int trained) {
        exams = Math.min(exams, passes);
        newPeople = Math.min(newPeople, fresh);
        peopleToTrain = Math.min(peopleToTrain, trained);
        long cost = passes * 1_000_000L + fresh * 1_000L + trained;
        if (cost < best) {
            best = cost;
            plans = 0;
        }
        plans += cost == best ? 1 : 0;
    }
}
