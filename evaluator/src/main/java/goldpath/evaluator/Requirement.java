package goldpath.evaluator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One thing that a level asks for. A level is attained when all of its requirements hold. */
public sealed interface Requirement {

    /**
     * An amount that must be reached, in the unit of the amount.
     *
     * @param amount the id of the amount
     * @param coveredBy ids of associations; only what one of them covers counts; empty where all of it does
     * @param atLeast the threshold, inclusive, by market; the same for all where it does not differ
     */
    record Threshold(String amount, List<String> coveredBy, Map<Market, BigDecimal> atLeast) implements Requirement {
        public Threshold {
            coveredBy = List.copyOf(coveredBy);
            atLeast = Map.copyOf(atLeast);
            if (atLeast.size() != Market.values().length) {
                throw new IllegalArgumentException("A threshold names its amount for every market.");
            }
        }

        /** The threshold in that market. */
        public BigDecimal in(Market market) {
            return Objects.requireNonNull(atLeast.get(market));
        }

        /** The thresholds that can apply: one where the market is known or does not matter. */
        public Set<BigDecimal> in(Fact<Market> market) {
            return market.value().map(known -> Set.of(in(known))).orElseGet(() -> Set.copyOf(atLeast.values()));
        }
    }

    /** Something that must hold of the partner: the fact of that id. */
    record Flag(String fact) implements Requirement {}

    /** Distinct people who fill seats, each person one seat. */
    record People(List<SeatType> seats) implements Requirement {
        public People {
            seats = List.copyOf(seats);
            if (seats.isEmpty()) {
                throw new IllegalArgumentException("A people requirement needs at least one seat.");
            }
        }

        /** How many people it takes. */
        public int count() {
            return seats.stream().mapToInt(SeatType::count).sum();
        }
    }

    /**
     * Seats that ask for the same exams.
     *
     * @param count how many of them, 1 or more
     * @param each ids of exam groups; who fills the seat has passed at least one exam of every group
     */
    record SeatType(int count, List<String> each) {
        public SeatType {
            each = List.copyOf(each);
            if (count < 1 || each.isEmpty()) {
                throw new IllegalArgumentException("A seat type needs a count of 1 or more and a group of exams.");
            }
        }
    }
}
