package goldpath.evaluator;

import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Assessment.Measure;
import goldpath.evaluator.Competency.Level;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.FlagFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Requirement.Threshold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which missing answers could decide a level or change its gap.
 *
 * <p>A fact matters where, for some completion of the other missing facts, two of its completions lead to different
 * outcomes.
 */
final class Deciding {

    private final Competency competency;
    private final PassesThatCount passes;
    private final Facts facts;

    Deciding(Competency competency, PassesThatCount passes, Facts facts) {
        this.competency = competency;
        this.passes = passes;
        this.facts = facts;
    }

    /** Facts whose answer can change the status of an open level, most decisive first: those that can decide it alone. */
    List<String> open(List<Way> ways) {
        List<OpenWay> open = ways.stream().map(this::open).toList();
        return competency.facts().stream()
                .filter(fact -> open.stream().anyMatch(way -> way.dependsOn(fact)))
                .sorted(Comparator.comparing(fact -> !decidesAlone(fact, open)))
                .map(FactDefinition::id)
                .toList();
    }

    /** Alone decides what can miss all the ways, or all that one of them still waits for. */
    private boolean decidesAlone(FactDefinition fact, List<OpenWay> open) {
        return open.stream().allMatch(way -> way.canBeMissedBy(fact))
                || open.stream()
                        .anyMatch(way -> competency.facts().stream()
                                .filter(way::dependsOn)
                                .toList()
                                .equals(List.of(fact)));
    }

    private OpenWay open(Way way) {
        Set<String> flags = way.assessment().conditions().stream()
                .filter(condition -> condition.status() == Status.OPEN)
                .map(condition -> condition.flag().fact())
                .collect(Collectors.toSet());
        return new OpenWay(outcomes(thresholds(way.level()), true), flags, way.people() == Status.OPEN);
    }

    /** What a way whose status is open waits for. */
    private record OpenWay(List<Outcomes> thresholds, Set<String> flags, boolean waitsForPeople) {

        boolean dependsOn(FactDefinition fact) {
            return waitsFor(fact) || thresholds.stream().anyMatch(one -> one.statusVariesWith(fact));
        }

        boolean canBeMissedBy(FactDefinition fact) {
            return waitsFor(fact) || thresholds.stream().anyMatch(one -> one.canBeMissedBy(fact));
        }

        private boolean waitsFor(FactDefinition fact) {
            return fact instanceof RosterFact ? waitsForPeople : flags.contains(fact.id());
        }
    }

    /** Facts not fully known whose answer can change the status or the gap of levels that are not met, in all their ways. */
    List<String> worthAsking(List<LevelAssessment> lacking) {
        IsAnswered isAnswered = new IsAnswered(facts, isAnyDayMissing());
        List<FactDefinition> unanswered = new ArrayList<>(competency.facts());
        unanswered.removeIf(fact -> fact.read(isAnswered));
        return unanswered.isEmpty() || lacking.isEmpty() ? List.of() : worthAsking(unanswered, lacking);
    }

    private List<String> worthAsking(List<FactDefinition> unanswered, List<LevelAssessment> lacking) {
        Set<String> flags = lacking.stream()
                .flatMap(level -> level.conditions().stream())
                .map(condition -> condition.flag().fact())
                .collect(Collectors.toSet());
        boolean lacksExams = lacking.stream().anyMatch(level -> level.gap().exams() > 0);
        boolean needsMoney =
                unanswered.stream().anyMatch(fact -> !(fact instanceof RosterFact || fact instanceof FlagFact));
        List<LevelAssessment> open =
                lacking.stream().filter(level -> level.status() == Status.OPEN).toList();
        List<Outcomes> gaps = needsMoney ? gaps(lacking) : List.of();
        List<Outcomes> statuses = needsMoney ? gaps(open) : List.of();
        return unanswered.stream()
                .filter(fact -> fact instanceof RosterFact
                        ? lacksExams
                        : gaps.stream().anyMatch(one -> one.gapVariesWith(fact))
                                || statuses.stream().anyMatch(one -> one.statusVariesWith(fact))
                                || flags.contains(fact.id()))
                .map(FactDefinition::id)
                .toList();
    }

    /** What the thresholds of these levels come to where an answered bound or range stays as it is: gaps rest on it. */
    private List<Outcomes> gaps(List<LevelAssessment> levels) {
        return outcomes(
                levels.stream()
                        .flatMap(level -> level.measures().stream())
                        .map(Measure::threshold)
                        .distinct()
                        .toList(),
                false);
    }

    /** Whether a pass would count or not depending on a day that is not known. */
    private boolean isAnyDayMissing() {
        return passes.isAnyConditional()
                && facts.roster().people().stream()
                        .anyMatch(person -> person.passed().stream()
                                .anyMatch(code -> passes.standing(person, code) == Standing.UNDATED));
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
    private record IsAnswered(Facts facts, boolean isAnyDayMissing) implements FactDefinition.Reader<Boolean> {

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
        public Boolean flag(FlagFact fact) {
            return facts.flag(fact.id()).isKnown();
        }

        @Override
        public Boolean roster(RosterFact fact) {
            return facts.roster().isComplete() && !isAnyDayMissing;
        }
    }
}
