package goldpath.bot.channel.discord;

import static goldpath.bot.channel.discord.Scene.text;
import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.channel.discord.standin.Interaction;
import goldpath.bot.channel.discord.standin.Shown;
import goldpath.bot.channel.discord.standin.StandIn;
import goldpath.bot.channel.discord.standin.Visitor;
import goldpath.bot.channel.discord.standin.Where;
import goldpath.bot.store.Store;
import goldpath.bot.store.TestStores;
import goldpath.evaluator.Fact;
import goldpath.evaluator.Market;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills the bot: buttons from before still work, and what was answered is remembered. */
@Timeout(120)
class DiscordKillTest {

    private static final int USERS = 8;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void whatWasAnsweredBeforeAKillIsRememberedAndOldButtonsStillWork() throws Exception {
        String store = "jdbc:sqlite:" + directory.resolve("bot.db");
        try (StandIn discord = StandIn.start()) {
            Visitor ana = discord.visitor("Ana", "en-US", Where.SERVER);
            Shown asked;
            List<Visitor> many = new ArrayList<>();
            List<Interaction> said = new ArrayList<>();
            try (DiscordProcess bot = DiscordProcess.start(discord, store)) {
                asked = ana.uses("assess").answer();
                for (int i = 0; i < USERS; i++) {
                    many.add(discord.visitor("User" + i, "en-US", Where.SERVER));
                    said.add(many.get(i).uses("market", "market", "emerging"));
                }
                said.get(0).answer();
                assertThat(bot.isAlive()).isTrue();
            }
            try (DiscordProcess next = DiscordProcess.start(discord, store)) {
                Shown revenue =
                        ana.clicks(asked, text("en", "market.developed")).answer();
                assertThat(revenue.text()).contains("developed");
                Shown late = ana.clicks(asked, text("en", "market.emerging")).answer();
                assertThat(late.text()).contains(text("en", "phrase.earlier_choice"));
                assertThat(next.isAlive()).isTrue();
            }
            try (Store file = TestStores.open(store, Store.LEASE)) {
                assertThat(market(file, ana)).isEqualTo(Fact.known(Market.DEVELOPED));
                for (int i = 0; i < USERS; i++) {
                    if (said.get(i).isAnswered()) {
                        assertThat(market(file, many.get(i))).isEqualTo(Fact.known(Market.EMERGING));
                    }
                }
            }
        }
    }

    private static Fact<Market> market(Store store, Visitor visitor) {
        return store.load("discord:" + visitor.id())
                .orElseThrow()
                .state()
                .answers()
                .facts()
                .market();
    }
}
