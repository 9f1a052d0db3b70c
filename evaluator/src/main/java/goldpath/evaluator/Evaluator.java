package goldpath.evaluator;

import goldpath.evaluator.Assessment.LevelAssessment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Assesses, as of a day, how far a partner is from the levels of a competency. A pure function of the rules, the day and
 * the facts.
 */
public final class Evaluator {

    private final Editions editions;
    private final LocalDate day;
    private final Competency competency;
    private final PassesThatCount passes;
    private final CompetencySeats seats;

    /** Of the only edition there is, as of the first day on which it applies. */
    public Evaluator(Competency competency) {
        this(Editions.of(competency), competency.edition().effectiveFrom());
    }

    /**
     * Of the edition that applies on that day.
     *
     * @throws IllegalArgumentException when none does
     */
    public Evaluator(Editions editions, LocalDate day) {
        this.editions = editions;
        this.day = day;
        competency = editions.on(day)
                .orElseThrow(() -> new IllegalArgumentException("No edition of '"
                        + editions.latest().id() + "' applies on " + day + ": the first does from "
                        + editions.all().get(0).edition().effectiveFrom() + "."));
        passes = new PassesThatCount(competency, day);
        seats = new CompetencySeats(competency, passes);
    }

    /**
     * The same rules as of another day.
     *
     * @throws IllegalArgumentException when no edition applies on it
     */
    public Evaluator on(LocalDate another) {
        return another.equals(day) ? this : new Evaluator(editions, another);
    }

    /** The edition that applies on the day. */
    public Competency competency() {
        return competency;
    }

    public LocalDate day() {
        return day;
    }

    public Assessment assess(Facts facts) {
        Deciding deciding = new Deciding(competency, passes, facts);
        Ways ways = new Ways(competency, seats, passes, facts, deciding);
        List<LevelAssessment> levels = new ArrayList<>();
        List<LevelAssessment> lacking = new ArrayList<>();
        Map<String, List<LevelAssessment>> byLevel = new LinkedHashMap<>();
        for (String level : competency.levels()) {
            List<Way> there = ways.to(level);
            List<LevelAssessment> options = there.stream().map(Way::assessment).toList();
            LevelAssessment joint = joint(there, deciding);
            levels.add(joint);
            lacking.addAll(joint.status() == Status.MET ? List.of() : options);
            byLevel.put(level, options);
        }
        return new Assessment(competency, day, levels, byLevel, deciding.worthAsking(lacking));
    }

    /** Every option attains the level alike, so the nearest one speaks for it. */
    private static LevelAssessment joint(List<Way> nearestFirst, Deciding deciding) {
        Status joint = Way.joint(nearestFirst);
        List<Way> open = nearestFirst.stream().filter(Way::isOpen).toList();
        return nearestFirst.get(0).assessment().with(joint, joint == Status.OPEN ? deciding.open(open) : List.of());
    }

    /** What would be different if the facts were these. */
    public Difference whatIf(Facts real, Facts supposed) {
        return new Difference(assess(real), assess(supposed));
    }

    /**
     * The first day, among those on which an edition applies, on which the verdict of a level changes although no answer
     * does; empty where there is none. Passes that are dated, the end of credentials and editions to come can do that.
     */
    public Optional<Change> nextChange(Facts facts) {
        Assessment now = assess(facts);
        for (LocalDate coming : new ComingDays(editions, day).of(facts.roster())) {
            if (editions.on(coming).isPresent()) {
                Difference difference = new Difference(now, on(coming).assess(facts));
                if (difference.isVerdictChanged()) {
                    return Optional.of(new Change(coming, difference));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * How the people of a partner fill the seats of a level, and why so.
     *
     * @param option one of the competency's that has the level, such as the nearest one
     * @throws IllegalArgumentException when it has no such level
     */
    public Staffing staffing(Facts facts, Competency.Option option, String level) {
        LevelSeats asked = seats.of(option.id(), level);
        return new Staffing(asked, passes, facts.roster(), seats.fold(passes.certain(facts.roster())));
    }

    /** Which exams this person, on the roster or new, should take next. */
    public NextExams nextExams(Facts facts, String name) {
        return NextExams.of(this, facts, name);
    }

    /** Which exams should be taken next, by whomever. */
    public NextExams nextExams(Facts facts) {
        return NextExams.of(this, facts);
    }
}
