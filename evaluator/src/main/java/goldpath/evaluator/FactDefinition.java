package goldpath.evaluator;

import java.net.URI;
import java.util.List;

/** Something that the rules of a competency ask a partner for. Its id names it in data, answers and texts. */
public sealed interface FactDefinition {

    String id();

    <R> R read(Reader<R> reader);

    /** One method per kind of fact. */
    interface Reader<R> {
        R market(MarketFact fact);

        R amount(AmountFact fact);

        R association(AssociationFact fact);

        R roster(RosterFact fact);
    }

    /** The market the partner sells in. */
    record MarketFact(String id) implements FactDefinition {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.market(this);
        }
    }

    /**
     * Money earned in the twelve months up to the assessment, in US dollars.
     *
     * @param name what is counted, in English
     * @param products what it is earned with, each a name people use; the revenues of several add up
     */
    record AmountFact(String id, String name, List<String> products) implements FactDefinition {
        public AmountFact {
            products = List.copyOf(products);
        }

        @Override
        public <R> R read(Reader<R> reader) {
            return reader.amount(this);
        }
    }

    /**
     * An assignment that an amount must be covered by to count.
     *
     * @param name its name, in English
     * @param amount the id of the amount that it covers
     * @param more where to read about it
     */
    record AssociationFact(String id, String name, String amount, URI more) implements FactDefinition {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.association(this);
        }
    }

    /** Who passed which exam. */
    record RosterFact(String id) implements FactDefinition {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.roster(this);
        }
    }
}
