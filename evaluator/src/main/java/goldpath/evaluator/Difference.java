package goldpath.evaluator;

import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Assessment.Measure;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is different between two assessments: of other facts, or on another day.
 *
 * @param before the real one, or the earlier one
 */
public record Difference(Assessment before, Assessment after) {

    /** A level in both assessments. */
    public record LevelDifference(LevelAssessment before, LevelAssessment after) {

        public String level() {
            return before.level();
        }

        public boolean isStatusChanged() {
            return before.status() != after.status();
        }

        public boolean isGapChanged() {
            return !before.gap().equals(after.gap());
        }

        /** Thresholds that both ask for and of which less or more is missing. */
        public List<MeasureDifference> measures() {
            return before.measures().stream()
                    .flatMap(measure -> after.measures().stream()
                            .filter(other -> other.threshold().equals(measure.threshold()))
                            .map(other -> new MeasureDifference(measure, other)))
                    .filter(both -> !both.before().missing().equals(both.after().missing()))
                    .toList();
        }

        public boolean isChanged() {
            return isStatusChanged() || isGapChanged() || !measures().isEmpty();
        }
    }

    /** What a threshold measured in both assessments. */
    public record MeasureDifference(Measure before, Measure after) {}

    /** The levels that are in both, lowest first. */
    public List<LevelDifference> levels() {
        return before.levels().stream()
                .flatMap(level -> after.levels().stream()
                        .filter(other -> other.level().equals(level.level()))
                        .map(other -> new LevelDifference(level, other)))
                .toList();
    }

    /** The levels that are in both and differ, lowest first. */
    public List<LevelDifference> changed() {
        return levels().stream().filter(LevelDifference::isChanged).toList();
    }

    /** Whether any level has another status, or is in one of them only. */
    public boolean isVerdictChanged() {
        return !verdict(before).equals(verdict(after));
    }

    private static Map<String, Status> verdict(Assessment assessment) {
        return assessment.levels().stream().collect(Collectors.toMap(LevelAssessment::level, LevelAssessment::status));
    }
}
