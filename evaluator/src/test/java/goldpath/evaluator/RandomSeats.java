package goldpath.evaluator;

import goldpath.evaluator.Competency.Edition;
import goldpath.evaluator.Competency.Exam;
import goldpath.evaluator.Competency.Group;
import goldpath.evaluator.Competency.Level;
import goldpath.evaluator.Competency.Option;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Requirement.People;
import goldpath.evaluator.Requirement.SeatType;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Invented rules that only ask for people: up to four groups that may overlap, up to four types of seats. */
final class RandomSeats {

    private static final List<String> EXAMS = List.of("X-1", "X-2", "X-3", "X-4", "X-5");

    private RandomSeats() {}

    static Competency next(Random random) {
        Map<String, Exam> exams = new LinkedHashMap<>();
        EXAMS.forEach(code -> exams.put(code, new Exam(code, code, URI.create("https://example.org"))));
        Map<String, Group> groups = new LinkedHashMap<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            groups.put("G" + i, new Group("G" + i, some(EXAMS, random)));
        }
        Level level = new Level("only", List.of(new People(seats(List.copyOf(groups.keySet()), random))));
        return new Competency(
                "invented",
                "Invented",
                new Edition(LocalDate.EPOCH, "nowhere"),
                Optional.empty(),
                List.of(new RosterFact("roster")),
                exams,
                groups,
                List.of(new Option("only", "Only", List.of(level))));
    }

    private static List<SeatType> seats(List<String> groups, Random random) {
        List<SeatType> seats = new ArrayList<>();
        int types = 1 + random.nextInt(4);
        for (int i = 0; i < types; i++) {
            int count = types > 2 ? 1 : 1 + random.nextInt(2);
            seats.add(new SeatType(count, some(groups, random)));
        }
        return seats;
    }

    private static List<String> some(List<String> all, Random random) {
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(Math.min(3, all.size())));
    }
}
