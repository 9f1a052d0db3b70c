package goldpath.evaluator;

import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Competency.Level;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How far a partner is from a level by one option.
 *
 * @param staffing how its seats are filled
 * @param people whether they are
 * @param byMarket its status in each market that is possible
 */
record Way(Level level, LevelAssessment assessment, Staffing staffing, Status people, Map<Market, Status> byMarket) {

    private static final Comparator<LevelAssessment> NEAREST = Comparator.comparing(LevelAssessment::status)
            .thenComparing(Way::unmetConditions)
            .thenComparing(way -> way.gap().exams())
            .thenComparing(way -> way.gap().revenueUsd().orElse(BigDecimal.ZERO))
            .thenComparing(Way::missingCounts)
            .thenComparing(way -> way.gap().newPeople());

    static final Comparator<Way> NEAREST_FIRST = Comparator.comparing(Way::assessment, NEAREST);

    Way with(LevelAssessment changed) {
        return new Way(level, changed, staffing, people, byMarket);
    }

    boolean isOpen() {
        return assessment.status() == Status.OPEN;
    }

    /**
     * The status of a level to which several ways lead. In each market the nearest decides, and where it is not known which
     * market is the right one, only what holds in all of them.
     */
    static Status joint(List<Way> ways) {
        Map<Market, Status> nearest = new EnumMap<>(Market.class);
        ways.forEach(way -> way.byMarket().forEach((market, status) -> nearest.merge(market, status, Status::or)));
        return Status.whicheverHolds(nearest.values());
    }

    private static long unmetConditions(LevelAssessment way) {
        return way.conditions().stream()
                .filter(condition -> condition.status() != Status.MET)
                .count();
    }

    private static BigDecimal missingCounts(LevelAssessment way) {
        return way.measures().stream()
                .filter(measure -> !measure.unit().isMoney())
                .flatMap(measure -> measure.missing().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
