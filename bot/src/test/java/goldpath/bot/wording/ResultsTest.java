package goldpath.bot.wording;

import static goldpath.bot.wording.Sample.COMPETENCY;
import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.conversation.Answers;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Precision;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the result says. */
class ResultsTest {

    private static final Languages LANGUAGES = Bot.languages();

    private final Wording english = wording(LANGUAGES.closest("en"));
    private final Wording german = wording(LANGUAGES.closest("de"));

    @Test
    void theResultSaysTheVerdictsTheGapsThePlanTheLinksAndTheEdition() {
        String text = plain(english.say(Sample.result(Sample.silver(), true)));
        assertThat(text)
                .startsWith("Silver: attained. Gold: not attained.")
                .contains("Revenue: US$120,000 of US$300,000 counts; US$180,000 is still missing.")
                .contains("That takes 3 exam passes by 2 people at least, 2 of them new:")
                .contains("Ana: filled, with MB2-714 and MB2-710")
                .contains("1 new person: MB2-712 or MB2-707")
                .contains("edition of September 15, 2017")
                .contains("ended on September 30, 2022; since October 3, 2022 the programme awards Solutions Partner"
                        + " designations");
        COMPETENCY.exams().values().forEach(exam -> assertThat(text).contains(exam.title() + ": " + exam.link()));
    }

    @Test
    void theResultIsWrittenTheWayTheLanguageWritesIt() {
        String text = plain(german.say(Sample.result(Sample.silver(), true)));
        assertThat(text)
                .startsWith("Silver: erreicht. Gold: nicht erreicht.")
                .contains("Umsatz: 120.000 US$ von 300.000 US$ zählen; es fehlen noch 180.000 US$.")
                .contains("Ana: besetzt, mit MB2-714 und MB2-710")
                .contains("endete am 30. September 2022");
    }

    @Test
    void assigningComesBeforeSellingMoreAndIsSaidOnce() {
        String text = plain(english.say(Sample.result(Sample.withoutDpor(), true)));
        String link = "https://partner.microsoft.com/en-us/membership/digital-partner-of-record";
        assertThat(text).containsOnlyOnce(link);
        assertThat(text.indexOf(link)).isLessThan(text.indexOf("US$0 of US$100,000 counts"));
        assertThat(text).contains("with it, the US$120,000 you have are enough");
    }

    @Test
    void whenEverythingIsAttainedNothingIsAskedForAnyMore() {
        String text = plain(english.say(Sample.result(Sample.gold(), true)));
        assertThat(text).startsWith("Silver: attained. Gold: attained.").doesNotContain("missing", "choose from");
    }

    @Test
    void aHedgeABoundAndARangeStayVisible() {
        assertThat(revenue(Precision.ABOUT)).contains("about US$120,000 of").contains("approximate figure");
        assertThat(revenue(Precision.LESS)).contains("under US$120,000 of").contains("upper bound");
        assertThat(revenue(Precision.AT_LEAST))
                .contains("at least US$120,000 counts")
                .contains("lower bound");
        Answers range = Sample.withRevenue(Amount.range(new BigDecimal(80_000), new BigDecimal(90_000)));
        assertThat(plain(english.say(Sample.result(range, true))))
                .contains("US$80,000 to US$90,000 of US$100,000 counts; US$20,000 is still missing.")
                .contains("lower end of the range");
    }

    private String revenue(Precision precision) {
        Answers answers = Sample.withRevenue(Amount.of(new BigDecimal(120_000), precision));
        return plain(english.say(Sample.result(answers, true)));
    }

    private static Wording wording(Language language) {
        return new Wording(language, LANGUAGES, COMPETENCY);
    }

    private static String plain(List<Message> messages) {
        return messages.stream().map(Message::plain).collect(Collectors.joining("\n"));
    }
}
