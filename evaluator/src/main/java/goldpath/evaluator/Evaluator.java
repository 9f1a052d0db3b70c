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
    private final List<String> levels;

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
        levels = competency.levels();
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
        return examine(facts).assessment();
    }

    /** The assessment, together with what tells why it is so. */
    public Examination examine(Facts facts) {
        Deciding deciding = new Deciding(competency, passes, facts);
        Ways ways = new Ways(competency, seats, passes, facts, deciding);
        List<LevelAssessment> joints = new ArrayList<>();
        List<LevelAssessment> lacking = new ArrayList<>();
        Map<String, List<LevelAssessment>> byLevel = new LinkedHashMap<>();
        List<Way> all = new ArrayList<>();
        for (String level : levels) {
            List<Way> there = ways.to(level);
            List<LevelAssessment> options = new ArrayList<>();
            there.forEach(way -> options.add(way.assessment()));
            LevelAssessment joint = joint(there, deciding);
            joints.add(joint);
            lacking.addAll(joint.status() == Status.MET ? List.of() : options);
            byLevel.put(level, options);
            all.addAll(there);
        }
        return new Examination(new Assessment(competency, day, joints, byLevel, deciding.worthAsking(lacking)), all);
    }

    /** Every option attains the level alike, so the nearest one speaks for it. */
    private static LevelAssessment joint(List<Way> nearestFirst, Deciding deciding) {
        Status joint = Way.joint(nearestFirst);
        List<String> open = joint == Status.OPEN
                ? deciding.open(nearestFirst.stream().filter(Way::isOpen).toList())
                : List.of();
        return nearestFirst.get(0).assessment().with(joint, open);
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

    /** Which exams this person, on the roster or new, should take next. */
    public NextExams nextExams(Facts facts, String name) {
        return NextExams.of(this, facts, name);
    }

    /** Which exams should be taken next, by whomever. */
    public NextExams nextExams(Facts facts) {
        return NextExams.of(this, facts);
    }
}
