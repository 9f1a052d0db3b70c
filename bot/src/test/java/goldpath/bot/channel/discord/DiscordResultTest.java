package goldpath.bot.channel.discord;

import static goldpath.bot.channel.discord.Scene.discordText;
import static goldpath.bot.channel.discord.Scene.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import goldpath.bot.channel.discord.standin.Interaction;
import goldpath.bot.channel.discord.standin.Shown;
import goldpath.bot.channel.discord.standin.StandIn;
import goldpath.bot.channel.discord.standin.Visitor;
import goldpath.bot.channel.discord.standin.Where;
import goldpath.evaluator.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The result as a card, with its picture, shared and supposed otherwise. */
class DiscordResultTest extends Staged {

    /** Silver lacks people, Gold lacks revenue as well. */
    private static Shown result(Visitor visitor) {
        return asksForTheResult(visitor).answer();
    }

    private static Interaction asksForTheResult(Visitor visitor) {
        visitor.uses("market", "market", "developed").answer();
        Shown dpor = visitor.uses("revenue", "amount", "120,000").answer();
        visitor.clicks(dpor, dpor.buttons().get(0)).answer();
        Shown more = visitor.uses("passed", "exam", "712", "person", "Bob").answer();
        return visitor.clicks(more, discordText("en", "button.everyone"));
    }

    @Test
    void theResultIsACardWithLinksToTheExams() {
        Visitor ana = scene.ana(Where.SERVER);
        Shown result = result(ana);
        assertThat(result.json().path("components"))
                .anyMatch(part -> part.path("type").asInt() == 17);
        assertThat(result.buttons()).anyMatch(label -> label.contains("MB2-714"));
        assertThat(result.text()).contains("▰").contains("✅").contains("⬜");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theResultShowsAPictureAndSaysWhatIsOnIt(boolean isAcknowledgedBefore) {
        scene.hesitate(isAcknowledgedBefore);
        Interaction asked = asksForTheResult(scene.ana(Where.SERVER));
        scene.hesitate(false);
        StandIn.await(() -> !asked.answer().files().isEmpty());
        Shown result = asked.answer();
        JsonNode item = result.json().findParent("media");
        assertThat(item.path("media").path("url").asText()).isEqualTo("attachment://goldpath-result.png");
        assertThat(item.path("description").asText()).contains("Silver", "Bob");
        assertThat(result.files().get("goldpath-result.png")).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void aResultInADirectMessageGetsItsPictureToo() {
        Visitor ana = scene.ana(Where.DIRECT);
        result(ana);
        ana.writes("result");
        String channel = scene.discord.directChannel(ana);
        StandIn.await(() -> !scene.discord.posted(channel, 1).get(0).files().isEmpty());
    }

    @Test
    void theVerdictIsSharedWithoutNamesAndAmounts() {
        Visitor ana = scene.ana(Where.SERVER);
        Shown result = result(ana);
        Shown shared =
                ana.clicksInPublic(result, discordText("en", "button.share")).answer();
        assertThat(shared.isPrivate()).isFalse();
        assertThat(shared.text())
                .contains("Cloud Customer Relationship Management", "Silver", "Gold")
                .doesNotContain("Bob", "Ana", "120", "180");
        assertThat(shared.files()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en-US, en, Bob passes MB2-712", "de, de, Bob MB2-712 besteht"})
    void whatIsSupposedIsAppliedOrLeftWithAButton(String locale, String language, String supposed) {
        Visitor ana = scene.discord.visitor("Ana", locale, Where.SERVER);
        Shown left = ana.uses("whatif", "text", supposed).answer();
        ana.clicks(left, text(language, "button.dismiss")).answer();
        assertThat(ana.clicks(left, text(language, "button.apply")).answer().text())
                .contains(text(language, "phrase.earlier_choice"));
        assertThat(scene.state(ana).answers().facts().roster().people()).isEmpty();
        Shown again = ana.uses("whatif", "text", supposed).answer();
        ana.clicks(again, text(language, "button.apply")).answer();
        assertThat(scene.state(ana).answers().facts().roster().people()).containsExactly(Person.of("Bob", "MB2-712"));
    }
}
