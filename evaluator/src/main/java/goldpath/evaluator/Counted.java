package goldpath.evaluator;

import goldpath.evaluator.Requirement.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the amount that counts towards a threshold: all of it, or what an association covers.
 *
 * @param lowest the least it can be; empty where nothing bounds it
 * @param highest the most it can be; empty where nothing bounds it
 * @param reachesHighest false where the highest is a bound that is never reached ("just under 100k")
 * @param stated the counted amount as far as it was stated; empty while answers are missing
 */
record Counted(
        Optional<BigDecimal> lowest, Optional<BigDecimal> highest, boolean reachesHighest, Optional<Amount> stated) {

    static Counted of(Threshold threshold, Facts facts) {
        List<Fact<Coverage>> coverages = new ArrayList<>();
        for (String association : threshold.coveredBy()) {
            coverages.add(facts.coverage(association));
        }
        return of(coverages, facts.amount(threshold.amount()).value());
    }

    /** What counts of a whole amount where any of these coverages lets it count; all of it where none is asked for. */
    static Counted of(List<Fact<Coverage>> coverages, Optional<Amount> whole) {
        if (coverages.isEmpty()) {
            return covered(Fact.known(new Coverage.All()), whole);
        }
        Counted best = covered(coverages.get(0), whole);
        for (Fact<Coverage> coverage : coverages.subList(1, coverages.size())) {
            best = best.better(covered(coverage, whole));
        }
        return best;
    }

    Status against(BigDecimal threshold) {
        if (lowest.isPresent() && lowest.get().compareTo(threshold) >= 0) {
            return Status.MET;
        }
        if (highest.isEmpty()) {
            return Status.OPEN;
        }
        int above = highest.get().compareTo(threshold);
        return above < 0 || (above == 0 && !reachesHighest) ? Status.MISSED : Status.OPEN;
    }

    /** How much more must count, 0 or more; empty unless every completion of the missing answers gives the same number. */
    Optional<BigDecimal> missing(BigDecimal threshold) {
        if (stated.isPresent()) {
            return lowest.or(() -> highest.filter(bound -> against(threshold) == Status.MISSED))
                    .map(number -> gap(threshold, number));
        }
        Optional<BigDecimal> most = lowest.map(least -> gap(threshold, least));
        Optional<BigDecimal> least = highest.map(reached -> gap(threshold, reached));
        return most.filter(gap -> gap.signum() == 0 || most.equals(least));
    }

    private static BigDecimal gap(BigDecimal threshold, BigDecimal counted) {
        return threshold.subtract(counted).max(BigDecimal.ZERO.setScale(2));
    }

    /** What a coverage lets count of a whole amount. */
    static Counted covered(Fact<Coverage> coverage, Optional<Amount> whole) {
        Counted all = whole.map(Counted::stated).orElseGet(Counted::anything);
        if (coverage.value().isEmpty()) {
            return all.someOfIt();
        }
        Coverage known = coverage.value().get();
        if (known instanceof Coverage.All) {
            return all;
        }
        if (known instanceof Coverage.Part part) {
            Counted counted = part.of(whole).map(Counted::stated).orElseGet(all::someOfIt);
            return part.amount().isPresent() ? counted.within(all) : counted;
        }
        return stated(Amount.usd(0));
    }

    /** A part that has a lower end is no more than the whole; one that contradicts its whole stays as it was stated. */
    private Counted within(Counted whole) {
        boolean fits = lowest.isPresent()
                && whole.highest
                        .filter(most -> most.compareTo(lowest.get()) >= 0)
                        .isPresent();
        return fits && reachesBeyond(whole) ? new Counted(lowest, whole.highest, whole.reachesHighest, stated) : this;
    }

    /** Whether this can be more than all that the other one can be. */
    private boolean reachesBeyond(Counted other) {
        if (highest.isEmpty() || other.highest.isEmpty()) {
            return other.highest.isPresent();
        }
        int above = highest.get().compareTo(other.highest.get());
        return above > 0 || (above == 0 && reachesHighest && !other.reachesHighest);
    }

    /** Whether the amount can be that. */
    boolean contains(BigDecimal usd) {
        boolean isBelow = lowest.filter(least -> usd.compareTo(least) < 0).isPresent();
        boolean isAbove = highest.map(usd::compareTo)
                .filter(above -> above > 0 || (above == 0 && !reachesHighest))
                .isPresent();
        return !isBelow && !isAbove;
    }

    /** Any part of an amount: from nothing to all of it; from all to nothing where it is negative. */
    private Counted someOfIt() {
        return new Counted(
                lowest.map(BigDecimal.ZERO::min), highest.map(BigDecimal.ZERO::max), reachesHighest, Optional.empty());
    }

    /** Where any of several associations counts, the one that covers more does. */
    private Counted better(Counted other) {
        Optional<BigDecimal> least = lowest.isEmpty()
                ? other.lowest
                : lowest.map(a -> other.lowest.map(a::max).orElse(a));
        Counted more = other.reachesBeyond(this) ? other : this;
        return new Counted(
                least,
                more.highest,
                more.reachesHighest,
                more.stated.filter(amount -> stated.isPresent() && other.stated.isPresent()));
    }

    static Counted anything() {
        return new Counted(Optional.empty(), Optional.empty(), true, Optional.empty());
    }

    static Counted stated(Amount amount) {
        return switch (amount.precision()) {
            case EXACT, ABOUT, RANGE ->
                new Counted(Optional.of(amount.usd()), Optional.of(amount.highest()), true, Optional.of(amount));
            case LESS, AT_MOST -> new Counted(Optional.empty(), Optional.of(amount.usd()), false, Optional.of(amount));
            case MORE, AT_LEAST -> new Counted(Optional.of(amount.usd()), Optional.empty(), true, Optional.of(amount));
        };
    }
}
