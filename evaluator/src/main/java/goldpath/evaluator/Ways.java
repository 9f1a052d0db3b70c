package goldpath.evaluator;

import goldpath.evaluator.Assessment.Condition;
import goldpath.evaluator.Assessment.Gap;
import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Assessment.Measure;
import goldpath.evaluator.Assessment.Seat;
import goldpath.evaluator.Competency.Level;
import goldpath.evaluator.Competency.Option;
import goldpath.evaluator.Requirement.Flag;
import goldpath.evaluator.Requirement.People;
import goldpath.evaluator.Requirement.Threshold;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Weighs what the options ask for on the day of the evaluation. */
final class Ways {

    private final Competency competency;
    private final Facts facts;
    private final Deciding deciding;
    private final Roster counting;
    private final Roster atBest;

    Ways(Competency competency, PassesThatCount passes, Facts facts, Deciding deciding) {
        this.competency = competency;
        this.facts = facts;
        this.deciding = deciding;
        counting = passes.certain(facts.roster());
        atBest = passes.possible(facts.roster());
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
        List<Condition> conditions = new ArrayList<>();
        Staffed staffed = Staffed.NOBODY;
        for (Requirement requirement : level.requirements()) {
            if (requirement instanceof Threshold threshold) {
                measures.add(measure(threshold));
            } else if (requirement instanceof Flag flag) {
                conditions.add(new Condition(flag, held(facts.flag(flag.fact()))));
            } else if (requirement instanceof People people) {
                staffed = staffed(people);
            }
        }
        Status conditional = conditions.stream().map(Condition::status).reduce(staffed.status(), Status::and);
        Map<Market, Status> byMarket = byMarket(measures, conditional);
        Status status = Status.whicheverHolds(byMarket.values().stream());
        Gap gap = status == Status.MET
                ? Gap.none()
                : new Gap(revenue(measures), staffed.exams(), staffed.newPeople(), staffed.peopleToTrain());
        LevelAssessment assessment =
                new LevelAssessment(level.id(), option, status, List.of(), gap, measures, conditions, staffed.seats());
        Way way = new Way(level, assessment, staffed.status(), byMarket);
        return status == Status.OPEN
                ? new Way(level, assessment.with(status, deciding.open(List.of(way))), staffed.status(), byMarket)
                : way;
    }

    /** The seats in the best plan and what they lack. */
    private record Staffed(Status status, List<Seat> seats, int newPeople, int peopleToTrain) {

        static final Staffed NOBODY = new Staffed(Status.MET, List.of(), 0, 0);

        int exams() {
            return passes(seats);
        }
    }

    private static int passes(List<Seat> seats) {
        return seats.stream().mapToInt(seat -> seat.toPass().size()).sum();
    }

    private Staffed staffed(People people) {
        Staffing staffing = new Staffing(competency, people, counting.people());
        List<Seat> seats = staffing.plan();
        return new Staffed(status(people, passes(seats)), seats, staffing.newPeople(), staffing.peopleToTrain());
    }

    /** More passes never hurt, so filled seats stay filled whoever else is named. */
    private Status status(People people, int exams) {
        if (exams == 0) {
            return Status.MET;
        }
        return counting.isComplete() && !isFilledAtBest(people) ? Status.MISSED : Status.OPEN;
    }

    private boolean isFilledAtBest(People people) {
        return !atBest.equals(counting) && passes(new Staffing(competency, people, atBest.people()).plan()) == 0;
    }

    private static Status held(Fact<Boolean> flag) {
        return flag.value().map(holds -> holds ? Status.MET : Status.MISSED).orElse(Status.OPEN);
    }

    private Map<Market, Status> byMarket(List<Measure> measures, Status others) {
        Map<Market, Status> byMarket = new EnumMap<>(Market.class);
        for (Market market : facts.market().value().map(List::of).orElseGet(() -> List.of(Market.values()))) {
            Status status = others;
            for (Measure measure : measures) {
                Threshold threshold = measure.threshold();
                status = status.and(Counted.of(threshold, facts).against(threshold.in(market)));
            }
            byMarket.put(market, status);
        }
        return byMarket;
    }

    private Measure measure(Threshold threshold) {
        Counted counted = Counted.of(threshold, facts);
        Set<BigDecimal> possible = threshold.in(facts.market());
        Unit unit = competency.unitOf(threshold);
        return new Measure(
                threshold,
                unit,
                Status.whicheverHolds(possible.stream().map(counted::against)),
                only(possible.stream()),
                counted.stated(),
                only(possible.stream().map(counted::missing))
                        .flatMap(Function.identity())
                        .map(missing -> unit.isMoney() ? missing : missing.setScale(0, RoundingMode.CEILING)));
    }

    /** The value that all of them agree on. */
    private static <T> Optional<T> only(Stream<T> values) {
        List<T> distinct = values.distinct().toList();
        return distinct.size() == 1 ? Optional.of(distinct.get(0)) : Optional.empty();
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
        return byAmount.values().stream().reduce(Optional.of(BigDecimal.ZERO), (a, b) -> a.flatMap(x -> b.map(x::add)));
    }
}
