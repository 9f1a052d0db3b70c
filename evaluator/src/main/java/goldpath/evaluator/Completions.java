package goldpath.evaluator;

import goldpath.evaluator.Requirement.Threshold;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The ways in which the facts behind a threshold can turn out.
 *
 * <p>A threshold is a step, so of all amounts only those matter that lie just under and just at it, and the ends of what
 * was stated.
 *
 * @param settlesBounds whether an answered bound or range is completed too, or stays as it was stated
 */
record Completions(Facts facts, Threshold threshold, boolean settlesBounds) {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    List<Market> markets() {
        return facts.market().value().map(List::of).orElseGet(() -> List.of(Market.values()));
    }

    List<Fact<Amount>> amounts() {
        Fact<Amount> known = facts.amount(threshold.amount());
        if (known.value().filter(this::isSettled).isPresent()) {
            return List.of(known);
        }
        Counted possible = known.value().map(Counted::stated).orElseGet(Counted::anything);
        return steps(possible).map(Fact::known).toList();
    }

    List<Fact<Coverage>> coverages(String association) {
        Fact<Coverage> known = facts.coverage(association);
        if (known.value().filter(this::isSettled).isPresent()) {
            return List.of(known);
        }
        Counted possible =
                Counted.covered(known, facts.amount(threshold.amount()).value());
        Stream<Coverage> extremes = known.value().flatMap(Completions::covered).isPresent()
                ? Stream.of()
                : Stream.of(new Coverage.All(), new Coverage.None());
        return Stream.concat(extremes, steps(possible).map(Coverage::part))
                .map(Fact::known)
                .toList();
    }

    /** Whether a completed coverage fits a completed amount; one that was stated stays, fit or not. */
    boolean agree(String association, Fact<Coverage> coverage, Fact<Amount> whole) {
        Fact<Coverage> stated = facts.coverage(association);
        return coverage.equals(stated)
                || coverage.value()
                        .flatMap(Completions::covered)
                        .map(part -> Counted.covered(stated, whole.value()).contains(part.usd()))
                        .orElse(true);
    }

    private Stream<Amount> steps(Counted possible) {
        Set<BigDecimal> steps = new TreeSet<>(List.of(BigDecimal.ZERO));
        possible.lowest().ifPresent(steps::add);
        possible.highest().ifPresent(steps::add);
        threshold.atLeast().values().forEach(usd -> {
            steps.add(usd);
            shares().map(share -> usd.divide(share, 2, RoundingMode.CEILING)).forEach(steps::add);
        });
        Set<BigDecimal> both = new TreeSet<>(steps);
        steps.forEach(step -> both.add(step.subtract(CENT)));
        return both.stream()
                .filter(possible::contains)
                .filter(Amount::isPossible)
                .map(Amount::exactly);
    }

    /** What an amount is multiplied by before it meets the threshold. */
    private Stream<BigDecimal> shares() {
        return parts().flatMap(part -> part.share().stream()).filter(share -> share.signum() > 0);
    }

    private Stream<Coverage.Part> parts() {
        return threshold.coveredBy().stream()
                .flatMap(id -> facts.coverage(id).value().stream())
                .filter(Coverage.Part.class::isInstance)
                .map(Coverage.Part.class::cast);
    }

    private boolean isSettled(Amount amount) {
        return !settlesBounds || isNumber(amount);
    }

    private boolean isSettled(Coverage coverage) {
        return !(coverage instanceof Coverage.Part part)
                || part.share().isPresent()
                || part.amount().filter(this::isSettled).isPresent();
    }

    private static Optional<Amount> covered(Coverage coverage) {
        return coverage instanceof Coverage.Part part ? part.amount() : Optional.empty();
    }

    private static boolean isNumber(Amount amount) {
        return amount.precision().isNumber();
    }
}
