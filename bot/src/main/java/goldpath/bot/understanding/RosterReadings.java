package goldpath.bot.understanding;

import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Doubt;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Statement;
import goldpath.bot.conversation.Statement.Passes;
import goldpath.bot.understanding.Claim.Who;
import goldpath.bot.understanding.Piece.Exam;
import goldpath.bot.understanding.Reading.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns claims into statements about people, and into doubts where a name or an exam is not clear. */
final class RosterReadings {

    /** Of people who may be meant, so many are shown. */
    private static final int MOST_OFFERED = 9;

    private final String fact;
    private final double confidence;
    private final KnownPeople roster;
    private final KnownPeople known;
    private final Map<String, Dossier> dossiers = new LinkedHashMap<>();
    private final Map<String, Reading> others = new LinkedHashMap<>();
    private final List<Reading> readings = new ArrayList<>();

    /**
     * @param fact the id of the roster
     * @param roster the people on it
     * @param known those and the people named in the message
     */
    RosterReadings(String fact, double confidence, KnownPeople roster, KnownPeople known) {
        this.fact = fact;
        this.confidence = confidence;
        this.roster = roster;
        this.known = known;
    }

    /** Where numbers stand that are exams of people, which one exam beside one name does not show. */
    static List<Span> numbers(List<Reading> readings) {
        List<Reading> passes =
                readings.stream().filter(RosterReadings::isOfExams).toList();
        int exams = passes.stream()
                .map(reading -> (Passes) ((Meaning.Says) reading.meaning()).statement())
                .mapToInt(said -> said.passed().size() + said.notPassed().size())
                .sum();
        return exams < 2
                ? List.of()
                : passes.stream().flatMap(reading -> reading.spans().stream()).toList();
    }

    /** Where sentences stand that say that there is nobody to name. */
    static List<Span> sentences(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.meaning() instanceof Meaning.Says says
                        && says.statement() instanceof Statement.NamesEveryone)
                .flatMap(reading -> reading.spans().stream())
                .toList();
    }

    private static boolean isOfExams(Reading reading) {
        return reading.meaning() instanceof Meaning.Says says
                && says.statement() instanceof Passes passes
                && !(passes.passed().isEmpty() && passes.notPassed().isEmpty());
    }

    List<Reading> of(Claims claims) {
        claims.all().forEach(this::file);
        claims.named().stream().filter(Who::sure).forEach(who -> dossier(who).cover(who.from(), who.to()));
        dossiers.values().forEach(this::conclude);
        doubts();
        claims.withdrawn().forEach(this::withdraw);
        claims.leaving().forEach(this::leave);
        claims.renamings().forEach(this::rename);
        readings.addAll(others.values());
        return List.copyOf(readings);
    }

    private Dossier dossier(Who who) {
        List<String> people = people(who);
        String key = people.size() == 1 ? people.get(0) : who.name();
        return dossiers.computeIfAbsent(key, absent -> new Dossier(who, people));
    }

    /** Whom a name means: one person where it is clear or new, several where it is not clear. */
    private List<String> people(Who who) {
        List<String> fitting = known.fitting(who.name());
        List<String> shorter = new ArrayList<>(roster.shorter(who.name()));
        shorter.addAll(roster.abbreviated(who.name()));
        if (!shorter.isEmpty() && roster.exactly(who.name()).isEmpty()) {
            List<String> both = new ArrayList<>(shorter);
            both.add(who.name());
            return both;
        }
        return fitting.isEmpty() ? List.of(who.name()) : fitting;
    }

    private void file(Claim claim) {
        if (claim.exam().kind() == Exam.Kind.OTHER) {
            others.computeIfAbsent(
                    claim.exam().said(),
                    code -> reading(
                            new Meaning.NamesOtherExam(code),
                            claim.exam().from(),
                            claim.exam().to()));
        }
        dossier(claim.who()).add(claim);
    }

    // ---- one person

    private void conclude(Dossier dossier) {
        if (dossier.who().isNamed() && dossier.people().size() == 1 && dossier.isRecorded()) {
            String person = dossier.people().get(0);
            add(dossier, new Meaning.Says(passes(person, dossier.passed(), dossier.notPassed())));
        }
    }

    private Statement passes(String person, Set<String> passed, Set<String> notPassed) {
        return new Passes(fact, person, passed, notPassed);
    }

    private void doubts() {
        List<Dossier> unnamed = new ArrayList<>();
        List<Dossier> unsure = new ArrayList<>();
        for (Dossier dossier : dossiers.values()) {
            if (!dossier.who().isNamed()) {
                unnamed.add(dossier);
            } else if (dossier.people().size() > 1) {
                unclearPerson(dossier);
            } else if (!dossier.unsure().isEmpty()) {
                unsure.add(dossier);
            }
            dossier.unclearExams().forEach(claim -> unclearExam(dossier, claim));
        }
        unnamed.forEach(this::unnamed);
        unsure(unsure);
    }

    private void unnamed(Dossier dossier) {
        Set<String> exams = new LinkedHashSet<>(dossier.passed());
        exams.addAll(dossier.unsure().keySet());
        if (!exams.isEmpty()) {
            add(dossier, unclear(new Doubt.UnnamedPeople(fact, List.copyOf(exams), List.of())));
        }
    }

    private void unclearPerson(Dossier dossier) {
        Set<String> passed = new LinkedHashSet<>(dossier.passed());
        passed.addAll(dossier.unsure().keySet());
        List<Choice> choices = dossier.people().stream()
                .map(person -> Choice.of(passes(person, passed, dossier.notPassed())))
                .toList();
        add(dossier, unclear(new Doubt.UnclearPerson(fact, dossier.who().name(), dossier.people(), choices)));
    }

    private void unclearExam(Dossier dossier, Claim claim) {
        Exam exam = claim.exam();
        boolean passed = claim.outcome() != Outcome.NOT_PASSED;
        boolean clear = dossier.who().isNamed() && dossier.people().size() == 1;
        Optional<String> person = clear ? Optional.of(dossier.people().get(0)) : Optional.empty();
        List<Choice> choices = exam.codes().stream()
                .flatMap(code -> person.stream()
                        .map(name -> Choice.of(
                                passes(name, passed ? Set.of(code) : Set.of(), passed ? Set.of() : Set.of(code)))))
                .toList();
        Doubt doubt = exam.kind() == Exam.Kind.SHARED
                ? new Doubt.UnclearExam(fact, person, exam.codes(), choices)
                : new Doubt.MisspeltExam(fact, exam.said(), exam.codes(), choices);
        readings.add(reading(unclear(doubt), claim.from(), claim.to()));
    }

    /** Everything that is likely but not certain is asked in one question. */
    private void unsure(List<Dossier> dossiers) {
        if (dossiers.isEmpty()) {
            return;
        }
        List<Statement> passed = new ArrayList<>();
        List<Statement> notPassed = new ArrayList<>();
        boolean open = false;
        for (Dossier dossier : dossiers) {
            String person = dossier.people().get(0);
            passed.add(passes(person, dossier.unsure().keySet(), Set.of()));
            notPassed.add(passes(person, Set.of(), dossier.unsure().keySet()));
            open |= dossier.unsure().containsValue(Outcome.UNCLEAR);
        }
        List<Choice> choices = open ? List.of(new Choice(passed), new Choice(notPassed)) : List.of(new Choice(passed));
        List<Span> spans =
                dossiers.stream().flatMap(dossier -> dossier.spans().stream()).toList();
        readings.add(reading(unclear(new Doubt.UnclearAnswer(fact, choices)), spans));
    }

    // ---- corrections

    private void withdraw(Claim claim) {
        List<String> people = roster.fitting(claim.who().name());
        if (people.size() == 1 && claim.exam().kind() == Exam.Kind.LISTED) {
            Set<String> exams = Set.copyOf(claim.exam().codes());
            Statement statement = new Statement.Withdraws(fact, people.get(0), exams);
            readings.add(reading(new Meaning.Says(statement), claim.from(), claim.to()));
        }
    }

    private void leave(Who who) {
        List<String> fitting = roster.fitting(who.name());
        if (fitting.size() == 1) {
            says(new Statement.Leaves(fact, fitting.get(0)), who.from(), who.to());
        } else if (!roster.all().isEmpty()) {
            List<String> people = fitting.isEmpty() ? roster.alike(who.name()) : fitting;
            List<Choice> choices = offered(people).stream()
                    .map(person -> Choice.of(new Statement.Leaves(fact, person)))
                    .toList();
            Doubt doubt = new Doubt.UnclearPerson(fact, who.name(), people, choices);
            readings.add(reading(unclear(doubt), who.from(), who.to()));
        }
    }

    /** Everyone where nobody fits; but the last one left is not proposed for a yes. */
    private List<String> offered(List<String> fitting) {
        List<String> everyone = roster.all().size() > 1 ? roster.all() : List.of();
        List<String> offered = fitting.isEmpty() ? everyone : fitting;
        return offered.subList(0, Math.min(MOST_OFFERED, offered.size()));
    }

    private void rename(Renaming renaming) {
        List<String> fitting = roster.fitting(renaming.who().name());
        if (fitting.size() == 1) {
            says(new Statement.Renames(fact, fitting.get(0), renaming.name()), renaming.from(), renaming.to());
        }
    }

    private void says(Statement statement, int from, int to) {
        readings.add(reading(new Meaning.Says(statement), from, to));
    }

    private static Meaning unclear(Doubt doubt) {
        return new Meaning.Unclear(doubt);
    }

    private void add(Dossier dossier, Meaning meaning) {
        readings.add(reading(meaning, dossier.spans()));
    }

    private Reading reading(Meaning meaning, int from, int to) {
        return reading(meaning, List.of(new Span(from, to)));
    }

    private Reading reading(Meaning meaning, List<Span> spans) {
        return new Reading(meaning, spans, confidence).shared();
    }
}
