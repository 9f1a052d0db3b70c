package goldpath.bot.channel.discord;

import static goldpath.bot.channel.discord.Scene.discordText;
import static goldpath.bot.channel.discord.Scene.text;
import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.channel.discord.standin.Interaction;
import goldpath.bot.channel.discord.standin.Shown;
import goldpath.bot.channel.discord.standin.StandIn;
import goldpath.bot.channel.discord.standin.Visitor;
import goldpath.bot.channel.discord.standin.Where;
import goldpath.evaluator.Fact;
import goldpath.evaluator.Market;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when something goes wrong at Discord. */
@Timeout(60)
@TestInstance(Lifecycle.PER_CLASS)
class DiscordFaultsTest {

    private final Scene scene = new Scene();

    @AfterEach
    void nothingWasAgainstTheRules() {
        List<String> violations = scene.discord.violations();
        scene.discord.forgive();
        scene.hesitate(false);
        assertThat(violations).isEmpty();
    }

    @AfterAll
    void end() {
        scene.close();
    }

    /** The verdict for a shared roster on which somebody may stand twice: two messages. */
    private Interaction twoMessages() {
        Visitor ana = scene.ana(Where.SERVER);
        Visitor bea = scene.bea(Where.SERVER);
        ana.uses("passed", "exam", "MB2-709", "person", "bea").answer();
        Shown panel = ana.usesInPublic("roster").answer();
        Interaction joining = bea.clicks(panel, discordText("en", "panel.join"));
        bea.submits(joining.modal(), panel, Map.of("exams", "MB2-714")).answer();
        return ana.clicks(panel, discordText("en", "panel.tally"));
    }

    @ParameterizedTest
    @CsvSource({"/callback, false", "/messages/, true"})
    void tooManyRequestsOnlyDelayAnAnswer(String path, boolean isHesitant) {
        Visitor ana = scene.ana(Where.SERVER);
        scene.hesitate(isHesitant);
        scene.discord.failOnce(path, true);
        assertThat(ana.uses("market", "market", "emerging").answer().text()).contains("emerging");
    }

    @ParameterizedTest
    @CsvSource({"/callback, false", "/callback, true", "/messages/, true"})
    void aBadGatewayOnlyDelaysAnAnswer(String path, boolean isHesitant) {
        Visitor ana = scene.ana(Where.SERVER);
        scene.hesitate(isHesitant);
        scene.discord.stumbleOnce(path);
        assertThat(ana.uses("market", "market", "emerging").answer().text()).contains("emerging");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatFollowsAnAnswerComesAlsoWhereDiscordDoesNotTakeItAtOnce(boolean isRateLimit) {
        if (isRateLimit) {
            scene.discord.failOnce("/webhooks/", true);
        } else {
            scene.discord.stumbleOnce("/webhooks/");
        }
        assertThat(twoMessages().answers(2)).hasSize(2);
    }

    @Test
    void anAnswerThatDiscordDoesNotTakeNowIsDeliveredLater() {
        Visitor ana = scene.ana(Where.SERVER);
        scene.hesitate(true);
        scene.discord.failOnce("/messages/", false);
        Interaction asked = ana.uses("market", "market", "emerging");
        StandIn.await(() -> {
            scene.pass(Duration.ofSeconds(1));
            return asked.isAnswered();
        });
        assertThat(asked.answer().text()).contains("emerging");
    }

    /** Tried again, an acknowledgement that had taken effect is refused. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereTheAnswerToAnAcknowledgementGetsLostTheUserSeesOneAnswer(boolean isHesitant) {
        Visitor ana = scene.ana(Where.SERVER);
        scene.hesitate(isHesitant);
        scene.discord.loseAnswerOnce("/callback");
        Interaction asked = ana.uses("market", "market", "emerging");
        assertThat(asked.answer().text()).contains("emerging");
        assertThat(ana.uses("market", "market", "developed").answer().text()).contains("developed");
        assertThat(asked.answers(1)).hasSize(1);
        assertThat(scene.discord.posted(scene.discord.directChannel(ana), 0)).isEmpty();
        assertThat(scene.discord.violations()).containsExactly("40060 Interaction has already been acknowledged.");
        scene.discord.forgive();
    }

    @Test
    void whereTheInteractionCannotBeAcknowledgedTheAnswerComesDirectly() {
        Visitor ana = scene.ana(Where.SERVER);
        scene.discord.failOnce("/callback", false);
        ana.uses("market", "market", "emerging");
        assertThat(scene.discord
                        .posted(scene.discord.directChannel(ana), 1)
                        .get(0)
                        .text())
                .contains("emerging");
        assertThat(ana.uses("market", "market", "developed").answer().text()).contains("developed");
        scene.discord.forgive();
    }

    @Test
    void theSameInteractionTwiceHasOneEffect() {
        Visitor ana = scene.ana(Where.SERVER);
        ana.uses("market", "market", "emerging").answer();
        ana.uses("market", "market", "developed").answer();
        Interaction undo = ana.uses("undo");
        undo.answer();
        scene.discord.repeat(undo, "undo");
        StandIn.await(() -> !scene.discord.violations().isEmpty());
        ana.uses("result").answer();
        assertThat(scene.state(ana).answers().facts().market()).isEqualTo(Fact.known(Market.EMERGING));
        assertThat(scene.discord.violations()).containsExactly("40060 Interaction has already been acknowledged.");
        scene.discord.forgive();
    }

    @Test
    void twoClicksAtOnceAreTakenInOrder() {
        Visitor ana = scene.ana(Where.SERVER);
        Shown market = ana.uses("assess").answer();
        Interaction first = ana.clicks(market, text("en", "market.developed"));
        Interaction second = ana.clicks(market, text("en", "market.emerging"));
        assertThat(second.answer().text()).contains(text("en", "phrase.earlier_choice"));
        assertThat(first.answer().text()).contains("developed");
        assertThat(scene.state(ana).answers().facts().market()).isEqualTo(Fact.known(Market.DEVELOPED));
    }

    @Test
    void whatHappenedWhileTheConnectionWasLostIsReplayed() {
        Visitor ana = scene.ana(Where.SERVER);
        int before = scene.discord.resumed();
        scene.discord.hangUp(false);
        Interaction missed = ana.uses("market", "market", "emerging");
        assertThat(missed.answer().text()).contains("emerging");
        assertThat(scene.discord.resumed()).isEqualTo(before + 1);
        assertThat(scene.discord.identified()).isEqualTo(1);
    }

    @Test
    void aReconnectThatDiscordAsksForIsFollowed() {
        int before = scene.discord.resumed();
        scene.discord.askToReconnect();
        StandIn.await(() -> scene.discord.resumed() == before + 1);
        assertThat(scene.ana(Where.SERVER).uses("help").answer().text()).isNotEmpty();
    }

    @Test
    void aFileThatCannotBeFetchedIsSaid() {
        Visitor ana = scene.ana(Where.SERVER);
        scene.discord.failOnce("/attachments/", false);
        assertThat(ana.sends("import", "a.csv", "name,exam\nAna,MB2-714")
                        .answer()
                        .text())
                .isEqualTo(discordText("en", "file.away"));
    }

    @Test
    void aSlowFileDelaysNobodyElse() {
        Visitor ana = scene.ana(Where.SERVER);
        scene.hesitate(true);
        scene.discord.holdFiles();
        Interaction slow = ana.sends("import", "a.csv", "name,exam\nAna,MB2-714");
        assertThat(scene.bea(Where.SERVER).uses("help").answer().text()).isNotEmpty();
        slow.acknowledged();
        assertThat(slow.isAnswered()).isFalse();
        scene.discord.releaseFiles();
        assertThat(slow.answer().text()).contains("MB2-714");
    }
}
