package goldpath.bot.conversation;

import goldpath.bot.conversation.Doubt.MoreThanTheWhole;
import goldpath.bot.conversation.Statement.AmountIs;
import goldpath.bot.conversation.Statement.CoverageIs;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.Fact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.Facts;
import goldpath.evaluator.Precision;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Notices where more is said to be covered than there is: one of the two figures must be wrong, so it is asked. */
final class Coverings {

    private final Interview interview;

    Coverings(Interview interview) {
        this.interview = interview;
    }

    List<Doubt> doubts(Answers answers) {
        return associations().stream()
                .flatMap(association -> excess(association, answers.facts()).stream())
                .toList();
    }

    /** The stated answers; a coverage that exceeds its amount stays as it was, or becomes unknown where it cannot. */
    Answers withoutExcess(Answers before, Answers stated) {
        Facts facts = stated.facts();
        for (AssociationFact association : associations()) {
            if (excess(association, facts).isPresent()) {
                facts = facts.withCoverage(association.id(), before.facts().coverage(association.id()));
            }
            if (excess(association, facts).isPresent()) {
                facts = facts.withCoverage(association.id(), Fact.unknown());
            }
        }
        return stated.with(facts);
    }

    private List<AssociationFact> associations() {
        return interview.facts().stream()
                .filter(AssociationFact.class::isInstance)
                .map(AssociationFact.class::cast)
                .toList();
    }

    private Optional<Doubt> excess(AssociationFact association, Facts facts) {
        Optional<Amount> whole = facts.amount(association.amount()).value().filter(Coverings::isBounded);
        Optional<Amount> part = facts.coverage(association.id())
                .value()
                .map(coverage -> coverage instanceof Coverage.Part some ? some : null)
                .flatMap(Coverage.Part::amount);
        if (whole.isEmpty() || part.isEmpty()) {
            return Optional.empty();
        }
        boolean fits = part.get().usd().signum() >= 0
                && part.get().usd().compareTo(whole.get().highest()) <= 0;
        return fits ? Optional.empty() : Optional.of(doubt(association, part.get(), whole.get()));
    }

    private static boolean isBounded(Amount amount) {
        return amount.precision() != Precision.MORE && amount.precision() != Precision.AT_LEAST;
    }

    private static Doubt doubt(AssociationFact association, Amount part, Amount whole) {
        Choice all = Choice.of(new CoverageIs(association.id(), new Coverage.All()));
        Choice more = Choice.of(
                new AmountIs(association.amount(), part), new CoverageIs(association.id(), new Coverage.All()));
        List<Choice> choices = part.usd().signum() > 0 ? List.of(all, more) : List.of(all);
        return new MoreThanTheWhole(association.id(), part, Objects.requireNonNull(whole), choices);
    }
}
