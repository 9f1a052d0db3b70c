package goldpath.bot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.conversation.Source;
import goldpath.bot.conversation.Sources;
import goldpath.bot.conversation.State;
import goldpath.bot.conversation.State.Snapshot;
import goldpath.bot.processes.ChatService.Connection;
import goldpath.bot.processes.ChatService.Taken;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.session.Session;
import goldpath.bot.store.MemoryStore;
import goldpath.bot.store.StateJson;
import goldpath.bot.store.Store;
import goldpath.bot.store.TestStores;
import goldpath.bot.wording.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two bots, each in a process of its own, at one PostgreSQL. {@code -Draces=1000} for more of them than a few. */
@Timeout(300)
class SideBySideTest {

    private static final int RACES = Integer.getInteger("races", 150);
    private static final Duration LEASE = Duration.ofSeconds(10);

    /** What changes the same answers, or goes back and forth among them. */
    private static final List<String> SAID = List.of(
            "My revenue is 120k",
            "My revenue is 300k",
            "We are in Germany",
            "We are in India",
            "Ana passed 714",
            "Ana passed 710, Bob passed 712",
            "remove Ana",
            "undo",
            "redo",
            "yes, all of it",
            "start over",
            "skip",
            "switch to German",
            "zeig das Ergebnis",
            "yes");

    private final MemoryStore memory = new MemoryStore();
    private final Session alone = Bot.session(memory, ticking(), Duration.ofSeconds(5));
    private final AtomicInteger names = new AtomicInteger();
    private final StateJson json = new StateJson();

    @Test
    void ofTwoRacingMessagesBothCountInOneOrderOrTheOther() throws Exception {
        String url = TestStores.emptyPostgres();
        AtomicInteger firstWon = new AtomicInteger();
        try (ChatService service = new ChatService();
                Store store = TestStores.open(url, LEASE)) {
            Connection one = service.start(url, LEASE);
            Connection other = service.start(url, LEASE);
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Future<?>> races = new ArrayList<>();
            for (int seed = 0; seed < RACES; seed++) {
                Race race = Race.of(seed);
                races.add(threads.submit(() -> {
                    race.run(race.isEven() ? one : other, race.isEven() ? other : one);
                    String after = timeless(store.load(race.name).orElseThrow().state());
                    String inOrder = timeless(serially(race.before, race.one, race.other));
                    assertThat(after)
                            .as("%s", race)
                            .isIn(inOrder, timeless(serially(race.before, race.other, race.one)));
                    return after.equals(inOrder) ? firstWon.incrementAndGet() : 0;
                }));
            }
            for (Future<?> race : races) {
                race.get();
            }
            threads.shutdown();
            one.kill();
            other.kill();
            assertThat(service.taken()).doesNotHaveDuplicates();
        }
        System.out.println("Races: " + RACES + ", as if the first had come first: " + firstWon);
    }

    /** Later whenever it is looked at: a bot alone may answer twice in a millisecond. */
    private static Clock ticking() {
        AtomicLong millis = new AtomicLong();
        InstantSource source = () -> Instant.ofEpochMilli(millis.incrementAndGet());
        return source.withZone(ZoneOffset.UTC);
    }

    /** The state as it is stored, but for when its answers were heard: the bots have a clock of their own. */
    private String timeless(State state) {
        return json.write(new State(
                timeless(state.now()),
                state.past().stream().map(SideBySideTest::timeless).toList(),
                state.future().stream().map(SideBySideTest::timeless).toList(),
                state.language(),
                state.locale(),
                state.attempts(),
                state.misunderstandings(),
                state.welcomed(),
                state.supposed(),
                Optional.empty(),
                state.basis()));
    }

    private static Snapshot timeless(Snapshot snapshot) {
        Map<String, Source> entries = new HashMap<>(snapshot.sources().entries());
        entries.replaceAll((key, source) -> new Source(source.user(), Instant.EPOCH, source.asOf(), source.message()));
        return new Snapshot(snapshot.answers(), snapshot.place(), new Sources(entries));
    }

    /** Two messages at once, each to another bot, in a conversation in which some came before. */
    private record Race(String name, List<String> before, String one, String other) {

        static Race of(int seed) {
            Random random = new Random(seed);
            List<String> before = List.of(any(random), any(random), any(random));
            return new Race("race-" + seed, before, any(random), any(random));
        }

        boolean isEven() {
            return name.hashCode() % 2 == 0;
        }

        void run(Connection bot, Connection otherBot) throws Exception {
            for (int i = 0; i < before.size(); i++) {
                answered(bot.say(name, "m" + i, before.get(i)));
            }
            CompletableFuture<Boolean> first = bot.say(name, "a", one);
            CompletableFuture<Boolean> second = otherBot.say(name, "b", other);
            answered(first);
            answered(second);
        }
    }

    @Test
    void twoBotsServeOneConversationInTurnWithoutNoticingEachOther() throws Exception {
        String url = TestStores.emptyPostgres();
        List<String> said = List.of(
                "hello",
                "Germany",
                "120k",
                "undo",
                "130k",
                "all of it",
                "Ana has 714 and 710",
                "Bob has 712",
                "that is all",
                "what if Cleo had 712?",
                "actually it was 90k",
                "show result");
        try (ChatService service = new ChatService()) {
            List<Connection> bots = List.of(service.start(url, LEASE), service.start(url, LEASE));
            for (int i = 0; i < said.size(); i++) {
                answered(bots.get(i % 2).say("a", "m" + i, said.get(i)));
            }
            for (Connection bot : bots) {
                bot.kill();
            }
            assertThat(service.taken().stream().map(SideBySideTest::words)).containsExactlyElementsOf(alone(said));
        }
    }

    private static String any(Random random) {
        return SAID.get(random.nextInt(SAID.size()));
    }

    private static void answered(CompletableFuture<Boolean> answer) throws Exception {
        assertThat(answer.get(60, TimeUnit.SECONDS)).isTrue();
    }

    private static String words(Taken part) {
        return part.text().substring(part.text().indexOf('\n') + 1);
    }

    private State serially(List<String> before, String one, String other) {
        String name = "alone-" + names.incrementAndGet();
        List<String> all = new ArrayList<>(before);
        all.add(one);
        all.add(other);
        all.forEach(words -> alone.answer(text(name, words)));
        return memory.load(name).orElseThrow().state();
    }

    /** What one bot says in all. */
    private List<String> alone(List<String> said) {
        return said.stream()
                .flatMap(words -> alone.answer(text("a", words)).messages().stream())
                .map(Message::plain)
                .toList();
    }

    private static Incoming text(String conversation, String words) {
        return new Incoming.Text(Envelope.of(conversation, "en"), words);
    }
}
