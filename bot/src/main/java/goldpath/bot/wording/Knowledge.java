package goldpath.bot.wording;

import goldpath.evaluator.Coverage;
import goldpath.evaluator.Fact;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Facts;
import goldpath.evaluator.Roster.Extent;

/** How much is known of a fact. */
enum Knowledge {
    UNASKED,
    /** Some of it is known, more may come. */
    STARTED,
    ANSWERED,
    DECLINED;

    static Knowledge of(Facts facts, FactDefinition fact) {
        return fact.read(new Teller(facts));
    }

    static Knowledge of(Extent extent) {
        return switch (extent) {
            case UNASKED -> UNASKED;
            case STARTED -> STARTED;
            case COMPLETE -> ANSWERED;
            case DECLINED -> DECLINED;
        };
    }

    Extent extent() {
        return switch (this) {
            case UNASKED -> Extent.UNASKED;
            case STARTED -> Extent.STARTED;
            case ANSWERED -> Extent.COMPLETE;
            case DECLINED -> Extent.DECLINED;
        };
    }

    private static Knowledge of(Fact<?> fact) {
        return fact.isKnown() ? ANSWERED : fact.isDeclined() ? DECLINED : UNASKED;
    }

    private record Teller(Facts facts) implements FactDefinition.Reader<Knowledge> {

        @Override
        public Knowledge market(MarketFact fact) {
            return of(facts.market());
        }

        @Override
        public Knowledge amount(AmountFact fact) {
            return of(facts.amount(fact.id()));
        }

        @Override
        public Knowledge association(AssociationFact fact) {
            Fact<Coverage> coverage = facts.coverage(fact.id());
            boolean isHalf = coverage.value()
                    .filter(Coverage.partOfUnknownSize()::equals)
                    .isPresent();
            return isHalf ? STARTED : of(coverage);
        }

        @Override
        public Knowledge roster(RosterFact fact) {
            return of(facts.roster().extent());
        }
    }
}
