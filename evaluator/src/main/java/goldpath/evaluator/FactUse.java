package goldpath.evaluator;

import goldpath.datafile.Located;
import goldpath.evaluator.Competency.Option;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.FlagFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Requirement.Flag;
import goldpath.evaluator.Requirement.People;
import goldpath.evaluator.Requirement.Threshold;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which facts the levels need: a fact that decides nothing would never be asked, and one that is lacking neither. */
final class FactUse implements FactDefinition.Reader<Boolean> {

    private final List<Threshold> thresholds;
    private final Set<String> flags;
    private final boolean staffed;

    FactUse(List<Option> options) {
        List<Requirement> requirements = options.stream()
                .flatMap(option -> option.levels().stream())
                .flatMap(level -> level.requirements().stream())
                .toList();
        thresholds = requirements.stream()
                .filter(Threshold.class::isInstance)
                .map(Threshold.class::cast)
                .toList();
        flags = requirements.stream()
                .filter(Flag.class::isInstance)
                .map(flag -> ((Flag) flag).fact())
                .collect(Collectors.toSet());
        staffed = requirements.stream().anyMatch(People.class::isInstance);
    }

    /** Refuses facts that no level needs, and levels that need a fact which is not asked. */
    void check(Located section, List<FactDefinition> facts) {
        for (FactDefinition fact : facts) {
            if (!fact.read(this)) {
                section.at(fact.id()).refuse("decides nothing.", "Use it in a level or remove it.");
            }
        }
        if (staffed && facts.stream().noneMatch(RosterFact.class::isInstance)) {
            section.refuse("ask for no roster, but a level asks for people.", "Add a fact of the kind 'roster'.");
        }
        if (differByMarket() && facts.stream().noneMatch(MarketFact.class::isInstance)) {
            section.refuse("ask for no market, but thresholds differ by it.", "Add a fact of the kind 'market'.");
        }
    }

    private boolean differByMarket() {
        return thresholds.stream()
                .anyMatch(threshold -> Set.copyOf(threshold.atLeast().values()).size() > 1);
    }

    @Override
    public Boolean market(MarketFact fact) {
        return differByMarket();
    }

    @Override
    public Boolean amount(AmountFact fact) {
        return thresholds.stream().anyMatch(threshold -> threshold.amount().equals(fact.id()));
    }

    @Override
    public Boolean association(AssociationFact fact) {
        return thresholds.stream().anyMatch(threshold -> threshold.coveredBy().contains(fact.id()));
    }

    @Override
    public Boolean flag(FlagFact fact) {
        return flags.contains(fact.id());
    }

    @Override
    public Boolean roster(RosterFact fact) {
        return staffed;
    }
}
