package goldpath.evaluator;

import goldpath.evaluator.Competency.Option;
import java.util.List;

/** One look at the facts of a partner: the assessment, and how it came about, level by level. */
public final class Examination {

    private final Assessment assessment;
    private final List<Way> ways;

    /** @param ways to all levels, by all options */
    Examination(Assessment assessment, List<Way> ways) {
        this.assessment = assessment;
        this.ways = List.copyOf(ways);
    }

    public Assessment assessment() {
        return assessment;
    }

    /**
     * How the people fill the seats of a level, and why so.
     *
     * @param option one of the competency's that has the level, such as the nearest one
     * @throws IllegalArgumentException when it has no such level
     */
    public Staffing staffing(Option option, String level) {
        for (Way way : ways) {
            if (way.assessment().option().id().equals(option.id())
                    && way.assessment().level().equals(level)) {
                return way.staffing();
            }
        }
        throw new IllegalArgumentException("No level '" + level + "' in '" + option.id() + "'.");
    }
}
