package goldpath.evaluator;

import goldpath.evaluator.Assessment.Condition;
import goldpath.evaluator.Assessment.Gap;
import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Assessment.Measure;
import goldpath.evaluator.Assessment.Seat;
import goldpath.evaluator.Competency.Level;
import goldpath.evaluator.Competency.Option;
import goldpath.evaluator.Requirement.Flag;
import goldpath.evaluator.Requirement.Threshold;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Weighs what the options ask for on the day of the evaluation. */
final class Ways {

    private final Competency competency;
    private final CompetencySeats seats;
    private final PassesThatCount passes;
    private final Facts facts;
    private final Deciding deciding;
    private final Crowd counting;
    private final Crowd atBest;

    Ways(Competency competency, CompetencySeats seats, PassesThatCount passes, Facts facts, Deciding deciding) {
        this.competency = competency;
        this.seats = seats;
        this.passes = passes;
        this.facts = facts;
        this.deciding = deciding;
        counting = seats.fold(passes.certain(facts.roster()));
        atBest = passes.isAnyConditional() ? seats.fold(passes.possible(facts.roster())) : counting;
    }

    /** All ways to that level, nearest first; in the order of the source where they are alike. */
    List<Way> to(String id) {
        List<Way> ways = new ArrayList<>();
        for (Option option : competency.options()) {
            for (Level level : option.levels()) {
                if (level.id().equals(id)) {
                    ways.add(weigh(option, level));
                }
            }
        }
        ways.sort(Way.NEAREST_FIRST);
        return ways;
    }

    private Way weigh(Option option, Level level) {
        List<Measure> measures = new ArrayList<>();
        List<Counted> counted = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        LevelSeats asked = seats.of(option.id(), level.id());
        Staffing staffing = new Staffing(asked, passes, facts.roster(), counting);
        Status staffed = status(asked, staffing.exams());
        for (Requirement requirement : level.requirements()) {
            if (requirement instanceof Threshold threshold) {
                Counted counts = Counted.of(threshold, facts);
                counted.add(counts);
                measures.add(measure(threshold, counts));
            } else if (requirement instanceof Flag flag) {
                conditions.add(new Condition(flag, held(facts.flag(flag.fact()))));
            }
        }
        Map<Market, Status> byMarket = byMarket(measures, counted, conditional(staffed, conditions));
        Status status = Status.whicheverHolds(byMarket.values());
        Gap gap = status == Status.MET
                ? Gap.none()
                : new Gap(revenue(measures), staffing.exams(), staffing.newPeople(), staffing.peopleToTrain());
        List<Seat> filled = staffing.plan().seats();
        LevelAssessment assessment =
                new LevelAssessment(level.id(), option, status, List.of(), gap, measures, conditions, filled);
        Way way = new Way(level, assessment, staffing, staffed, byMarket);
        return status == Status.OPEN ? way.with(assessment.with(status, deciding.open(List.of(way)))) : way;
    }

    /** More passes never hurt, so filled seats stay filled whoever else is named. */
    private Status status(LevelSeats asked, int exams) {
        if (exams == 0) {
            return Status.MET;
        }
        return canStillBeFilled(asked) ? Status.OPEN : Status.MISSED;
    }

    /** By those named, if every pass without a day was early enough; or by others, who can hold all that is accepted. */
    private boolean canStillBeFilled(LevelSeats asked) {
        if (!passes.isAnyConditional()) {
            return !facts.roster().isComplete();
        }
        return asked.exams(facts.roster().isComplete() ? atBest : seats.fold(others(asked.count()))) == 0;
    }

    private Roster others(int count) {
        Set<String> accepted = passes.accepted();
        return Roster.complete(IntStream.range(0, count)
                .mapToObj(i -> new Person("#" + i, accepted, Set.of()))
                .toArray(Person[]::new));
    }

    private static Status held(Fact<Boolean> flag) {
        return flag.value().map(holds -> holds ? Status.MET : Status.MISSED).orElse(Status.OPEN);
    }

    private static Status conditional(Status staffed, List<Condition> conditions) {
        Status status = staffed;
        for (Condition condition : conditions) {
            status = status.and(condition.status());
        }
        return status;
    }

    /** @param counted what counts towards the threshold of each measure */
    private Map<Market, Status> byMarket(List<Measure> measures, List<Counted> counted, Status others) {
        Map<Market, Status> byMarket = new EnumMap<>(Market.class);
        for (Market market : facts.market().value().map(List::of).orElseGet(() -> List.of(Market.values()))) {
            Status status = others;
            for (int i = 0; i < measures.size(); i++) {
                Threshold threshold = measures.get(i).threshold();
                status = status.and(counted.get(i).against(threshold.in(market)));
            }
            byMarket.put(market, status);
        }
        return byMarket;
    }

    private Measure measure(Threshold threshold, Counted counted) {
        Set<BigDecimal> possible = threshold.in(facts.market());
        Unit unit = competency.unitOf(threshold);
        return new Measure(
                threshold,
                unit,
                only(possible, counted::against).orElse(Status.OPEN),
                only(possible, Function.identity()),
                counted.stated(),
                only(possible, counted::missing)
                        .flatMap(Function.identity())
                        .map(missing -> unit.isMoney() ? missing : missing.setScale(0, RoundingMode.CEILING)));
    }

    /** What all of them, one at least, agree on. */
    private static <V, T> Optional<T> only(Set<V> values, Function<V, T> what) {
        Iterator<V> each = values.iterator();
        T first = what.apply(each.next());
        while (each.hasNext()) {
            if (!what.apply(each.next()).equals(first)) {
                return Optional.empty();
            }
        }
        return Optional.of(first);
    }

    /** What is earned counts towards all thresholds of its amount, so of one amount the largest gap decides. */
    private static Optional<BigDecimal> revenue(List<Measure> measures) {
        Map<String, Optional<BigDecimal>> byAmount = new LinkedHashMap<>();
        for (Measure measure : measures) {
            if (measure.unit().isMoney()) {
                byAmount.merge(
                        measure.threshold().amount(), measure.missing(), (a, b) -> a.flatMap(x -> b.map(x::max)));
            }
        }
        Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
        for (Optional<BigDecimal> missing : byAmount.values()) {
            sum = sum.flatMap(x -> missing.map(x::add));
        }
        return sum;
    }
}
