package goldpath.bot.channel.discord;

import static goldpath.bot.channel.discord.Scene.discordText;
import static goldpath.bot.channel.discord.Scene.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldpath.bot.Bot;
import goldpath.bot.channel.discord.standin.Interaction;
import goldpath.bot.channel.discord.standin.Shown;
import goldpath.bot.channel.discord.standin.StandIn;
import goldpath.bot.channel.discord.standin.Visitor;
import goldpath.bot.channel.discord.standin.Where;
import goldpath.bot.store.MemoryStore;
import goldpath.bot.store.Store;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Evaluator;
import goldpath.evaluator.Fact;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens when the connection, the store or the program itself comes and goes. */
@Timeout(60)
class DiscordLifeTest {

    private Scene scene = new Scene();

    @AfterEach
    void end() {
        scene.close();
    }

    private void noViolations() {
        assertThat(scene.discord.violations()).isEmpty();
    }

    @Test
    void onceTheInteractionIsOverTheAnswerComesDirectly() throws InterruptedException {
        scene.close();
        Map<String, Long> delays = new ConcurrentHashMap<>();
        StandIn brief = StandIn.start(Duration.ofSeconds(3), Duration.ofMillis(400));
        scene = new Scene(brief, slow(new MemoryStore(), delays, new AtomicBoolean()));
        Visitor ana = scene.ana(Where.SERVER);
        delays.put("discord:" + ana.id(), 600L);
        ana.uses("market", "market", "emerging");
        assertThat(brief.posted(brief.directChannel(ana), 1).get(0).text()).contains("emerging");
    }

    @Test
    void whoeverCannotBeReachedDoesNotBlockTheirOwnConversation() {
        Visitor ana = scene.ana(Where.SERVER);
        scene.discord.refuseDirectMessages();
        scene.discord.failOnce("/callback", false);
        ana.uses("market", "market", "emerging");
        StandIn.await(() -> scene.session.recall("discord:" + ana.id()).isPresent());
        Shown next = ana.uses("answer", "text", "my answers").answer();
        assertThat(next.text()).contains("emerging");
    }

    @Test
    void aStoreThatFailsIsSaidAndTheNextMessageIsAnswered() {
        scene.close();
        AtomicBoolean isBroken = new AtomicBoolean();
        scene = new Scene(StandIn.start(), slow(new MemoryStore(), Map.of(), isBroken));
        Visitor ana = scene.ana(Where.SERVER);
        isBroken.set(true);
        assertThat(ana.uses("market", "market", "emerging").answer().text()).isEqualTo(text("en", "error.turn"));
        isBroken.set(false);
        assertThat(ana.uses("market", "market", "emerging").answer().text()).contains("emerging");
        noViolations();
    }

    @Test
    void aRestartBetweenTwoClicksIsNotNoticed() {
        Visitor ana = scene.ana(Where.SERVER);
        Shown market = ana.uses("assess").answer();
        scene.restart();
        Shown revenue = ana.clicks(market, text("en", "market.developed")).answer();
        assertThat(revenue.text()).contains("developed");
        Scene.fills(ana, revenue, discordText("en", "button.amount"), Map.of("text", "95k"));
        assertThat(scene.state(ana).answers().facts().amount("revenue")).isEqualTo(Fact.known(Amount.usd(95_000)));
        noViolations();
    }

    @Test
    void aSessionThatIsNoLongerValidIsBegunAnew() {
        scene.discord.hangUp(true);
        StandIn.await(() -> scene.discord.identified() == 2);
        StandIn.await(() -> scene.bot().ready());
        assertThat(scene.ana(Where.SERVER).uses("help").answer().text()).isNotEmpty();
        noViolations();
    }

    @Test
    void aTokenThatDiscordDoesNotAcceptIsSaid() {
        try (Discord other = bot(scene.settings("another-token"))) {
            assertThatThrownBy(other::start)
                    .isInstanceOf(DiscordException.class)
                    .hasMessageContaining("GOLDPATH_DISCORD_TOKEN")
                    .hasMessageNotContaining("another-token");
            assertThat(other.ready()).isFalse();
            assertThat(other.problem()).isPresent();
        }
    }

    @Test
    void aNetworkThatIsAwayAtTheStartIsTriedAgain() {
        scene.discord.failOnce("/users/@me", false);
        try (Discord other = bot(scene.settings(StandIn.TOKEN))) {
            other.start();
            assertThat(other.ready()).isFalse();
            StandIn.await(other::ready);
        }
    }

    @Test
    void itGivesTheSignsOfLifeThatDiscordAsksFor() {
        scene.close();
        scene = new Scene(StandIn.beating(100), new MemoryStore());
        StandIn.await(() -> scene.discord.heartbeats() > 2);
    }

    @Test
    void itLeavesWithinTenSeconds() {
        scene.ana(Where.SERVER).uses("assess").answer();
        long began = System.nanoTime();
        scene.bot().close();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aSlowUserDelaysNobodyElse() {
        scene.close();
        Map<String, Long> delays = new ConcurrentHashMap<>();
        scene = new Scene(StandIn.start(), slow(new MemoryStore(), delays, new AtomicBoolean()));
        Visitor ana = scene.ana(Where.SERVER);
        Visitor bea = scene.bea(Where.SERVER);
        delays.put("discord:" + ana.id(), 700L);
        Interaction slow = ana.uses("market", "market", "emerging");
        slow.acknowledged();
        assertThat(bea.uses("market", "market", "emerging").answer().text()).isNotEmpty();
        assertThat(slow.isAnswered()).isFalse();
        assertThat(slow.answer().text()).contains("emerging");
        noViolations();
    }

    @Test
    void whoeverTakesNoDirectMessagesIsToldHowToGoOn() {
        scene.discord.refuseDirectMessages();
        Visitor ana = scene.ana(Where.SERVER);
        ana.writes(scene.discord.mention() + " our revenue is 95k");
        assertThat(scene.discord.posted(scene.discord.room(), 1).get(0).text()).isEqualTo(discordText("en", "closed"));
        assertThat(ana.uses("answer", "text", "my answers").answer().text()).contains("95");
    }

    private static Discord bot(DiscordSettings settings) {
        Evaluator evaluator = new Evaluator(Bot.competency());
        return new Discord(settings, Bot.session(), evaluator, Bot.languages(), Clock.systemUTC());
    }

    /** The store, slower or broken: everything else as it is. */
    private static Store slow(Store store, Map<String, Long> delays, AtomicBoolean isBroken) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    if (isBroken.get()) {
                        throw new IllegalStateException("broken");
                    }
                    if (method.getName().equals("load")) {
                        Thread.sleep(delays.getOrDefault(String.valueOf(arguments[0]), 0L));
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }
}
