package goldpath.bot.wording;

import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;

/** Which kind of fact it is, as the keys of texts name it. */
final class Kind implements FactDefinition.Reader<String> {

    private Kind() {}

    static String of(FactDefinition fact) {
        return fact.read(new Kind());
    }

    @Override
    public String market(MarketFact fact) {
        return "market";
    }

    @Override
    public String amount(AmountFact fact) {
        return "amount";
    }

    @Override
    public String association(AssociationFact fact) {
        return "association";
    }

    @Override
    public String roster(RosterFact fact) {
        return "roster";
    }
}
