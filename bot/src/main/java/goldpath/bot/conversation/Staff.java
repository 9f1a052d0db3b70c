package goldpath.bot.conversation;

import goldpath.evaluator.Assessment;
import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Assessment.Seat;
import goldpath.evaluator.Evaluator;
import goldpath.evaluator.Facts;
import goldpath.evaluator.Person;
import goldpath.evaluator.Roster;
import goldpath.evaluator.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whom the levels attained rest on, and who is not needed for any level.
 *
 * @param critical whose leaving would cost a level, in the order of the seats
 * @param spare names of those whom the plan of the highest level has no use for, in the order of the roster
 * @param people how many there are
 */
public record Staff(List<Critical> critical, List<String> spare, int people) {

    /**
     * Someone whose leaving would cost levels.
     *
     * @param levels ids of the levels, lowest first
     * @param exams fewest exam passes that would bring the lowest of them back
     */
    public record Critical(String person, List<String> levels, int exams) {
        public Critical {
            levels = List.copyOf(levels);
        }
    }

    public Staff {
        critical = List.copyOf(critical);
        spare = List.copyOf(spare);
    }

    public static Staff of(Evaluator evaluator, Answers answers, Assessment assessment) {
        Facts facts = answers.facts();
        List<Critical> critical = new ArrayList<>();
        for (String person : seated(assessment)) {
            Assessment without = evaluator.assess(facts.withRoster(without(facts.roster(), person)));
            List<LevelAssessment> lost = without.levels().stream()
                    .filter(level -> assessment.level(level.level()).status() == Status.MET)
                    .filter(level -> level.status() != Status.MET)
                    .toList();
            if (!lost.isEmpty()) {
                List<String> levels = lost.stream().map(LevelAssessment::level).toList();
                critical.add(new Critical(person, levels, lost.get(0).gap().exams()));
            }
        }
        Set<String> seated = placed(facts.roster(), assessment);
        List<String> spare = facts.roster().people().stream()
                .map(Person::name)
                .filter(name -> !seated.contains(name))
                .toList();
        return new Staff(critical, spare, facts.roster().people().size());
    }

    /** Who sits in the levels attained. */
    private static Set<String> seated(Assessment assessment) {
        Set<String> seated = new LinkedHashSet<>();
        assessment.levels().stream()
                .filter(level -> level.status() == Status.MET)
                .flatMap(level -> level.seats().stream())
                .forEach(seat -> seat.person().ifPresent(seated::add));
        return seated;
    }

    /** Whose exams the plan of the highest level uses, and whom it trains who have none. */
    private static Set<String> placed(Roster roster, Assessment assessment) {
        LevelAssessment highest = assessment.levels().get(assessment.levels().size() - 1);
        Set<String> placed = new LinkedHashSet<>();
        for (Seat seat : highest.seats()) {
            seat.person()
                    .flatMap(roster::find)
                    .filter(person -> !seat.held().isEmpty() || person.passed().isEmpty())
                    .ifPresent(person -> placed.add(person.name()));
        }
        return placed;
    }

    private static Roster without(Roster roster, String name) {
        List<Person> rest = new ArrayList<>(roster.people());
        rest.removeIf(person -> person.name().equals(name));
        return new Roster(rest, roster.extent());
    }
}
