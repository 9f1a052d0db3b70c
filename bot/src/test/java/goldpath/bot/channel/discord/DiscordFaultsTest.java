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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** What happens when something goes wrong at Discord. */
@Timeout(60)
@TestInstance(Lifecycle.PER_CLASS)
class DiscordFaultsTest {

    private final Scene scene = new Scene();

    @AfterEach
    void nothingWasAgainstTheRules() {
        List<String> violations = scene.discord.violations();
        scene.discord.forgive();
        assertThat(violations).isEmpty();
    }

    @AfterAll
    void end() {
        scene.close();
    }

    @Test
    void tooManyRequestsOnlyDelayAnAnswer() {
        Visitor ana = scene.ana(Where.SERVER);
        scene.discord.failOnce("/callback", true);
        assertThat(ana.uses("market", "market", "emerging").answer().text()).contains("emerging");
        scene.discord.failOnce("/messages/", true);
        assertThat(ana.uses("market", "market", "developed").answer().text()).contains("developed");
    }

    @Test
    void aBadGatewayOnlyDelaysAnAnswer() {
        Visitor ana = scene.ana(Where.SERVER);
        scene.discord.stumbleOnce("/messages/");
        assertThat(ana.uses("market", "market", "emerging").answer().text()).contains("emerging");
    }

    @Test
    void anAnswerThatDiscordDoesNotTakeNowIsDeliveredLater() {
        Visitor ana = scene.ana(Where.SERVER);
        scene.discord.failOnce("/messages/", false);
        assertThat(ana.uses("market", "market", "emerging").answer().text()).contains("emerging");
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
        scene.discord.slowDown(Duration.ofSeconds(2));
        Interaction slow = ana.sends("import", "a.csv", "name,exam\nAna,MB2-714");
        assertThat(scene.bea(Where.SERVER).uses("help").answer().text()).isNotEmpty();
        assertThat(slow.isAnswered()).isFalse();
        assertThat(slow.answer().text()).contains("MB2-714");
    }
}
