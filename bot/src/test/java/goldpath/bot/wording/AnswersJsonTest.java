package goldpath.bot.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import goldpath.bot.Bot;
import goldpath.bot.conversation.Answers;
import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Statement;
import goldpath.bot.conversation.Statements;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Evaluator;
import goldpath.evaluator.Market;
import goldpath.evaluator.Roster.Extent;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersJsonTest {

    private static final Competency COMPETENCY = Bot.competency();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final AnswersJson json = new AnswersJson(COMPETENCY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'market':'developed','revenue':{'usd':120000,'op':'='},'dpor':null,'roster':[],'country':'DE'}",
                "{'market':'emerging','revenue':{'usd':99999.99,'op':'~'},'dpor':{'status':'yes'},'roster':[]}",
                "{'market':null,'revenue':{'usd':80000,'op':'range','hi':90000.5},'dpor':{'status':'no'},'roster':[]}",
                "{'market':null,'revenue':{'usd':-20000,'op':'<='},'dpor':{'status':'partial'},'roster':[]}",
                "{'market':null,'revenue':null,'dpor':{'status':'partial','usd':80000,'op':'>'},'roster':[]}",
                "{'market':null,'revenue':null,'dpor':{'status':'partial','share':0.8},'roster':[]}",
                "{'market':null,'revenue':{'usd':1000,'op':'='},"
                        + "'dpor':{'status':'partial','usd':800,'op':'=','share':0.8},'roster':[]}",
                "{'market':null,'revenue':null,'dpor':null,"
                        + "'roster':[{'person':'Ana','passed':['MB2-714','MB2-710'],'notPassed':['MB2-712']}]}",
            })
    void whatIsReadIsWrittenAgain(String text) {
        assertThat(json.answers(read(text, null, null)).toString())
                .isEqualTo(parse(text).toString());
    }

    @Test
    void withoutKnownAGivenFactIsAnsweredAndAnAbsentOneUnasked() {
        Answers answers = read("{'market':'developed','dpor':null}", null, null);
        assertThat(json.known(answers).toString())
                .isEqualTo(
                        "{\"market\":\"answered\",\"revenue\":\"unasked\",\"dpor\":\"unasked\",\"roster\":\"unasked\"}");
    }

    @Test
    void aRosterThatNamesSomeoneIsCompleteUntilItIsAskedForAgain() {
        String text = "{'roster':[{'person':'Ana'}]}";
        assertThat(read(text, null, null).facts().roster().extent()).isEqualTo(Extent.COMPLETE);
        assertThat(read(text, null, "roster").facts().roster().extent()).isEqualTo(Extent.STARTED);
        assertThat(read(text, null, "dpor").facts().roster().extent()).isEqualTo(Extent.COMPLETE);
    }

    @Test
    void knownTellsDeclinedFromUnaskedAndNobodyFromNotAsked() {
        Answers answers = read("{}", "{'revenue':'declined','roster':'answered'}", null);
        assertThat(answers.facts().amount("revenue").isDeclined()).isTrue();
        assertThat(answers.facts().roster().extent()).isEqualTo(Extent.COMPLETE);
        assertThat(json.known(answers).toString())
                .isEqualTo(
                        "{\"market\":\"unasked\",\"revenue\":\"declined\",\"dpor\":\"unasked\",\"roster\":\"answered\"}");
    }

    @Test
    void aPartOfUnknownSizeIsStarted() {
        assertThat(json.known(read("{'dpor':{'status':'partial'}}", null, null))
                        .get("dpor")
                        .asText())
                .isEqualTo("started");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            [] | 'answers' cannot be []: give an object.
            {'market':'north'} | 'answers.market' cannot be "north": use one of developed, emerging.
            {'market':1} | 'answers.market' cannot be 1: give a text.
            {'market':'developed','country':'XX'} | 'answers.country' cannot be "XX": use an ISO 3166-1 alpha-2 code such as DE.
            {'country':'DE'} | 'answers.country' cannot be "DE": give the market as well.
            {'revenue':120000} | 'answers.revenue' cannot be 120000: give an object such as {"usd": 120000}.
            {'revenue':{'usd':'120000'}} | 'answers.revenue.usd' cannot be "120000": give a number.
            {'revenue':{'usd':1,'op':'?'}} | 'answers.revenue.op' cannot be "?": use one of = ~ < <= > >= range.
            {'revenue':{'usd':1,'hi':2}} | 'answers.revenue.hi' cannot be 2: give the upper end of a range, and only of a range.
            {'revenue':{'usd':1,'op':'range'}} | 'answers.revenue.hi' cannot be null: give the upper end of a range, and only of a range.
            {'revenue':{'usd':0.001}} | 'answers.revenue' cannot be {"usd":0.001}: An amount must be in whole cents.
            {'revenue':{'usd':1e300}} | 'answers.revenue.usd' cannot be 1.0E300: use a number in plain digits.
            {'dpor':true} | 'answers.dpor' cannot be true: give an object such as {"status": "yes"}.
            {'dpor':{'status':'maybe'}} | 'answers.dpor.status' cannot be "maybe": use yes, no or partial.
            {'dpor':{'status':'partial','share':1.5}} | 'answers.dpor.share' cannot be 1.5: use a number from 0 to 1.
            {'revenue':{'usd':5},'dpor':{'status':'partial','usd':6}} | 'answers.dpor.usd' cannot be 6: cover at most the revenue.
            {'roster':{}} | 'answers.roster' cannot be {}: give a list.
            {'roster':[{'passed':[]}]} | 'answers.roster[0].person' cannot be null: give a text.
            {'roster':[{'person':' '}]} | 'answers.roster[0].person' cannot be " ": give a name.
            {'roster':[{'person':'A'},{'person':'A'}]} | 'answers.roster[1].person' cannot be "A": name each person once.
            {'roster':[{'person':'A','passed':['MB2-710'],'notPassed':['MB2-710']}]} | 'answers.roster[0].notPassed' cannot be ["MB2-710"]: leave out what is passed.
            """)
    void anImpossibleValueIsNamedWithItsFieldAndTheRemedy(String text, String message) {
        assertThatThrownBy(() -> read(text, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void anExamThatDoesNotCountIsRefusedWithThoseThatDo() {
        assertThatThrownBy(() -> read("{'roster':[{'person':'A','passed':['AZ-900']}]}", null, null))
                .hasMessage("'answers.roster[0].passed[0]' cannot be \"AZ-900\": use MB2-706, MB2-707, MB2-709, "
                        + "MB2-710, MB2-712, MB2-713, MB2-714.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'market':'developed'} | {'market':'unasked'} | 'known.market' cannot be "unasked": leave answers.market null, or use answered.
            {'market':'developed'} | {'market':'declined'} | 'known.market' cannot be "declined": leave answers.market null, or use answered.
            {} | {'dpor':'answered'} | 'known.dpor' cannot be "answered": give answers.dpor, or use unasked.
            {'revenue':{'usd':1}} | {'revenue':'started'} | 'known.revenue' cannot be "started": use unasked, answered or declined.
            {} | {'roster':'half'} | 'known.roster' cannot be "half": use one of unasked, started, answered, declined.
            """)
    void knownMustFitTheAnswers(String text, String known, String message) {
        assertThatThrownBy(() -> read(text, known, null)).hasMessage(message);
    }

    @Test
    void onlyAFactCanBeAskedFor() {
        assertThatThrownBy(() -> read("{}", null, "weather"))
                .hasMessage("'asking' cannot be weather: use one of market, revenue, dpor, roster.");
    }

    @Test
    void aFragmentHoldsTheCompleteNewValueOfTheFactsOfAChoiceOnly() {
        Answers answers = read("{'market':'developed','roster':[{'person':'Ana','passed':['MB2-714']}]}", null, null);
        Choice choice =
                Choice.of(new Statement.Passes("roster", "Ana", java.util.Set.of("MB2-710"), java.util.Set.of()));
        Statements statements = new Statements(COMPETENCY);
        assertThat(json.fragment(choice, one -> statements.apply(answers, one.statements()))
                        .toString())
                .isEqualTo("{\"roster\":[{\"person\":\"Ana\",\"passed\":[\"MB2-714\",\"MB2-710\"],\"notPassed\":[]}]}");
    }

    @Test
    void aFragmentOfAMarketBringsItsCountry() {
        Choice choice = Choice.of(new Statement.MarketIs("market", Market.EMERGING, Optional.of("KE")));
        Statements statements = new Statements(COMPETENCY);
        assertThat(json.fragment(choice, one -> statements.apply(Answers.none(), one.statements()))
                        .toString())
                .isEqualTo("{\"market\":\"emerging\",\"country\":\"KE\"}");
    }

    @Test
    void anAssessmentIsWrittenPerLevelWithItsGapAndPlan() {
        Answers answers = read(
                "{'market':'developed','revenue':{'usd':120000},'roster':[{'person':'Ana','passed':['MB2-714']}]}",
                "{'roster':'started'}",
                null);
        JsonNode assessment = json.assessment(new Evaluator(COMPETENCY).assess(answers.facts()));
        assertThat(assessment.get("level").asText()).isEqualTo("none");
        assertThat(assessment.get("edition").asText()).isEqualTo("2017-09-15");
        assertThat(assessment.get("levels").get("silver").toString())
                .isEqualTo("{\"status\":\"open\",\"open\":[\"dpor\",\"roster\"],"
                        + "\"gap\":{\"revenueUsd\":null,\"exams\":2,\"newPeople\":1,\"peopleToTrain\":2},"
                        + "\"plan\":[{\"person\":\"Ana\",\"pass\":[[\"MB2-710\",\"MB2-706\"]]},"
                        + "{\"person\":null,\"pass\":[[\"MB2-712\",\"MB2-707\"]]}]}");
    }

    @Test
    void numbersAreWrittenInPlainDigits() {
        assertThat(AnswersJson.number(Amount.usd(120_000_000).usd()).toString()).isEqualTo("120000000");
        assertThat(AnswersJson.number(new java.math.BigDecimal("99999.90")).toString())
                .isEqualTo("99999.9");
    }

    private Answers read(
            String answers,
            @org.jspecify.annotations.Nullable String known,
            @org.jspecify.annotations.Nullable String asking) {
        return json.read(
                parse(answers), Optional.ofNullable(known).map(AnswersJsonTest::parse), Optional.ofNullable(asking));
    }

    private static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
