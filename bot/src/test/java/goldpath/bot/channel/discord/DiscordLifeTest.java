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
import goldpath.bot.session.Session;
import goldpath.bot.store.MemoryStore;
import goldpath.bot.store.Store;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Evaluator;
import goldpath.evaluator.Fact;
import goldpath.evaluator.Market;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** What happens when the connection, the store or the program itself comes and goes. */
@Timeout(60)
@TestInstance(Lifecycle.PER_CLASS)
class DiscordLifeTest {

    /** Of bots that are never spoken to. */
    private static final Session SESSION = Bot.session();

    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final AtomicBoolean isBroken = new AtomicBoolean();
    private final Scene scene = new Scene(StandIn.start(), slow(new MemoryStore()));

    @AfterEach
    void asBefore() {
        isBroken.set(false);
        scene.hesitate(false);
        scene.discord.forgive();
    }

    @AfterAll
    void end() {
        scene.close();
    }

    /** What is stored of someone is not read until it is let go. */
    private CountDownLatch hold(Visitor visitor) {
        CountDownLatch latch = new CountDownLatch(1);
        held.put("discord:" + visitor.id(), latch);
        return latch;
    }

    private void noViolations() {
        assertThat(scene.discord.violations()).isEmpty();
    }

    @Test
    void onceTheInteractionIsOverTheAnswerComesDirectly() throws InterruptedException {
        StandIn brief = StandIn.start(Duration.ofSeconds(3), Duration.ofMillis(100));
        try (Scene hurried = new Scene(brief, slow(new MemoryStore()))) {
            Visitor ana = hurried.ana(Where.SERVER);
            hurried.hesitate(true);
            CountDownLatch late = hold(ana);
            ana.uses("market", "market", "emerging").acknowledged();
            Thread.sleep(120);
            late.countDown();
            assertThat(brief.posted(brief.directChannel(ana), 1).get(0).text()).contains("emerging");
        }
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
        Visitor ana = scene.ana(Where.SERVER);
        isBroken.set(true);
        assertThat(ana.uses("market", "market", "emerging").answer().text()).isEqualTo(text("en", "error.turn"));
        isBroken.set(false);
        assertThat(ana.uses("market", "market", "emerging").answer().text()).contains("emerging");
        noViolations();
    }

    @Test
    void nothingIsAcknowledgedThatIsNotSaved() {
        Visitor ana = scene.ana(Where.SERVER);
        scene.answerOnly();
        CountDownLatch late = hold(ana);
        Interaction asked = ana.uses("market", "market", "emerging");
        scene.bea(Where.SERVER).uses("help").answer();
        scene.bea(Where.SERVER).uses("help").answer();
        assertThat(asked.isUnanswered()).isTrue();
        late.countDown();
        assertThat(asked.answer().text()).contains("emerging");
        assertThat(scene.state(ana).answers().facts().market()).isEqualTo(Fact.known(Market.EMERGING));
    }

    @Test
    void whateverFailsTheUserHearsOfIt() {
        Visitor ana = scene.ana(Where.SERVER);
        ana.uses("market", "market", "emerging").answer();
        Shown finished = ana.uses("result").answer();
        isBroken.set(true);
        String share = "1:" + ana.id() + ":share";
        assertThat(ana.press(finished, share, true).answer().text()).isEqualTo(text("en", "error.turn"));
        isBroken.set(false);
        String tooLong = "1:" + "9".repeat(88) + ":join";
        assertThat(ana.press(finished, tooLong, false).answer().text()).isEqualTo(text("en", "error.turn"));
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
        int before = scene.discord.identified();
        scene.discord.hangUp(true);
        StandIn.await(() -> scene.discord.identified() == before + 1);
        StandIn.await(() -> scene.bot().ready());
        assertThat(scene.ana(Where.SERVER).uses("help").answer().text()).isNotEmpty();
        noViolations();
    }

    @Test
    void aTokenThatDiscordDoesNotAcceptIsSaid() {
        try (StandIn discord = StandIn.start();
                Discord other = bot(Scene.settings(discord, "another-token"))) {
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
        try (StandIn discord = StandIn.start();
                Discord other = bot(Scene.settings(discord, StandIn.TOKEN))) {
            discord.failOnce("/users/@me", false);
            other.start();
            assertThat(other.ready()).isFalse();
            StandIn.await(other::ready);
        }
    }

    @Test
    void itGivesTheSignsOfLifeThatDiscordAsksFor() {
        try (Scene beating = new Scene(StandIn.beating(100), new MemoryStore())) {
            StandIn.await(() -> beating.discord.heartbeats() > 2);
        }
    }

    @Test
    void itLeavesWithinTenSeconds() {
        scene.ana(Where.SERVER).uses("assess").answer();
        long began = System.nanoTime();
        scene.bot().close();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        scene.restart();
    }

    @Test
    void aSlowUserDelaysNobodyElse() {
        scene.hesitate(true);
        Visitor ana = scene.ana(Where.SERVER);
        Visitor bea = scene.bea(Where.SERVER);
        CountDownLatch late = hold(ana);
        Interaction slow = ana.uses("market", "market", "emerging");
        slow.acknowledged();
        assertThat(bea.uses("market", "market", "emerging").answer().text()).isNotEmpty();
        assertThat(slow.isAnswered()).isFalse();
        scene.hesitate(false);
        late.countDown();
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
        return new Discord(settings, SESSION, evaluator, Bot.languages(), Clock.systemUTC());
    }

    /** The store, slower or broken: everything else as it is. */
    private Store slow(Store store) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    if (isBroken.get()) {
                        throw new IllegalStateException("broken");
                    }
                    if (method.getName().equals("load")) {
                        held.getOrDefault(String.valueOf(arguments[0]), new CountDownLatch(0))
                                .await();
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }
}
