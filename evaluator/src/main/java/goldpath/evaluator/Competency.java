package goldpath.evaluator;

import goldpath.evaluator.Requirement.People;
import goldpath.evaluator.Requirement.SeatType;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of one edition of a competency, as a data file states them.
 *
 * @param id names the competency in data
 * @param name its official name, in English
 * @param edition which text of the rules this is
 * @param ended when and by what the programme replaced it, where it did
 * @param facts what to ask a partner, in the order in which it is best asked
 * @param exams by code, in the order of the source
 * @param groups sets of exams by id, in the order of the source
 * @param options ways to attain a level, any one of them suffices
 */
public record Competency(
        String id,
        String name,
        Edition edition,
        Optional<Ended> ended,
        List<FactDefinition> facts,
        Map<String, Exam> exams,
        Map<String, Group> groups,
        List<Option> options) {

    /**
     * An edition of the rules.
     *
     * @param date last changed on; names the edition
     * @param source where the rules are from: title of the page
     * @param effectiveFrom first day on which it applies
     * @param effectiveUntil last day on which it applies; empty where that is the day before the next edition
     */
    public record Edition(LocalDate date, String source, LocalDate effectiveFrom, Optional<LocalDate> effectiveUntil) {

        /** An edition that applies from its date on. */
        public Edition(LocalDate date, String source) {
            this(date, source, date, Optional.empty());
        }
    }

    /**
     * The end of a competency.
     *
     * @param on last day on which it could be held
     * @param successor what is awarded instead
     */
    public record Ended(LocalDate on, Successor successor) {}

    /**
     * What took the place of something.
     *
     * @param name as the source gives it, in English
     * @param since its first day
     * @param source who says so: title of the page
     */
    public record Successor(String name, LocalDate since, String source) {}

    /**
     * An exam or another credential that counts.
     *
     * @param title as the source gives it
     * @param link to its page; https
     * @param acceptance which passes of it count, and how long
     * @param replaced by what, where a source says so
     */
    public record Exam(
            String code, String title, URI link, Credential kind, Acceptance acceptance, Optional<Successor> replaced) {

        /** An exam of which every pass counts. */
        public Exam(String code, String title, URI link) {
            this(code, title, link, Credential.EXAM, Acceptance.always(), Optional.empty());
        }
    }

    /** Exams of which one suffices. */
    public record Group(String id, List<String> exams) {
        public Group {
            exams = List.copyOf(exams);
        }
    }

    /** A way to attain the levels. */
    public record Option(String id, String name, List<Level> levels) {
        public Option {
            levels = List.copyOf(levels);
        }
    }

    /** A level and all that it asks for. */
    public record Level(String id, List<Requirement> requirements) {
        public Level {
            requirements = List.copyOf(requirements);
        }
    }

    public Competency {
        facts = List.copyOf(facts);
        exams = Collections.unmodifiableMap(new LinkedHashMap<>(exams));
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        options = List.copyOf(options);
    }

    /** The ids of the levels, lowest first. */
    public List<String> levels() {
        return options.stream()
                .flatMap(option -> option.levels().stream())
                .map(Level::id)
                .distinct()
                .toList();
    }

    /**
     * The fact of that id.
     *
     * @throws IllegalArgumentException when the competency asks for no such fact
     */
    public FactDefinition fact(String id) {
        return facts.stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No fact '" + id + "' in " + this.id + "."));
    }

    /** What the amount of a threshold is counted in. */
    public Unit unitOf(Requirement.Threshold threshold) {
        return fact(threshold.amount()) instanceof FactDefinition.AmountFact amount ? amount.unit() : Unit.USD;
    }

    /**
     * The codes of the exams any of which fills its place in a seat of that type, a list per group of which one exam is
     * asked for, and per single exam of the groups of which all are; bundles are not among them.
     */
    public List<List<String>> examsOf(SeatType seat) {
        Stream<List<String>> one = seat.each().stream().map(this::examsOf);
        Stream<List<String>> all =
                seat.all().stream().flatMap(group -> examsOf(group).stream().map(List::of));
        return Stream.concat(one, all).toList();
    }

    /** The codes of the exams of that group. */
    List<String> examsOf(String group) {
        return Objects.requireNonNull(groups.get(group)).exams();
    }

    /** The people parts of a level. */
    static List<People> parts(Level level) {
        return level.requirements().stream()
                .filter(People.class::isInstance)
                .map(People.class::cast)
                .toList();
    }
}
