package goldpath.bot.channel.discord;

import static goldpath.bot.channel.discord.Scene.discordText;
import static goldpath.bot.channel.discord.Scene.text;
import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.channel.discord.standin.Interaction;
import goldpath.bot.channel.discord.standin.Shown;
import goldpath.bot.channel.discord.standin.Visitor;
import goldpath.bot.channel.discord.standin.Where;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whole interviews of many people at once. */
@Timeout(300)
class DiscordBench {

    private static final int USERS = 64;

    /** Interviews, one after the other, before any time is taken. */
    private static final int WARM_UP = 30;

    private static final List<Where> PLACES = List.of(Where.SERVER, Where.DIRECT, Where.UNKNOWN_SERVER);

    private final List<Long> times = Collections.synchronizedList(new ArrayList<>());

    @Test
    void sixtyFourPeopleAreInterviewedAtOnceAndEachSeesTheirOwnAnswers() throws Exception {
        try (Scene scene = new Scene()) {
            for (int i = 0; i < WARM_UP; i++) {
                interview(scene.discord.visitor("Warmup", "en-US", Where.SERVER), i);
            }
            times.clear();
            ExecutorService people = Executors.newFixedThreadPool(USERS);
            List<Future<String>> results = new ArrayList<>();
            for (int i = 0; i < USERS; i++) {
                int number = 1_000 + i;
                Visitor visitor = scene.discord.visitor("User" + number, "en-US", PLACES.get(i % PLACES.size()));
                results.add(people.submit(() -> interview(visitor, number)));
            }
            for (int i = 0; i < USERS; i++) {
                assertThat(results.get(i).get()).contains("person" + (1_000 + i));
            }
            people.shutdown();
            assertThat(scene.discord.violations()).isEmpty();
            print();
        }
    }

    private String interview(Visitor visitor, int number) {
        Shown market = shown(visitor.uses("assess"));
        Shown revenue = shown(visitor.clicks(market, text("en", "market.developed")));
        var form = visitor.clicks(revenue, discordText("en", "button.amount")).modal();
        Shown dpor = shown(visitor.submits(form, revenue, Map.of("text", "120000")));
        shown(visitor.clicks(dpor, dpor.buttons().get(0)));
        shown(visitor.uses("passed", "exam", "MB2-714", "person", "person" + number));
        Shown more = shown(visitor.uses("passed", "exam", "MB2-712", "person", "other" + number));
        return shown(visitor.clicks(more, discordText("en", "button.everyone"))).text();
    }

    private Shown shown(Interaction interaction) {
        Shown shown = interaction.answer();
        times.add(interaction.milliseconds());
        return shown;
    }

    private void print() {
        List<Long> sorted = times.stream().sorted().toList();
        PrintStream out = System.out;
        out.printf(
                java.util.Locale.ROOT,
                "%d answers to %d users: median %d ms, p95 %d ms, p99 %d ms, latest %d ms%n",
                sorted.size(),
                USERS,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() * 99 / 100),
                sorted.get(sorted.size() - 1));
    }
}
