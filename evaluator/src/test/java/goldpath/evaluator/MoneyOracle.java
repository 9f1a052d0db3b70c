package goldpath.evaluator;

import goldpath.evaluator.Requirement.Threshold;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongPredicate;

/**
 * Decides a threshold of one amount covered by one association by trying every completion of the missing answers on a
 * grid of cents. Slow and plain, to check the evaluator against.
 */
final class MoneyOracle {

    private static final long HUGE = 1_000_000_000_000L;

    private final Facts facts;
    private final Threshold threshold;
    private final Optional<Amount> whole;
    private final Optional<Coverage> coverage;
    private final Optional<Amount> part;
    private final Optional<BigDecimal> share;
    private final Set<Long> grid = new TreeSet<>(List.of(0L, HUGE, -HUGE));

    /** Answers that complete what is missing, and the cents that count with them. */
    record Completion(Market market, long whole, String coverage, long counted) {}

    MoneyOracle(Facts facts, Threshold threshold) {
        this.facts = facts;
        this.threshold = threshold;
        whole = facts.amount(threshold.amount()).value();
        coverage = facts.coverage(threshold.coveredBy().get(0)).value();
        Optional<Coverage.Part> stated =
                coverage.filter(Coverage.Part.class::isInstance).map(Coverage.Part.class::cast);
        part = stated.flatMap(Coverage.Part::amount);
        share = stated.flatMap(Coverage.Part::share);
        whole.ifPresent(this::addToGrid);
        part.ifPresent(this::addToGrid);
        for (BigDecimal usd : threshold.atLeast().values()) {
            around(cents(usd));
            share.filter(s -> s.signum() > 0).ifPresent(s -> around(cents(usd.divide(s, 2, RoundingMode.CEILING))));
        }
    }

    private void addToGrid(Amount amount) {
        around(cents(amount.usd()));
        around(cents(amount.highest()));
    }

    private void around(long cents) {
        grid.addAll(List.of(cents - 1, cents, cents + 1));
    }

    private static long cents(BigDecimal usd) {
        return usd.movePointRight(2).longValueExact();
    }

    private long required(Market market) {
        return cents(threshold.in(market));
    }

    private List<Market> markets() {
        return facts.market().value().map(List::of).orElseGet(() -> List.of(Market.values()));
    }

    /** What a statement lets an amount be; an upper bound is never reached, a lower bound is. */
    private static LongPredicate allowedBy(Amount amount) {
        long usd = cents(amount.usd());
        return switch (amount.precision()) {
            case EXACT, ABOUT -> cents -> cents == usd;
            case LESS, AT_MOST -> cents -> cents < usd;
            case MORE, AT_LEAST -> cents -> cents >= usd;
            case RANGE -> cents -> cents >= usd && cents <= cents(amount.highest());
        };
    }

    private List<Long> grid(LongPredicate allowed) {
        return grid.stream().filter(allowed::test).toList();
    }

    List<Completion> completions() {
        List<Completion> completions = new ArrayList<>();
        for (Market market : markets()) {
            for (long cents : grid(whole.map(MoneyOracle::allowedBy).orElse(any -> true))) {
                complete(market, cents, completions);
            }
        }
        return completions;
    }

    private void complete(Market market, long cents, List<Completion> completions) {
        boolean isUnknown = coverage.isEmpty() || coverage.get().equals(Coverage.partOfUnknownSize());
        if (isUnknown || coverage.get() instanceof Coverage.All) {
            completions.add(new Completion(market, cents, "all", cents));
        }
        if (isUnknown || coverage.get() instanceof Coverage.None) {
            completions.add(new Completion(market, cents, "none", 0));
        }
        share.ifPresent(s -> completions.add(new Completion(market, cents, "share", times(cents, s))));
        if (isUnknown || part.isPresent()) {
            LongPredicate stated = part.map(MoneyOracle::allowedBy).orElse(any -> true);
            boolean isUpperBound =
                    part.filter(amount -> amount.precision().isUpperBound()).isPresent();
            for (long covered : grid(stated.and(y -> y >= 0 && (isUpperBound || y <= cents)))) {
                completions.add(new Completion(market, cents, "part " + covered, covered));
            }
        }
    }

    private static long times(long cents, BigDecimal share) {
        return new BigDecimal(cents)
                .multiply(share)
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }

    private boolean meets(Completion completion) {
        return completion.counted() >= required(completion.market());
    }

    Status status() {
        Set<Boolean> outcomes = new HashSet<>();
        completions().forEach(completion -> outcomes.add(meets(completion)));
        return outcomes.size() > 1 ? Status.OPEN : outcomes.contains(true) ? Status.MET : Status.MISSED;
    }

    /** The missing dollars: -1 where they depend on missing answers. */
    long missingCents() {
        Set<Long> gaps = new HashSet<>();
        for (Market market : markets()) {
            List<Amount> wholes = whole.map(List::of)
                    .orElseGet(() -> grid.stream().map(MoneyOracle::exactly).toList());
            for (Amount stated : wholes) {
                addGaps(stated, required(market), gaps);
            }
        }
        return gaps.size() == 1 ? gaps.iterator().next() : -1;
    }

    private void addGaps(Amount stated, long required, Set<Long> gaps) {
        boolean isUnknown = coverage.isEmpty() || coverage.get().equals(Coverage.partOfUnknownSize());
        if (isUnknown || coverage.get() instanceof Coverage.All) {
            gaps.add(gap(stated, BigDecimal.ONE, required));
        }
        if (isUnknown || coverage.get() instanceof Coverage.None) {
            gaps.add(required);
        }
        share.ifPresent(s -> gaps.add(s.signum() == 0 ? required : gap(stated, s, required)));
        part.ifPresent(amount -> gaps.add(gap(amount, BigDecimal.ONE, required)));
        if (isUnknown) {
            long most = stated.precision() == Precision.MORE || stated.precision() == Precision.AT_LEAST
                    ? HUGE
                    : cents(stated.highest());
            grid(y -> y >= 0 && y <= most).forEach(y -> gaps.add(Math.max(0, required - y)));
        }
    }

    private static long gap(Amount stated, BigDecimal share, long required) {
        BigDecimal counted = new BigDecimal(cents(stated.usd())).multiply(share);
        if (stated.precision().isUpperBound() && counted.compareTo(BigDecimal.valueOf(required)) > 0) {
            return -1;
        }
        RoundingMode mode = stated.precision().isUpperBound() ? RoundingMode.CEILING : RoundingMode.FLOOR;
        return Math.max(0, required - counted.setScale(0, mode).longValueExact());
    }

    private static Amount exactly(long cents) {
        return Amount.exactly(BigDecimal.valueOf(cents, 2));
    }

    /** Whether two completions differ only in the market, the amount or the coverage, and in the outcome. */
    boolean decides(Function<Completion, List<Object>> others) {
        Map<List<Object>, Set<Boolean>> outcomes = new HashMap<>();
        for (Completion completion : completions()) {
            outcomes.computeIfAbsent(others.apply(completion), key -> new HashSet<>())
                    .add(meets(completion));
        }
        return outcomes.values().stream().anyMatch(both -> both.size() > 1);
    }
}
