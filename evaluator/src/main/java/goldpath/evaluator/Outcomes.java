package goldpath.evaluator;

import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.Requirement.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a threshold comes to in every completion of the missing answers: a table with an axis for the market, one for the
 * amount and one per association. Laid out in one row, the market fastest, so that everything is computed once.
 */
final class Outcomes {

    private static final int MARKET = 0;
    private static final int AMOUNT = 1;
    private static final int ASSOCIATIONS = 2;

    /** @param missing empty where it depends on what a bound leaves open */
    private record Outcome(Status status, Optional<BigDecimal> missing) {}

    private final Completions completions;
    private final Threshold threshold;
    private final List<Market> markets;
    private final List<Fact<Amount>> amounts;
    private final List<List<Fact<Coverage>>> coverages;
    private final int[] sizes;

    /** Null where the completions of two facts cannot be true together. */
    private final @Nullable Outcome[] cells;

    Outcomes(Completions completions) {
        this.completions = completions;
        threshold = completions.threshold();
        markets = completions.markets();
        amounts = completions.amounts();
        coverages = threshold.coveredBy().stream().map(completions::coverages).toList();
        sizes = new int[ASSOCIATIONS + coverages.size()];
        sizes[MARKET] = markets.size();
        sizes[AMOUNT] = amounts.size();
        for (int i = 0; i < coverages.size(); i++) {
            sizes[ASSOCIATIONS + i] = coverages.get(i).size();
        }
        cells = new Outcome[Arrays.stream(sizes).reduce(1, Math::multiplyExact)];
        for (int cell = 0; cell < cells.length; cell += markets.size()) {
            fill(cell);
        }
    }

    /** The cells of all markets, which share what counts. */
    private void fill(int first) {
        Fact<Amount> whole = amounts.get(at(first, AMOUNT));
        List<Fact<Coverage>> chosen = new ArrayList<>();
        for (int i = 0; i < coverages.size(); i++) {
            Fact<Coverage> coverage = coverages.get(i).get(at(first, ASSOCIATIONS + i));
            if (!completions.agree(threshold.coveredBy().get(i), coverage, whole)) {
                return;
            }
            chosen.add(coverage);
        }
        Counted counted = Counted.of(chosen, whole.value());
        for (int i = 0; i < markets.size(); i++) {
            BigDecimal required = threshold.in(markets.get(i));
            cells[first + i] = new Outcome(counted.against(required), counted.missing(required));
        }
    }

    /** Whether two completions differ in that fact alone and in the status. */
    boolean statusVariesWith(FactDefinition fact) {
        return varies(axis(fact), Outcome::status);
    }

    /** Whether two completions differ in that fact alone and in what is missing. */
    boolean gapVariesWith(FactDefinition fact) {
        return varies(axis(fact), Outcome::missing);
    }

    /** Whether some answer to that fact misses the threshold whatever the others are. */
    boolean canBeMissedBy(FactDefinition fact) {
        int axis = axis(fact);
        if (axis < 0) {
            return false;
        }
        for (int value = 0; value < sizes[axis]; value++) {
            if (isMissedAlong(axis, value)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMissedAlong(int axis, int value) {
        boolean isPossible = false;
        for (int cell = 0; cell < cells.length; cell++) {
            Outcome outcome = cells[cell];
            if (outcome != null && at(cell, axis) == value) {
                if (outcome.status() != Status.MISSED) {
                    return false;
                }
                isPossible = true;
            }
        }
        return isPossible;
    }

    private boolean varies(int axis, Function<Outcome, Object> what) {
        if (axis < 0 || sizes[axis] == 1) {
            return false;
        }
        @Nullable Outcome[] seen = new Outcome[cells.length];
        for (int cell = 0; cell < cells.length; cell++) {
            Outcome outcome = cells[cell];
            if (outcome != null) {
                int others = cell - at(cell, axis) * stride(axis);
                Outcome other = seen[others];
                if (other != null && !what.apply(outcome).equals(what.apply(other))) {
                    return true;
                }
                seen[others] = outcome;
            }
        }
        return false;
    }

    /** The axis of that fact; negative where the threshold does not depend on it. */
    private int axis(FactDefinition fact) {
        if (fact instanceof MarketFact) {
            return MARKET;
        }
        if (fact.id().equals(threshold.amount())) {
            return AMOUNT;
        }
        int association = threshold.coveredBy().indexOf(fact.id());
        return association < 0 ? -1 : ASSOCIATIONS + association;
    }

    private int at(int cell, int axis) {
        return cell / stride(axis) % sizes[axis];
    }

    private int stride(int axis) {
        int stride = 1;
        for (int i = 0; i < axis; i++) {
            stride *= sizes[i];
        }
        return stride;
    }
}
