package goldpath.evaluator;

import goldpath.evaluator.Assessment.LevelAssessment;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which exams bring a partner nearer to a level.
 *
 * @param level the lowest level not met that they bring nearer; empty where none does
 * @param exams codes, most helpful first; in the order of the source where they help alike
 */
public record NextExams(Optional<String> level, List<String> exams) {

    public NextExams {
        exams = List.copyOf(exams);
    }

    /**
     * What this person should take next.
     *
     * @param name of someone on the roster, or of someone new
     */
    static NextExams of(Evaluator evaluator, Facts facts, String name) {
        Examination examination = evaluator.examine(facts);
        for (LevelAssessment level : examination.assessment().levels()) {
            List<String> helpful =
                    examination.staffing(level.option(), level.level()).nextExams(name);
            if (!helpful.isEmpty()) {
                return new NextExams(Optional.of(level.level()), helpful);
            }
        }
        return new NextExams(Optional.empty(), List.of());
    }

    /** What anybody should take next: the exams that the plan of the lowest level not met asks for. */
    static NextExams of(Evaluator evaluator, Facts facts) {
        for (LevelAssessment level : evaluator.assess(facts).levels()) {
            Set<String> codes = new LinkedHashSet<>();
            level.seats().forEach(seat -> seat.toPass().forEach(codes::addAll));
            if (!codes.isEmpty()) {
                return new NextExams(Optional.of(level.level()), List.copyOf(codes));
            }
        }
        return new NextExams(Optional.empty(), List.of());
    }
}
