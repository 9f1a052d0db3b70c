package goldpath.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.channel.web.Browser.Ear;
import goldpath.bot.channel.web.Browser.Event;
import goldpath.bot.store.MemoryStore;
import goldpath.bot.store.Store;
import goldpath.bot.store.TestStores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Conversations on the page, as a browser has them. */
@Timeout(60)
class WebTalkTest {

    private final Site site = new Site(new MemoryStore());

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aWholeInterviewInEnglish() throws Exception {
        Browser ana = Browser.entered(site, "en");
        assertThat(Browser.texts(ana.events().get(0).data())).contains("developed or in an emerging market");
        ana.press("developed market");
        ana.say("US$120,000");
        ana.press("DPOR: all of it");
        ana.say("Ana passed MB2-714 and MB2-710, Bob passed MB2-713");
        assertThat(ana.press("That is everyone")).contains("Silver: not attained", "Bob: still MB2-712 or MB2-707");
    }

    @Test
    void aWholeInterviewInGerman() throws Exception {
        Browser ana = Browser.entered(site, "de-AT");
        ana.press("entwickelter Markt");
        ana.say("120.000 US$");
        ana.say("ja, für alle");
        ana.say("Ana hat MB2-714 und MB2-710 bestanden, Bob MB2-713");
        assertThat(ana.say("das sind alle")).contains("Silver: nicht erreicht");
    }

    @Test
    void everyLineSaysHowFarEachLevelIs() throws Exception {
        Browser ana = Browser.entered(site, "en");
        ana.say("developed, 120k, DPOR for all of it");
        List<Event> events = ana.events();
        var silver = events.get(events.size() - 1).data().at("/levels/0");
        assertThat(silver.path("name").asText()).isEqualTo("Silver");
        assertThat(silver.path("status").asText()).isEqualTo("open");
        assertThat(silver.at("/bars/0/fraction").asDouble()).isEqualTo(1.0);
        assertThat(silver.path("people").asText()).isEqualTo("People: 0 of 2 seats filled");
    }

    @Test
    void anAnswerArrivesWhereThePageIsOpen() throws Exception {
        Browser ana = Browser.entered(site, "en");
        try (Ear ear = ana.listen("")) {
            ear.untilReady();
            ana.say("developed market");
            assertThat(ear.next().data().path("text").asText()).isEqualTo("developed market");
            assertThat(Browser.texts(ear.next().data())).contains("Noted: developed market.");
        }
    }

    @Test
    void aPageThatLostItsConnectionGetsWhatItMissedAndNothingTwice() throws Exception {
        Browser ana = Browser.entered(site, "en");
        String seen = ana.events().get(0).id();
        ana.say("developed market");
        assertThat(ana.events(seen)).extracting(Event::name).containsExactly("line", "line");
        assertThat(ana.events()).hasSize(3);
    }

    @Test
    void aPageThatShowsWhatIsNoLongerKeptBeginsAnew() throws Exception {
        Browser ana = Browser.entered(site, "en");
        assertThat(ana.events("17.3")).extracting(Event::name).containsExactly("reset", "line");
    }

    @Test
    void aMessageThatComesTwiceCountsOnce() throws Exception {
        Browser ana = Browser.entered(site, "en");
        ana.post("api/say", Browser.said("developed market", "same"));
        assertThat(ana.post("api/say", Browser.said("developed market", "same")).statusCode())
                .isEqualTo(204);
        assertThat(ana.events()).hasSize(3);
    }

    @Test
    void openingThePageAgainSaysNothingNew() throws Exception {
        Browser ana = Browser.entered(site, "en");
        ana.enter("en");
        assertThat(ana.events()).hasSize(1);
    }

    @Test
    void theConversationOutlivesTheServer() throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("web.db");
        Browser ana;
        try (Store store = TestStores.open(url, Duration.ofSeconds(5));
                Site first = new Site(store)) {
            ana = Browser.entered(first, "en");
            ana.say("developed market, 120k");
        }
        try (Store store = TestStores.open(url, Duration.ofSeconds(5));
                Site second = new Site(store)) {
            Browser again = ana.at(second);
            assertThat(again.events()).hasSize(3);
            assertThat(again.say("my answers")).contains("developed market", "US$120,000");
        }
    }

    @Test
    void nothingOfAForgottenConversationIsShownAgain() throws Exception {
        Browser ana = Browser.entered(site, "en");
        ana.say("Quuxella passed 714");
        ana.say("forget me");
        assertThat(ana.say("yes")).contains("is deleted");
        assertThat(ana.events()).hasSize(1);
        assertThat(ana.events().toString()).doesNotContain("Quuxella");
    }

    @Test
    void eachVisitorHasAConversationOfTheirOwn() throws Exception {
        Browser ana = Browser.entered(site, "en");
        Browser bob = Browser.entered(site, "en");
        ana.say("Quuxella passed 714");
        assertThat(bob.events()).hasSize(1);
        assertThat(bob.say("my answers")).doesNotContain("Quuxella");
    }

    @Test
    void theLanguageCanBeSwitchedByAButton() throws Exception {
        Browser ana = Browser.entered(site, "en");
        ana.post("api/say", "{\"id\":\"l\",\"label\":\"Deutsch\",\"does\":{\"language\":\"de\"}}");
        assertThat(ana.events()).last().satisfies(event -> {
            assertThat(event.data().path("lang").asText()).isEqualTo("de");
            assertThat(Browser.texts(event.data())).contains("auf Deutsch");
        });
        assertThat(ana.enter("en").body()).isEqualTo("{\"lang\":\"de\"}");
    }

    @Test
    void aButtonOfAnEarlierQuestionChangesNothing() throws IOException, InterruptedException {
        Browser ana = Browser.entered(site, "en");
        ana.post("api/say", "{\"id\":\"p\",\"label\":\"x\",\"does\":{\"ticket\":\"old\",\"pick\":0}}");
        assertThat(ana.events().toString()).contains("nothing has changed");
    }

    @Test
    void theAnswersCanBeSavedAsFiles() throws Exception {
        Browser ana = Browser.entered(site, "en");
        ana.say("developed market, 120k");
        var json = ana.get("api/answers.json");
        assertThat(json.headers().firstValue("Content-Disposition").orElse("")).contains("goldpath.json");
        assertThat(Browser.json(json.body()).at("/answers/revenue/usd").asInt()).isEqualTo(120_000);
        assertThat(ana.get("api/answers.md?lang=de").body()).contains("entwickelter Markt");
    }

    @Test
    void theResultIsThereAsAPictureToo() throws Exception {
        Browser ana = Browser.entered(site, "de");
        ana.say("entwickelter Markt, 120.000 US$");
        ana.say("Ergebnis");
        var events = ana.events();
        assertThat(events.get(events.size() - 1).data().findValue("picture").asText())
                .contains("Gold: nicht erreicht", "Personen: 0 von 4 Plätzen besetzt");
        var picture = ana.get("api/picture?lang=de");
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.body()).contains("PNG");
    }
}
