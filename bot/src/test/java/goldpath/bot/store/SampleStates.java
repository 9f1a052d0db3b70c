package goldpath.bot.store;

import goldpath.bot.conversation.Answers;
import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Doubt;
import goldpath.bot.conversation.FileLeft;
import goldpath.bot.conversation.Place;
import goldpath.bot.conversation.Source;
import goldpath.bot.conversation.Sources;
import goldpath.bot.conversation.State;
import goldpath.bot.conversation.State.Basis;
import goldpath.bot.conversation.State.Snapshot;
import goldpath.bot.conversation.Statement;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.Fact;
import goldpath.evaluator.Facts;
import goldpath.evaluator.Market;
import goldpath.evaluator.Person;
import goldpath.evaluator.Precision;
import goldpath.evaluator.Roster;
import goldpath.evaluator.Roster.Extent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** States that hold every kind of data a state can hold. */
final class SampleStates {

    private static final Amount ABOUT = Amount.of(new BigDecimal("-1200.50"), Precision.ABOUT);
    private static final Amount RANGE = Amount.range(new BigDecimal("90000"), new BigDecimal("110000"));
    private static final Choice CHOICE =
            Choice.of(new Statement.AmountIs("revenue", ABOUT), new Statement.NamesEveryone("roster"));
    private static final List<Choice> CHOICES = List.of(CHOICE, Choice.of());

    private SampleStates() {}

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final Source SAID = new Source(Optional.of("Zoë"), NOON, Optional.of(LocalDate.parse("2025-03-31")));

    /** The states of that form: what it does not know of is not in them. */
    static List<State> ofForm(int form) {
        List<Doubt> known = form >= 3
                ? doubts()
                : doubts().stream()
                        .filter(doubt -> !(doubt instanceof Doubt.ReadFile || doubt instanceof Doubt.UnreadableFile))
                        .toList();
        return all(known).stream()
                .filter(state -> form >= 2 || !knowsMore(state))
                .map(state -> form >= 2 ? state : asOfFormOne(state))
                .toList();
    }

    private static boolean knowsMore(State state) {
        boolean supposes = state.place() instanceof Place.Clarifying clarifying && clarifying.supposing();
        return supposes || state.supposed().stream().anyMatch(Statement.IsAsOf.class::isInstance);
    }

    private static State asOfFormOne(State state) {
        return new State(
                withoutSources(state.now()),
                state.past().stream().map(SampleStates::withoutSources).toList(),
                state.future().stream().map(SampleStates::withoutSources).toList(),
                state.language(),
                state.locale(),
                state.attempts(),
                state.misunderstandings(),
                state.welcomed(),
                state.supposed(),
                Optional.empty(),
                Optional.empty());
    }

    private static Snapshot withoutSources(Snapshot snapshot) {
        return new Snapshot(snapshot.answers(), snapshot.place(), Sources.none());
    }

    static List<State> all() {
        return all(doubts());
    }

    private static List<State> all(List<Doubt> doubts) {
        List<State> states = new ArrayList<>();
        Stream.of(new Place.Asking("market"), new Place.Finished()).forEach(place -> states.add(state(place)));
        Arrays.stream(Place.Confirmation.values()).forEach(each -> states.add(state(new Place.Confirming(each))));
        doubts.forEach(doubt -> states.add(state(new Place.Clarifying(doubt, doubts))));
        states.add(state(new Place.Clarifying(doubts.get(0), List.of(), true)));
        statements()
                .forEach(statement -> states.add(new State(
                        snapshot(Answers.none(), new Place.Finished()),
                        List.of(),
                        List.of(),
                        "en",
                        Optional.empty(),
                        1,
                        2,
                        false,
                        List.of(statement),
                        Optional.of(NOON),
                        Optional.empty())));
        states.add(travelled());
        return states;
    }

    static List<Statement> statements() {
        Set<String> exams = new LinkedHashSet<>(List.of("MB2-714", "MB2-710", "MB2-706"));
        return List.of(
                new Statement.MarketIs("market", Market.EMERGING, Optional.of("IN")),
                new Statement.AmountIs("revenue", RANGE),
                new Statement.CoverageIs("dpor", new Coverage.All()),
                new Statement.CoverageIs("dpor", new Coverage.None()),
                new Statement.CoverageIs("dpor", Coverage.part(ABOUT)),
                new Statement.CoverageIs("dpor", Coverage.share(new BigDecimal("0.350"))),
                new Statement.CoverageIs("dpor", Coverage.partOfUnknownSize()),
                new Statement.CoversAllBut("dpor", Amount.usd(45_000)),
                new Statement.Passes("roster", "Zoë \"Z\" O’Neill", exams, Set.of("MB2-712")),
                new Statement.Withdraws("roster", "李雷", exams),
                new Statement.Leaves("roster", "Bob"),
                new Statement.Renames("roster", "Bob", "Rob"),
                new Statement.NamesEveryone("roster"),
                new Statement.IsUnknown("revenue"),
                new Statement.IsAsOf("revenue", 3, Optional.of(2025)),
                new Statement.IsAsOf("revenue", 12, Optional.empty()));
    }

    static List<Doubt> doubts() {
        return List.of(
                new Doubt.UnclearCountry("market", "Georgia", CHOICES),
                new Doubt.SeveralMarkets("market", List.of()),
                new Doubt.OtherCurrency("revenue", new BigDecimal("1.20E+5"), "EUR", CHOICES),
                new Doubt.OtherPeriod("revenue", ABOUT, Doubt.OtherPeriod.Period.QUARTER, CHOICES),
                new Doubt.UnclearAmount("revenue", "1.5", CHOICES),
                new Doubt.UnclearSign("revenue", new BigDecimal("120.0"), CHOICES),
                new Doubt.NoAmount("revenue", CHOICES),
                new Doubt.PartOfUnknownSize("dpor", CHOICES),
                new Doubt.MoreThanTheWhole("dpor", ABOUT, RANGE, CHOICES),
                new Doubt.UnclearExam("roster", Optional.of("Ana"), List.of("MB2-713"), CHOICES),
                new Doubt.MisspeltExam("roster", "MB2-704", List.of("MB2-714", "MB2-707"), CHOICES),
                new Doubt.UnnamedPeople("roster", List.of("MB2-712"), CHOICES),
                new Doubt.UnclearPerson("roster", "An", List.of("Ana", "Anna"), CHOICES),
                new Doubt.UnclearAnswer("dpor", CHOICES),
                new Doubt.ReadFile(
                        "roster",
                        12,
                        List.of(
                                new FileLeft(3, FileLeft.Reason.NO_NAME, List.of(), ""),
                                new FileLeft(5, FileLeft.Reason.EXPIRED, List.of("MB2-714"), "2017-01-31")),
                        7,
                        CHOICES),
                new Doubt.UnreadableFile("roster", FileLeft.Refusal.ARCHIVE, List.of()));
    }

    private static State state(Place place) {
        Facts facts = new Facts(
                Fact.known(Market.DEVELOPED),
                Map.of("revenue", Fact.known(RANGE)),
                Map.of("dpor", Fact.declined()),
                new Roster(List.of(Person.of("Ana", "MB2-714", "MB2-710"), Person.of("Bob")), Extent.STARTED));
        Snapshot now = snapshot(new Answers(facts, Optional.of("DE")), place);
        return new State(
                now,
                List.of(),
                List.of(),
                "de",
                Optional.of("de-AT"),
                0,
                0,
                true,
                List.of(),
                Optional.of(NOON),
                Optional.of(new Basis(LocalDate.parse("2017-09-15"), Map.of("market", Basis.fingerprint("market")))));
    }

    /** Somebody who took some steps, some of them back. */
    private static State travelled() {
        List<Snapshot> snapshots = new ArrayList<>();
        Answers answers = Answers.none();
        snapshots.add(snapshot(answers, new Place.Asking("market")));
        answers = new Answers(answers.facts().withMarket(Fact.known(Market.EMERGING)), Optional.of("IN"));
        snapshots.add(snapshot(answers, new Place.Asking("revenue")));
        answers = answers.with(answers.facts().withAmount("revenue", Fact.known(ABOUT)));
        snapshots.add(snapshot(answers, new Place.Asking("dpor")));
        answers = answers.with(answers.facts().withCoverage("dpor", Fact.declined()));
        for (String name : List.of("Ana", "Bob", "Cleo", "Dan")) {
            answers = answers.with(
                    answers.facts().withRoster(answers.facts().roster().withPass(name, "MB2-714")));
            snapshots.add(snapshot(answers, new Place.Asking("roster")));
        }
        answers = new Answers(Facts.none().withMarket(Fact.declined()), Optional.empty());
        snapshots.add(snapshot(answers, new Place.Finished()));
        return new State(
                snapshots.get(4),
                snapshots.subList(0, 4),
                List.of(snapshots.get(7), snapshots.get(6), snapshots.get(5)),
                "en",
                Optional.of("en"),
                3,
                0,
                true,
                List.of(),
                Optional.of(NOON),
                Optional.empty());
    }

    private static Snapshot snapshot(Answers answers, Place place) {
        Map<String, Source> entries = new HashMap<>();
        answers.facts().roster().people().forEach(person -> entries.put("roster/" + person.name(), SAID));
        if (answers.facts().market().isKnown()) {
            entries.put("market", new Source(Optional.empty(), NOON, Optional.empty()));
        }
        return new Snapshot(answers, place, new Sources(entries));
    }
}
