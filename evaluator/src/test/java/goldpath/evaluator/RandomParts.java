package goldpath.evaluator;

import goldpath.evaluator.Competency.Edition;
import goldpath.evaluator.Competency.Exam;
import goldpath.evaluator.Competency.Group;
import goldpath.evaluator.Competency.Level;
import goldpath.evaluator.Competency.Option;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Requirement.Bundles;
import goldpath.evaluator.Requirement.ChosenBy;
import goldpath.evaluator.Requirement.People;
import goldpath.evaluator.Requirement.SeatType;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Invented people parts of the whole grammar, mostly small, and people for them. */
final class RandomParts {

    private static final int MOST_SEATS = 6;

    private final Random random;
    private int seatsLeft;

    RandomParts(Random random) {
        this.random = random;
    }

    Competency next() {
        Map<String, Exam> exams = new LinkedHashMap<>();
        int codes = 2 + random.nextInt(4);
        for (int i = 0; i < codes; i++) {
            exams.put("X-" + i, new Exam("X-" + i, "X", URI.create("https://example.org")));
        }
        Map<String, Group> groups = new LinkedHashMap<>();
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            groups.put("G" + i, new Group("G" + i, some(List.copyOf(exams.keySet()), 3)));
        }
        return competency(exams, groups, parts(List.copyOf(groups.keySet())));
    }

    private static Competency competency(Map<String, Exam> exams, Map<String, Group> groups, List<Requirement> parts) {
        return new Competency(
                "invented",
                "Invented",
                new Edition(LocalDate.EPOCH, "nowhere"),
                Optional.empty(),
                List.of(new RosterFact("roster")),
                exams,
                groups,
                List.of(new Option("only", "Only", List.of(new Level("only", parts)))));
    }

    private List<Requirement> parts(List<String> groups) {
        seatsLeft = 1 + random.nextInt(random.nextInt(4) == 0 ? MOST_SEATS : 3);
        int most = List.of(1, 1, 1, 2, 2, 3).get(random.nextInt(6));
        List<Requirement> parts = new ArrayList<>();
        while (parts.size() < most && seatsLeft > 0) {
            List<SeatType> seats = new ArrayList<>();
            int types = 1 + random.nextInt(3);
            while (seats.size() < types && seatsLeft > 0) {
                seats.add(seat(groups));
            }
            parts.add(new People(seats));
        }
        return parts;
    }

    private SeatType seat(List<String> groups) {
        int count = 1 + random.nextInt(seatsLeft);
        seatsLeft -= count;
        SeatType plain = asking(count, groups);
        List<SeatType> also = new ArrayList<>();
        int most = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
        for (int i = 0; i < most; i++) {
            also.add(asking(1 + random.nextInt(count), groups));
        }
        return new SeatType(count, plain.each(), plain.all(), plain.bundles(), also);
    }

    private SeatType asking(int count, List<String> groups) {
        return switch (random.nextInt(8)) {
            case 0 -> new SeatType(count, List.of(), some(groups, 1), List.of(), List.of());
            case 1 -> new SeatType(count, some(groups, 1), some(groups, 1), List.of(), List.of());
            case 2 -> new SeatType(count, List.of(), List.of(), bundles(groups), List.of());
            case 3 -> new SeatType(count, some(groups, 1), List.of(), bundles(groups), List.of());
            default -> new SeatType(count, some(groups, 2));
        };
    }

    private List<Bundles> bundles(List<String> groups) {
        List<String> shuffled = new ArrayList<>(groups);
        Collections.shuffle(shuffled, random);
        return List.of(new Bundles(shuffled.subList(0, 2), random.nextBoolean() ? ChosenBy.EACH : ChosenBy.ALL));
    }

    private <T> List<T> some(List<T> all, int most) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, 1 + random.nextInt(Math.min(most, all.size()))));
    }

    List<Person> people(Competency competency, int most) {
        List<Person> people = new ArrayList<>();
        int count = random.nextInt(most + 1);
        int likelihood = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            LinkedHashSet<String> passed = new LinkedHashSet<>();
            for (String code : competency.exams().keySet()) {
                if (random.nextInt(4) < likelihood) {
                    passed.add(code);
                }
            }
            people.add(new Person("P" + i, passed, Set.of()));
        }
        Collections.shuffle(people, random);
        return people;
    }
}
