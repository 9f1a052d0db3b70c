package goldpath.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.store.MemoryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files of people and exams on the page: shown before anything is recorded. */
@Timeout(60)
class WebFileTest {

    private static final String LIST = "name;exam\n;MB2-713\nAna;MB2-714\nAna;MB2-710\nBob;MB2-713\n";

    private final Site site = new Site(new MemoryStore());

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void whatWasReadIsShownAndOneClickRecordsIt() throws Exception {
        Browser ana = Browser.entered(site, "en");
        assertThat(ana.bring("team.csv", LIST))
                .contains(
                        "I read 4 rows and found 2 people", "Ana: MB2-714, MB2-710", "Bob: MB2-713", "Row 2: no name");
        assertThat(recorded(ana)).doesNotContain("Bob");
        assertThat(ana.press("Yes")).contains("Ana: MB2-714, MB2-710");
        assertThat(recorded(ana)).contains("Ana", "Bob");
    }

    @Test
    void aNoRecordsNothing() throws Exception {
        Browser ana = Browser.entered(site, "en");
        ana.bring("team.csv", LIST);
        ana.press("No");
        assertThat(recorded(ana)).doesNotContain("Bob");
    }

    @Test
    void whatIsNoTableIsRefusedWithTheRemedy() throws Exception {
        Browser ana = Browser.entered(site, "en");
        assertThat(ana.bring("team.xlsx", "PK\u0003\u0004 and so on")).contains("Save it as CSV");
        assertThat(ana.bring("team.csv", "")).contains("The file is empty.");
        assertThat(ana.bring("team.csv", "hello")).contains("no columns for people and exams");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws Exception {
        Browser ana = Browser.entered(site, "en");
        assertThat(ana.bring("team.csv", "x".repeat((1 << 20) + 1))).contains("larger than 1 MiB");
        assertThat(ana.post("api/roster?id=huge&name=x", LIST + "x".repeat(2 << 20))
                        .statusCode())
                .isEqualTo(413);
        assertThat(ana.post("api/roster?name=x", LIST).statusCode()).isEqualTo(400);
    }

    @Test
    void aFileThatComesTwiceCountsOnce() throws Exception {
        Browser ana = Browser.entered(site, "en");
        ana.post("api/roster?id=same&name=team.csv", LIST);
        ana.post("api/roster?id=same&name=team.csv", LIST);
        assertThat(ana.events()).hasSize(3);
    }

    private static String recorded(Browser browser) throws Exception {
        return Browser.json(browser.get("api/answers.json").body())
                .at("/answers/roster")
                .toString();
    }
}
