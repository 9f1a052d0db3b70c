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

        /** Where a reader has no use for flags, their competencies are refused before it is asked. */
        default R flag(FlagFact fact) {
            throw new UnsupportedOperationException("Nothing here reads the flag '" + fact.id() + "'.");
        }
    }

    /** The market the partner sells in. */
    record MarketFact(String id) implements FactDefinition {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.market(this);
        }
    }

    /**
     * Money earned in the twelve months up to the assessment, or a number of customers, users, seats, devices or units.
     *
     * @param name what is counted, in English
     * @param products what it is earned with or counted of, each a name people use; several add up
     * @param isMonthlyAverage whether it is the average of the months instead of their sum or today's number
     */
    record AmountFact(String id, String name, List<String> products, Unit unit, boolean isMonthlyAverage)
            implements FactDefinition {
        public AmountFact {
            products = List.copyOf(products);
        }

        /** US dollars in the twelve months up to the assessment. */
        public AmountFact(String id, String name, List<String> products) {
            this(id, name, products, Unit.USD, false);
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

    /**
     * Something that holds of a partner or does not, such as a status in a programme.
     *
     * @param name what holds, in English: "Cloud Solution Provider"
     */
    record FlagFact(String id, String name) implements FactDefinition {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.flag(this);
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
