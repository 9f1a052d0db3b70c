package goldpath.evaluator;

import goldpath.evaluator.Assessment.Seat;
import goldpath.evaluator.Requirement.People;
import goldpath.evaluator.Requirement.SeatType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who best fills the seats of a people requirement, exactly.
 *
 * <p>A greedy pass is wrong: whoever fits one seat may be the only one who fits another. So all assignments are weighed,
 * by dynamic programming. People who hold the same groups of exams are interchangeable and form a class; of a class at
 * most as many people matter as there are seats. A state says how many seats of each type are taken (a number in mixed
 * radix, one digit per seat type); each person either stays spare or takes a seat of some type, at the cost of the exams
 * they lack for it; the seats left at the end go to new people. The work grows with classes and states, and with the
 * number of people only through the folding.
 */
final class Staffing {

    /** Lexicographic: exams first, then new people, then people to train, each well below a million. */
    private static final Price FEWEST_EXAMS = new Price(1L << 40, 1L << 20, 1);

    private static final Price FEWEST_TRAINED = new Price(0, 0, 1);
    private static final long UNREACHED = Long.MAX_VALUE;
    private static final int SPARE = -1;

    private final List<SeatType> types;
    private final List<ExamCover> covers;
    private final List<Candidate> candidates;
    private final int people;
    private final int seats;
    private final int[] stride;
    private final int states;

    /** Somebody on the roster, as one of a class of people who hold the same exams as far as the seats are concerned. */
    private record Candidate(Person person, List<Integer> held) {}

    /** A person and the seat type they take. */
    private record Taken(Candidate candidate, int type) {}

    /** Who takes seats, at what cost in all. */
    private record Filling(long cost, List<Taken> taken) {}

    /** What it costs to seat somebody: per exam they lack, for being new, for having to be trained at all. */
    private record Price(long exam, long newPerson, long trainedPerson) {
        long ofNamed(int missingExams) {
            return missingExams == 0 ? 0 : missingExams * exam + trainedPerson;
        }

        long ofNew(int missingExams) {
            return newPerson + ofNamed(missingExams);
        }
    }

    Staffing(Competency competency, People requirement, Collection<Person> roster) {
        types = requirement.seats();
        covers = types.stream()
                .map(type -> new ExamCover(competency.examsOf(type)))
                .toList();
        people = roster.size();
        seats = requirement.count();
        candidates = candidates(roster);
        stride = new int[types.size()];
        int product = 1;
        for (int type = 0; type < stride.length; type++) {
            stride[type] = product;
            product = Math.multiplyExact(product, types.get(type).count() + 1);
        }
        states = product;
    }

    /** Fewest people beyond those named: everyone named can be trained for any seat. */
    int newPeople() {
        return Math.max(0, seats - people);
    }

    /** Fewest people, named or new, who must still pass something. */
    int peopleToTrain() {
        return Math.toIntExact(fill(FEWEST_TRAINED).cost());
    }

    /** The seats in order of their types, filled with the fewest exam passes; among those plans the fewest new people. */
    List<Seat> plan() {
        List<Seat> plan = new ArrayList<>();
        List<Taken> taken = fill(FEWEST_EXAMS).taken();
        for (int type = 0; type < types.size(); type++) {
            plan.addAll(seatsOf(type, taken));
        }
        return plan;
    }

    private List<Seat> seatsOf(int type, List<Taken> taken) {
        SeatType seatType = types.get(type);
        List<Seat> filled = new ArrayList<>();
        for (Taken one : taken) {
            if (one.type() == type) {
                filled.add(seat(type, one.candidate()));
            }
        }
        filled.sort(Comparator.comparing(seat -> !seat.isFilled()));
        while (filled.size() < seatType.count()) {
            filled.add(new Seat(
                    seatType, Optional.empty(), List.of(), covers.get(type).toPass(0)));
        }
        return filled;
    }

    private Seat seat(int type, Candidate candidate) {
        Person person = candidate.person();
        List<String> held = covers.get(type).held(person.passed());
        List<List<String>> toPass = covers.get(type).toPass(candidate.held().get(type));
        return new Seat(types.get(type), Optional.of(person.name()), held, toPass);
    }

    /** One person per candidate worth weighing: of people who hold the same, as many as there are seats, by name. */
    private List<Candidate> candidates(Collection<Person> roster) {
        Comparator<List<Integer>> byHeld = (a, b) -> Arrays.compare(ints(a), ints(b));
        Map<List<Integer>, List<Person>> classes = new TreeMap<>(byHeld.reversed());
        for (Person person : roster) {
            List<Integer> held = covers.stream()
                    .map(cover -> cover.groupsOf(person.passed()))
                    .toList();
            classes.computeIfAbsent(held, key -> new ArrayList<>()).add(person);
        }
        List<Candidate> result = new ArrayList<>();
        classes.forEach((held, members) -> members.stream()
                .sorted(Comparator.comparing(Person::name))
                .limit(seats)
                .forEach(person -> result.add(new Candidate(person, held))));
        return result;
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The cheapest way to fill all seats. */
    private Filling fill(Price price) {
        long[] best = new long[states];
        Arrays.fill(best, UNREACHED);
        best[0] = 0;
        int[][] choice = new int[candidates.size()][];
        for (int i = 0; i < choice.length; i++) {
            choice[i] = place(candidates.get(i), best, price);
        }
        int end = 0;
        long least = UNREACHED;
        for (int state = 0; state < states; state++) {
            if (best[state] != UNREACHED) {
                long total = best[state] + newPeopleCost(state, price);
                if (total < least) {
                    least = total;
                    end = state;
                }
            }
        }
        return new Filling(least, trace(choice, end));
    }

    /** Lets one person take a seat in every state, or stay spare; returns what was best per resulting state. */
    private int[] place(Candidate candidate, long[] best, Price price) {
        int[] choice = new int[states];
        Arrays.fill(choice, SPARE);
        long[] before = best.clone();
        for (int type = 0; type < stride.length; type++) {
            long cost = price.ofNamed(covers.get(type).missing(candidate.held().get(type)));
            for (int state = 0; state < states; state++) {
                if (before[state] == UNREACHED
                        || taken(state, type) == types.get(type).count()) {
                    continue;
                }
                int next = state + stride[type];
                if (before[state] + cost < best[next]) {
                    best[next] = before[state] + cost;
                    choice[next] = type;
                }
            }
        }
        return choice;
    }

    private List<Taken> trace(int[][] choice, int end) {
        Deque<Taken> taken = new ArrayDeque<>();
        int state = end;
        for (int i = choice.length - 1; i >= 0; i--) {
            int type = choice[i][state];
            if (type != SPARE) {
                taken.addFirst(new Taken(candidates.get(i), type));
                state -= stride[type];
            }
        }
        return List.copyOf(taken);
    }

    private long newPeopleCost(int state, Price price) {
        long cost = 0;
        for (int type = 0; type < stride.length; type++) {
            int left = types.get(type).count() - taken(state, type);
            cost += left * price.ofNew(covers.get(type).missing(0));
        }
        return cost;
    }

    private int taken(int state, int type) {
        return state / stride[type] % (types.get(type).count() + 1);
    }
}
