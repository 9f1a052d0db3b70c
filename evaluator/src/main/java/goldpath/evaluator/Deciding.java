package goldpath.evaluator;

import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Assessment.Measure;
import goldpath.evaluator.Competency.Level;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Requirement.Threshold;
import java.util.Comparator;
import java.util.List;

/**
 * Which missing answers could decide a level or change its gap.
 *
 * <p>A fact matters where, for some completion of the other missing facts, two of its completions lead to different
 * outcomes.
 */
final class Deciding {

    private final Competency competency;
    private final Facts facts;

    Deciding(Competency competency, Facts facts) {
        this.competency = competency;
        this.facts = facts;
    }

    /** Facts whose answer can change the status of an open level, most decisive first: those that can decide it alone. */
    List<String> open(Level level, int exams) {
        List<Outcomes> outcomes = outcomes(thresholds(level), true);
        return competency.facts().stream()
                .filter(fact -> fact instanceof RosterFact
                        ? exams > 0
                        : outcomes.stream().anyMatch(one -> one.statusVariesWith(fact)))
                .sorted(Comparator.comparing(fact -> !decidesAlone(fact, outcomes)))
                .map(FactDefinition::id)
                .toList();
    }

    private static boolean decidesAlone(FactDefinition fact, List<Outcomes> outcomes) {
        return fact instanceof RosterFact || outcomes.stream().anyMatch(one -> one.canBeMissedBy(fact));
    }

    /** Facts not fully known whose answer can change the status or the gap of levels that are not met, in all their ways. */
    List<String> worthAsking(List<LevelAssessment> lacking) {
        boolean lacksExams = lacking.stream().anyMatch(level -> level.gap().exams() > 0);
        List<Threshold> thresholds = lacking.stream()
                .flatMap(level -> level.measures().stream())
                .map(Measure::threshold)
                .distinct()
                .toList();
        List<FactDefinition> unanswered = competency.facts().stream()
                .filter(fact -> !fact.read(new IsAnswered(facts)))
                .toList();
        boolean needsMoney = unanswered.stream().anyMatch(fact -> !(fact instanceof RosterFact));
        List<Outcomes> outcomes = needsMoney ? outcomes(thresholds, false) : List.of();
        return unanswered.stream()
                .filter(fact -> fact instanceof RosterFact
                        ? lacksExams
                        : outcomes.stream().anyMatch(one -> one.gapVariesWith(fact)))
                .map(FactDefinition::id)
                .toList();
    }

    /** @param settlesBounds false for gaps, which rest on what was stated: an answered bound or range stays as it is */
    private List<Outcomes> outcomes(List<Threshold> thresholds, boolean settlesBounds) {
        return thresholds.stream()
                .map(threshold -> new Outcomes(new Completions(facts, threshold, settlesBounds)))
                .toList();
    }

    private static List<Threshold> thresholds(Level level) {
        return level.requirements().stream()
                .filter(Threshold.class::isInstance)
                .map(Threshold.class::cast)
                .toList();
    }

    /** Whether the partner has answered; a bound or a range is an answer, a part of unknown size is only half of one. */
    private record IsAnswered(Facts facts) implements FactDefinition.Reader<Boolean> {

        @Override
        public Boolean market(MarketFact fact) {
            return facts.market().isKnown();
        }

        @Override
        public Boolean amount(AmountFact fact) {
            return facts.amount(fact.id()).isKnown();
        }

        @Override
        public Boolean association(AssociationFact fact) {
            return facts.coverage(fact.id())
                    .value()
                    .filter(coverage -> !coverage.equals(Coverage.partOfUnknownSize()))
                    .isPresent();
        }

        @Override
        public Boolean roster(RosterFact fact) {
            return facts.roster().isComplete();
        }
    }
}
