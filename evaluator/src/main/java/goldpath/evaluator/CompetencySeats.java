package goldpath.evaluator;

import goldpath.evaluator.Competency.Level;
import goldpath.evaluator.Competency.Option;
import java.util.ArrayList;
import java.util.List;

/** The seats of all levels of a competency, made ready once. */
final class CompetencySeats {

    private final ExamSets sets;
    private final List<Entry> entries = new ArrayList<>();
    private final int most;

    private record Entry(String option, String level, LevelSeats seats) {}

    CompetencySeats(Competency competency, PassesThatCount passes) {
        sets = new ExamSets(competency, passes::canStillBePassed);
        for (Option option : competency.options()) {
            for (Level level : option.levels()) {
                entries.add(new Entry(option.id(), level.id(), new LevelSeats(competency, level, sets)));
            }
        }
        most = entries.stream().mapToInt(entry -> entry.seats().count()).max().orElse(0);
    }

    /**
     * The seats of that level of that option.
     *
     * @throws IllegalArgumentException when there is none
     */
    LevelSeats of(String option, String level) {
        for (Entry entry : entries) {
            if (entry.option().equals(option) && entry.level().equals(level)) {
                return entry.seats();
            }
        }
        throw new IllegalArgumentException("No level '" + level + "' in '" + option + "'.");
    }

    /** These people in classes, enough of each by name for one plan of any level. */
    Crowd fold(Roster counting) {
        return Crowd.of(counting.people(), sets, most);
    }
}
