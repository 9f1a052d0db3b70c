package goldpath.evaluator;

import goldpath.evaluator.Assessment.Gap;
import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Assessment.Measure;
import goldpath.evaluator.Assessment.Seat;
import goldpath.evaluator.Competency.Level;
import goldpath.evaluator.Competency.Option;
import goldpath.evaluator.Requirement.People;
import goldpath.evaluator.Requirement.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Assesses how far a partner is from the levels of a competency. A pure function of the rules and the facts. */
public final class Evaluator {

    private final Competency competency;

    public Evaluator(Competency competency) {
        this.competency = competency;
    }

    public Competency competency() {
        return competency;
    }

    public Assessment assess(Facts facts) {
        List<LevelAssessment> levels = new ArrayList<>();
        List<LevelAssessment> lacking = new ArrayList<>();
        for (String level : competency.levels()) {
            List<LevelAssessment> ways = ways(level, facts);
            LevelAssessment nearest = nearest(ways);
            levels.add(nearest);
            lacking.addAll(nearest.status() == Status.MET ? List.of() : ways);
        }
        return new Assessment(competency, levels, new Deciding(competency, facts).worthAsking(lacking));
    }

    /** Which exams this person, on the roster or new, should take next. */
    public NextExams nextExams(Facts facts, String name) {
        return NextExams.of(this, facts, name);
    }

    /** Which exams should be taken next, by whomever. */
    public NextExams nextExams(Facts facts) {
        return NextExams.of(this, facts);
    }

    private List<LevelAssessment> ways(String id, Facts facts) {
        List<LevelAssessment> ways = new ArrayList<>();
        for (Option option : competency.options()) {
            for (Level level : option.levels()) {
                if (level.id().equals(id)) {
                    ways.add(assess(option, level, facts));
                }
            }
        }
        return ways;
    }

    /** Every option attains the level alike, so the nearest one speaks for it. */
    private static LevelAssessment nearest(List<LevelAssessment> ways) {
        Comparator<LevelAssessment> nearestFirst = Comparator.comparing(LevelAssessment::status)
                .thenComparing(way -> way.gap().exams())
                .thenComparing(way -> way.gap().revenueUsd().orElse(BigDecimal.ZERO));
        return ways.stream().min(nearestFirst).orElseThrow();
    }

    private LevelAssessment assess(Option option, Level level, Facts facts) {
        List<Measure> measures = new ArrayList<>();
        List<Seat> seats = new ArrayList<>();
        int newPeople = 0;
        int peopleToTrain = 0;
        for (Requirement requirement : level.requirements()) {
            if (requirement instanceof Threshold threshold) {
                measures.add(measure(threshold, facts));
            } else if (requirement instanceof People people) {
                Staffing staffing =
                        new Staffing(competency, people, facts.roster().people());
                seats.addAll(staffing.plan());
                newPeople += staffing.newPeople();
                peopleToTrain += staffing.peopleToTrain();
            }
        }
        int exams = seats.stream().mapToInt(seat -> seat.toPass().size()).sum();
        Status status = measures.stream().map(Measure::status).reduce(staffed(exams, facts.roster()), Status::and);
        Gap gap = new Gap(sum(measures), exams, newPeople, peopleToTrain);
        List<String> open = status == Status.OPEN ? new Deciding(competency, facts).open(level, exams) : List.of();
        return new LevelAssessment(
                level.id(), option, status, open, status == Status.MET ? none() : gap, measures, seats);
    }

    private static Gap none() {
        return new Gap(Optional.of(BigDecimal.ZERO), 0, 0, 0);
    }

    /** More passes never hurt, so filled seats stay filled whoever else is named. */
    private static Status staffed(int exams, Roster roster) {
        if (exams == 0) {
            return Status.MET;
        }
        return roster.isComplete() ? Status.MISSED : Status.OPEN;
    }

    private static Measure measure(Threshold threshold, Facts facts) {
        Counted counted = Counted.of(threshold, facts);
        Set<BigDecimal> possible = threshold.in(facts.market());
        return new Measure(
                threshold,
                only(possible.stream().map(counted::against)).orElse(Status.OPEN),
                only(possible.stream()),
                counted.stated(),
                only(possible.stream().map(counted::missing)).flatMap(Function.identity()));
    }

    /** The value that all of them agree on. */
    private static <T> Optional<T> only(Stream<T> values) {
        List<T> distinct = values.distinct().toList();
        return distinct.size() == 1 ? Optional.of(distinct.get(0)) : Optional.empty();
    }

    private static Optional<BigDecimal> sum(List<Measure> measures) {
        return measures.stream()
                .map(Measure::missing)
                .reduce(Optional.of(BigDecimal.ZERO), (a, b) -> a.flatMap(x -> b.map(x::add)));
    }
}
