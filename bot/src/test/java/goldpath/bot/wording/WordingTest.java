package goldpath.bot.wording;

import static goldpath.bot.wording.Sample.COMPETENCY;
import static goldpath.bot.wording.Sample.EVALUATOR;
import static goldpath.bot.wording.Sample.assess;
import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.conversation.Answers;
import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Doubt;
import goldpath.bot.conversation.Reply;
import goldpath.bot.conversation.Statement;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.Fact;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.Market;
import goldpath.evaluator.Person;
import goldpath.evaluator.Roster;
import goldpath.evaluator.Roster.Extent;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {

    private static final Languages LANGUAGES = Bot.languages();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    private final Wording english = wording(LANGUAGES.closest("en"));
    private final Wording german = wording(LANGUAGES.closest("de"));

    static Stream<Language> languages() {
        return LANGUAGES.all().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyReplyIsFinishedTextThatEveryChannelCanShow(Language language) {
        Wording wording = wording(language);
        for (Reply reply : Sample.replies()) {
            assertThat(wording.say(reply))
                    .as(reply.getClass().getSimpleName())
                    .isNotEmpty()
                    .allSatisfy(message -> assertThat(message.plain())
                            .hasSizeBetween(1, Message.LIMIT)
                            .doesNotContain("{", "}", "null", "Optional", "!!"));
        }
    }

    @Test
    void theSamplesAreOfEveryKindOfReplyAndDoubt() {
        assertThat(Sample.replies().stream().map(Object::getClass).distinct())
                .hasSameSizeAs(Reply.class.getPermittedSubclasses());
        assertThat(Sample.doubts().stream().map(Object::getClass).distinct())
                .hasSameSizeAs(Doubt.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTopicOfTheGlossaryIsExplained(Language language) {
        Wording wording = wording(language);
        String unknown = plain(wording.say(new Reply.Explanation("weather", assess(Sample.silver()))));
        for (String topic : Sample.TOPICS.subList(0, Sample.TOPICS.size() - 1)) {
            assertThat(plain(wording.say(new Reply.Explanation(topic, assess(Sample.silver())))))
                    .as(topic)
                    .isNotEqualTo(unknown);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aQuestionIsPutInTheSameWordsTwiceAtMostAndNeverInARow(Language language) {
        Wording wording = wording(language);
        for (FactDefinition fact : COMPETENCY.facts()) {
            for (Answers answers : List.of(Answers.none(), Sample.mixed())) {
                List<String> put = IntStream.range(0, 8)
                        .mapToObj(
                                attempt -> plain(wording.say(new Reply.Question(fact, answers, attempt, List.of(), 1))))
                        .toList();
                assertThat(put).allMatch(text -> Collections.frequency(put, text) <= 2);
                assertThat(IntStream.range(1, 8)).noneMatch(i -> put.get(i).equals(put.get(i - 1)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatUsersWriteIsDataNeverAPattern(Language language) {
        String name = "O'Neil {0} '{x}' <b>*_|#\uE000\u0000\n";
        Answers answers =
                Sample.silver().with(Sample.silver().facts().withRoster(Roster.complete(Person.of(name, "MB2-714"))));
        Wording wording = wording(language);
        assertThat(plain(wording.say(Sample.result(answers, true)))).contains("O'Neil {0} '{x}' <b>*_|# (");
        assertThat(wording.markdown(answers, assess(answers), DAY)).contains("O'Neil {0} '{x}' \\<b\\>\\*\\_\\|\\#");
    }

    @Test
    void aLongNameIsCutButNeverWithinACharacter() {
        Choice leaves = Choice.of(new Statement.Leaves("roster", "a" + "😀".repeat(100)));
        assertThat(english.label(leaves)).isEqualTo("a" + "😀".repeat(29) + "… leaves");
    }

    @Test
    void whatIsNewIsNotedAndWhatReplacedSomethingIsShownOldToNew() {
        Answers before = Sample.withRevenue(Amount.usd(120_000));
        Answers after = Sample.withRevenue(Amount.exactly(new BigDecimal("90000.5")));
        assertThat(noted(Answers.none(), before, "revenue")).isEqualTo("Noted: US$120,000.");
        assertThat(noted(before, after, "revenue")).isEqualTo("Revenue: US$120,000 → US$90,000.50.");
        assertThat(noted(before, before, "revenue")).isEqualTo("Revenue: US$120,000, as before.");
        assertThat(noted(before, Sample.declined(), "revenue")).isEqualTo("Revenue: US$120,000 → left open.");
        assertThat(noted(Answers.none(), Sample.declined(), "revenue")).isEqualTo("Revenue: left open.");
    }

    @Test
    void aMarketTakenFromACountryIsEchoed() {
        assertThat(noted(Answers.none(), Sample.mixed(), "market"))
                .isEqualTo("Germany: developed market; correct me if your programme lists it otherwise.");
        Reply noted = new Reply.Noted(Answers.none(), Sample.mixed(), List.of(COMPETENCY.fact("market")));
        assertThat(plain(german.say(noted))).startsWith("Deutschland: entwickelter Markt;");
    }

    @Test
    void aRosterIsNotedPersonByPerson() {
        Answers ana = roster(Extent.STARTED, Person.of("Ana", "MB2-714", "MB2-712"));
        Answers both = roster(Extent.COMPLETE, Person.of("Ana", "MB2-714"), Person.of("Bob", "MB2-710"));
        Answers renamed = roster(Extent.COMPLETE, Person.of("Ana", "MB2-714"), Person.of("Bert", "MB2-710"));
        assertThat(noted(Answers.none(), ana, "roster")).isEqualTo("- Ana: MB2-714, MB2-712");
        assertThat(noted(ana, both, "roster"))
                .isEqualTo("- Ana: MB2-714, MB2-712 → MB2-714\n- Bob: MB2-710\nThat is everyone: 2 people.");
        assertThat(noted(both, ana, "roster"))
                .isEqualTo("- Ana: MB2-714, MB2-712\n- Bob removed.\nThe list of people is open again.");
        assertThat(noted(both, renamed, "roster")).isEqualTo("- Bob is now Bert.");
    }

    private static Answers roster(Extent extent, Person... people) {
        return Answers.none().with(Answers.none().facts().withRoster(new Roster(List.of(people), extent)));
    }

    private String noted(Answers before, Answers after, String fact) {
        return plain(english.say(new Reply.Noted(before, after, List.of(COMPETENCY.fact(fact)))));
    }

    @Test
    void aLongRosterIsCutWithTheNumberOfTheRest() {
        String text = plain(english.say(Sample.review(Sample.crowd())));
        assertThat(text).contains("People, so far: 1,000 people").contains("- and 988 more");
    }

    @Test
    void aSingleReadingIsOfferedForAYesOrNoAndSeveralByNumber() {
        Choice yearly = Choice.of(new Statement.AmountIs("revenue", Amount.usd(102_000)));
        Choice rough = Choice.of(new Statement.AmountIs("revenue", Amount.usd(8_500)));
        assertThat(period(List.of(yearly)))
                .isEqualTo("You gave US$8,500 for a month. What counts is the twelve months up to today. "
                        + "Over twelve months that would be US$102,000. Shall I take that?");
        assertThat(period(List.of(yearly, rough))).endsWith("\n1) US$102,000\n2) US$8,500");
    }

    private String period(List<Choice> choices) {
        Doubt doubt = new Doubt.OtherPeriod("revenue", Amount.usd(8_500), Doubt.OtherPeriod.Period.MONTH, choices);
        return plain(english.say(new Reply.AskBack(doubt, Answers.none(), 0)));
    }

    @Test
    void theFirstQuestionAboutExamsListsThoseThatCountWithShortTitles() {
        Reply question = new Reply.Question(COMPETENCY.fact("roster"), Answers.none(), 0, List.of(), 1);
        assertThat(plain(english.say(question)))
                .contains("\n- MB2-714 Customer Service, MB2-713 2016 Sales, or MB2-709 Marketing\n")
                .contains("\n- MB2-710 Online Deployment (2015) or MB2-706 Online Deployment\n");
    }

    @Test
    void theNumberOfQuestionsLeftIsSaidWhereItIsMoreThanOne() {
        FactDefinition market = COMPETENCY.fact("market");
        assertThat(plain(english.say(new Reply.Question(market, Answers.none(), 0, List.of(), 4))))
                .endsWith("At most 4 questions to go.");
        assertThat(plain(english.say(new Reply.Question(market, Answers.none(), 0, List.of(), 1))))
                .doesNotContain("to go");
    }

    @Test
    void whyIsAnsweredFromTheRulesOfTheMarketThatIsKnown() {
        Answers answers = Answers.none().with(Answers.none().facts().withMarket(Fact.known(Market.EMERGING)));
        Reply why = new Reply.Why(Optional.of(COMPETENCY.fact("revenue")), assess(answers));
        assertThat(plain(english.say(why)))
                .contains("- Silver: at least US$50,000, under DPOR")
                .contains("- Gold: at least US$150,000, under DPOR")
                .contains("Source: Microsoft partner programme")
                .doesNotContain("US$100,000");
    }

    @Test
    void aWhatIfShowsOnlyWhatWouldDiffer() {
        Answers real = Sample.withoutDpor();
        Answers assumed = real.with(real.facts().withCoverage("dpor", Fact.known(new Coverage.All())));
        Reply whatIf = new Reply.WhatIf(real, assess(real), assumed, assess(assumed));
        assertThat(plain(english.say(whatIf))).isEqualTo("""
                        If that were so:
                        - DPOR: none of it → all of it.
                        - Silver: not attained → attained
                        - Silver, revenue still missing: US$100,000 → US$0
                        - Gold, revenue still missing: US$300,000 → US$180,000
                        Nothing was recorded; “apply” makes it real.""");
    }

    @Test
    void theVerdictSoFarFitsInOneLine() {
        assertThat(plain(english.say(new Reply.SoFar(assess(Sample.silver()), Reply.SoFar.Extent.MISSING))))
                .isEqualTo("So far: Silver attained, Gold not attained. Still missing for Gold: US$180,000 of revenue "
                        + "under DPOR and 3 exam passes.");
        assertThat(plain(english.say(new Reply.SoFar(assess(Answers.none()), Reply.SoFar.Extent.MISSING))))
                .contains("Silver depends on:");
    }

    @Test
    void someoneOnTheRosterIsExplainedByTheirSeats() {
        assertThat(plain(english.say(new Reply.Explanation("Ana", assess(Sample.silver())))))
                .isEqualTo("Ana:\n- Silver: Ana: filled, with MB2-714 and MB2-710\n"
                        + "- Gold: Ana: filled, with MB2-714 and MB2-710");
        assertThat(plain(english.say(new Reply.Explanation("weather", assess(Sample.silver())))))
                .startsWith("I have no explanation of that.");
    }

    @Test
    void theNextExamsComeInTheOrderThatHelpsMost() {
        Reply next = new Reply.NextExam(
                Optional.of("Bob"), EVALUATOR.nextExams(Sample.mixed().facts(), "Bob"), assess(Sample.mixed()));
        List<String> lines = plain(english.say(next)).lines().skip(1).toList();
        List<String> codes = lines.stream().map(line -> line.substring(2, 9)).toList();
        assertThat(codes)
                .isEqualTo(EVALUATOR.nextExams(Sample.mixed().facts(), "Bob").exams());
    }

    @Test
    void aLanguageIsGreetedInItself() {
        assertThat(plain(english.say(new Reply.Language("de-AT")))).isEqualTo("Ab jetzt antworte ich auf Deutsch.");
    }

    @Test
    void aLongReplyBreaksBeforeALineThatIntroducesSomething() {
        List<Message> messages = english.say(Sample.result(Answers.none(), true));
        assertThat(messages).hasSize(2);
        assertThat(messages.get(1).plain()).startsWith("The exams to choose from:\n- MB2-714");
    }

    @Test
    void markdownHoldsEverybodyHoweverMany() {
        String markdown = english.markdown(Sample.crowd(), assess(Sample.crowd()), DAY);
        assertThat(markdown.lines().filter(line -> line.startsWith("- XXX"))).hasSizeGreaterThanOrEqualTo(1_000);
        assertThat(markdown)
                .startsWith("# Cloud Customer Relationship Management: answers and result\n\nAs of January 31, 2026\n\n"
                        + "## Answers\n\n1. Market:");
    }

    private static Wording wording(Language language) {
        return new Wording(language, LANGUAGES, COMPETENCY);
    }

    private static String plain(List<Message> messages) {
        return messages.stream().map(Message::plain).collect(Collectors.joining("\n"));
    }
}
