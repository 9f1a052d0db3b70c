package goldpath.bot.wording;

import goldpath.bot.Bot;
import goldpath.bot.conversation.Answers;
import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Doubt;
import goldpath.bot.conversation.Doubt.OtherPeriod.Period;
import goldpath.bot.conversation.FileLeft;
import goldpath.bot.conversation.Place;
import goldpath.bot.conversation.Reply;
import goldpath.bot.conversation.Saying;
import goldpath.bot.conversation.Source;
import goldpath.bot.conversation.Sources;
import goldpath.bot.conversation.Staff;
import goldpath.bot.conversation.Statement;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Assessment;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.Evaluator;
import goldpath.evaluator.Fact;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.Facts;
import goldpath.evaluator.Market;
import goldpath.evaluator.NextExams;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Replies of every kind, about small and large interviews. */
final class Sample {

    static final Competency COMPETENCY = Bot.competency();
    static final Evaluator EVALUATOR = new Evaluator(COMPETENCY);

    private Sample() {}

    static Answers answers(Market market, Amount revenue, Coverage dpor, Roster roster) {
        Facts facts = Facts.none()
                .withMarket(Fact.known(market))
                .withAmount("revenue", Fact.known(revenue))
                .withCoverage("dpor", Fact.known(dpor))
                .withRoster(roster);
        return new Answers(facts, Optional.empty());
    }

    /** Silver attained, Gold missed. */
    static Answers silver() {
        return answers(
                Market.DEVELOPED,
                Amount.usd(120_000),
                new Coverage.All(),
                Roster.complete(Person.of("Ana", "MB2-714", "MB2-710"), Person.of("Bob", "MB2-712")));
    }

    /** Nothing attained for want of DPOR. */
    static Answers withoutDpor() {
        return silver().with(silver().facts().withCoverage("dpor", Fact.known(new Coverage.None())));
    }

    static Answers gold() {
        return answers(
                Market.EMERGING,
                Amount.usd(320_000),
                new Coverage.All(),
                Roster.complete(
                        Person.of("Ana", "MB2-714", "MB2-710"),
                        Person.of("Bob", "MB2-709", "MB2-706"),
                        Person.of("Carla", "MB2-712"),
                        Person.of("Dirk", "MB2-707")));
    }

    /** Something of everything, left half open. */
    static Answers mixed() {
        Person ana = new Person("Ana", Set.of("MB2-714"), Set.of("MB2-710"));
        Answers answers = answers(
                Market.DEVELOPED,
                Amount.range(new BigDecimal("80000"), new BigDecimal("120000.50")),
                Coverage.share(new BigDecimal("0.8")),
                new Roster(List.of(ana), Extent.STARTED));
        return new Answers(answers.facts(), Optional.of("DE"));
    }

    /** A thousand people with long names and every exam. */
    static Answers crowd() {
        List<Person> people = IntStream.range(0, 1_000)
                .mapToObj(i ->
                        new Person("X".repeat(75) + " " + i, COMPETENCY.exams().keySet(), Set.of()))
                .toList();
        return silver().with(silver().facts().withRoster(new Roster(people, Extent.STARTED)));
    }

    static Answers declined() {
        Facts facts = Facts.none()
                .withMarket(Fact.declined())
                .withAmount("revenue", Fact.declined())
                .withCoverage("dpor", Fact.declined())
                .withRoster(new Roster(List.of(), Extent.DECLINED));
        return new Answers(facts, Optional.empty());
    }

    static List<Answers> interviews() {
        return List.of(Answers.none(), silver(), withoutDpor(), gold(), mixed(), declined(), crowd());
    }

    static Assessment assess(Answers answers) {
        return EVALUATOR.assess(answers.facts());
    }

    static List<Reply> replies() {
        List<Reply> replies = new ArrayList<>();
        for (Answers answers : interviews()) {
            replies.addAll(about(answers));
            interviews().forEach(other -> replies.add(new Reply.Noted(answers, other, COMPETENCY.facts())));
            interviews()
                    .forEach(other -> replies.add(new Reply.WhatIf(answers, assess(answers), other, assess(other))));
        }
        for (Saying line : Saying.values()) {
            replies.add(new Reply.Phrase(line));
        }
        for (Place.Confirmation confirmation : Place.Confirmation.values()) {
            replies.add(new Reply.Confirm(confirmation, 0));
            replies.add(new Reply.Confirm(confirmation, 3));
        }
        doubts().forEach(doubt -> replies.add(new Reply.AskBack(doubt, silver(), 0)));
        doubts().forEach(doubt -> replies.add(new Reply.AskBack(doubt, silver(), 2)));
        replies.add(new Reply.OtherExams(List.of("AZ-900")));
        replies.add(new Reply.OtherExams(List.of("AZ-900", "MB-210")));
        replies.add(new Reply.Leftovers(List.of("Y".repeat(500), "and", "so", "on")));
        replies.add(new Reply.Language("de"));
        for (int times = 1; times < 8; times++) {
            replies.add(new Reply.NotUnderstood(Optional.empty(), times));
        }
        return replies;
    }

    /** The result as it is told in a chat, or in full. */
    static Reply.Result result(Answers answers, boolean full) {
        Assessment assessment = assess(answers);
        return new Reply.Result(answers, assessment, Staff.of(EVALUATOR, answers, assessment), full);
    }

    static Reply.Review review(Answers answers) {
        LocalDate today = LocalDate.of(2026, 1, 31);
        Map<String, Source> entries = new HashMap<>();
        Source longAgo = new Source(
                Optional.of("Zoë"), Instant.parse("2026-01-30T12:00:00Z"), Optional.of(LocalDate.of(2024, 3, 31)));
        entries.put("revenue", longAgo);
        entries.put(
                "roster/Ana", new Source(Optional.empty(), Instant.parse("2026-01-30T12:00:00Z"), Optional.empty()));
        List<List<String>> twins = List.of(List.of("Bob", "Bob Miller"));
        return new Reply.Review(answers, assess(answers), new Sources(entries), today, twins);
    }

    private static List<Reply> about(Answers answers) {
        Assessment assessment = assess(answers);
        List<Reply> replies = new ArrayList<>();
        replies.add(new Reply.Welcome(assessment));
        for (Reply.SoFar.Extent extent : Reply.SoFar.Extent.values()) {
            replies.add(new Reply.SoFar(assessment, extent));
        }
        replies.add(review(answers));
        replies.add(result(answers, false));
        replies.add(result(answers, true));
        SampleInsights.of(answers, assessment).forEach(insight -> replies.add(new Reply.Told(insight)));
        replies.add(new Reply.Export(answers, assessment, LocalDate.of(2026, 1, 31)));
        replies.add(new Reply.Help(Optional.empty()));
        replies.add(new Reply.Why(Optional.empty(), assessment));
        NextExams anyone = EVALUATOR.nextExams(answers.facts());
        replies.add(new Reply.NextExam(Optional.empty(), anyone, assessment));
        replies.add(new Reply.NextExam(Optional.of("Ana"), EVALUATOR.nextExams(answers.facts(), "Ana"), assessment));
        for (String topic : TOPICS) {
            replies.add(new Reply.Explanation(topic, assessment));
        }
        for (FactDefinition fact : COMPETENCY.facts()) {
            replies.add(new Reply.Help(Optional.of(fact)));
            replies.add(new Reply.Why(Optional.of(fact), assessment));
            for (int attempt = 0; attempt < 9; attempt++) {
                replies.add(new Reply.Question(fact, answers, attempt, choices(), 3));
                replies.add(new Reply.NotUnderstood(Optional.of(fact), attempt + 1));
            }
        }
        return replies;
    }

    static final List<String> TOPICS = List.of(
            "dpor",
            "ttm",
            "net_new",
            "exams",
            "market",
            "silver",
            "gold",
            "competency",
            "roster",
            "revenue",
            "seat",
            "gap",
            "plan",
            "MB2-710",
            "Ana",
            "weather");

    static List<Choice> choices() {
        return List.of(
                Choice.of(new Statement.MarketIs("market", Market.DEVELOPED, Optional.of("DE"))),
                Choice.of(new Statement.AmountIs("revenue", Amount.of(new BigDecimal("95000"), Precision.ABOUT))),
                Choice.of(new Statement.CoverageIs("dpor", new Coverage.All())),
                Choice.of(new Statement.CoversAllBut("dpor", Amount.usd(20_000))),
                Choice.of(new Statement.Passes("roster", "Ana", Set.of("MB2-714"), Set.of("MB2-712"))),
                Choice.of(new Statement.Withdraws("roster", "Ana", Set.of("MB2-714"))),
                Choice.of(new Statement.Leaves("roster", "Ana"), new Statement.Renames("roster", "Bob", "Bo")),
                Choice.of(new Statement.NamesEveryone("roster")),
                Choice.of(new Statement.IsUnknown("revenue")));
    }

    static List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        for (List<Choice> choices : List.of(List.<Choice>of(), choices().subList(1, 2), choices())) {
            doubts.add(new Doubt.UnclearCountry("market", "Korea", choices));
            doubts.add(new Doubt.SeveralMarkets("market", choices));
            doubts.add(new Doubt.OtherCurrency("revenue", new BigDecimal("1234.5"), "EUR", choices));
            for (Period period : Period.values()) {
                doubts.add(new Doubt.OtherPeriod("revenue", Amount.usd(8_500), period, choices));
            }
            doubts.add(new Doubt.UnclearAmount("revenue", "1.5", choices));
            doubts.add(new Doubt.UnclearSign("revenue", new BigDecimal("-20000"), choices));
            doubts.add(new Doubt.NoAmount("revenue", choices));
            doubts.add(new Doubt.PartOfUnknownSize("dpor", choices));
            doubts.add(new Doubt.MoreThanTheWhole("dpor", Amount.usd(130_000), Amount.usd(120_000), choices));
            doubts.add(new Doubt.UnclearExam("roster", Optional.of("Ana"), List.of("MB2-710", "MB2-706"), choices));
            doubts.add(new Doubt.UnclearExam("roster", Optional.empty(), List.of("MB2-710", "MB2-706"), choices));
            doubts.add(new Doubt.MisspeltExam("roster", "MB2-741", List.of("MB2-714"), choices));
            doubts.add(new Doubt.UnnamedPeople("roster", List.of("MB2-714", "MB2-710"), choices));
            doubts.add(new Doubt.UnclearPerson("roster", "An", List.of("Ana", "Andi"), choices));
            doubts.add(new Doubt.UnclearPerson("roster", "Zoe", List.of(), choices));
            doubts.add(new Doubt.UnclearAnswer("dpor", choices));
            for (FileLeft.Refusal refusal : FileLeft.Refusal.values()) {
                doubts.add(new Doubt.UnreadableFile("roster", refusal, choices));
            }
        }
        for (int people : List.of(0, 1, 40)) {
            doubts.add(file(people));
        }
        return doubts;
    }

    private static Doubt file(int people) {
        List<FileLeft> left = Arrays.stream(FileLeft.Reason.values())
                .map(reason -> new FileLeft(7, reason, List.of("MB2-714", "MB2-713"), "2017-01-31"))
                .toList();
        List<Statement> passes = IntStream.range(0, people)
                .<Statement>mapToObj(i -> new Statement.Passes("roster", "Ana " + i, Set.of("MB2-714"), Set.of()))
                .toList();
        return new Doubt.ReadFile(
                "roster", 50, left, people == 1 ? 1 : 30, passes.isEmpty() ? List.of() : List.of(new Choice(passes)));
    }

    /** The silver partner with another revenue. */
    static Answers withRevenue(Amount amount) {
        return silver().with(silver().facts().withAmount("revenue", Fact.known(amount)));
    }
}
