package goldpath.evaluator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
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

    /**
     * One people part: distinct people who fill seats, each person one seat of it.
     *
     * <p>A level may have several parts. Who fills a seat of one part may be the same as who fills a seat of another, and
     * a pass of theirs then serves both.
     */
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
     * @param all ids of exam groups; who fills the seat has passed all exams of every group
     * @param bundles sets of exams one of which must be passed as a whole
     * @param also what so many of the people who fill these seats have passed besides; a person may count for several of
     *     these, but these have no {@code also} of their own
     */
    record SeatType(int count, List<String> each, List<String> all, List<Bundles> bundles, List<SeatType> also) {
        public SeatType {
            each = List.copyOf(each);
            all = List.copyOf(all);
            bundles = List.copyOf(bundles);
            also = List.copyOf(also);
            if (count < 1 || (each.isEmpty() && all.isEmpty() && bundles.isEmpty())) {
                throw new IllegalArgumentException("A seat type needs a count of 1 or more and a group of exams.");
            }
            for (SeatType some : also) {
                if (some.count() > count || !some.also().isEmpty()) {
                    throw new IllegalArgumentException(
                            "Only some or all of the people of a seat type can also pass more.");
                }
            }
        }

        /** Seats that ask for one exam of every group and for nothing else. */
        public SeatType(int count, List<String> each) {
            this(count, each, List.of(), List.of(), List.of());
        }
    }

    /**
     * Sets of exams of which one set must be passed as a whole.
     *
     * @param anyOf ids of exam groups, two or more
     * @param chosenBy who chooses among them
     */
    record Bundles(List<String> anyOf, ChosenBy chosenBy) {
        public Bundles {
            anyOf = List.copyOf(anyOf);
            if (anyOf.size() < 2) {
                throw new IllegalArgumentException("To choose takes two bundles or more.");
            }
        }
    }

    /** Who chooses a bundle of exams. */
    enum ChosenBy {
        /** Each person one of their own. */
        EACH,
        /** All people of these seats the same one. */
        ALL;

        /** The name used in data. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
