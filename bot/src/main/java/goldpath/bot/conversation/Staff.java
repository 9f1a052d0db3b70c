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
 * @param spare names of those who take no seat in any level's plan, in the order of the roster
 */
public record Staff(List<Critical> critical, List<String> spare) {

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
        for (String person : seated(assessment, true)) {
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
        Set<String> seated = seated(assessment, false);
        List<String> spare = facts.roster().people().stream()
                .map(Person::name)
                .filter(name -> !seated.contains(name))
                .toList();
        return new Staff(critical, spare);
    }

    private static Set<String> seated(Assessment assessment, boolean inLevelsMet) {
        Set<String> seated = new LinkedHashSet<>();
        for (LevelAssessment level : assessment.levels()) {
            if (!inLevelsMet || level.status() == Status.MET) {
                level.seats().stream().map(Seat::person).forEach(person -> person.ifPresent(seated::add));
            }
        }
        return seated;
    }

    private static Roster without(Roster roster, String name) {
        List<Person> rest = new ArrayList<>(roster.people());
        rest.removeIf(person -> person.name().equals(name));
        return new Roster(rest, roster.extent());
    }
}
