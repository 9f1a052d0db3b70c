package goldpath.bot.store;

import com.sun.management.OperatingSystemMXBean;
import goldpath.bot.Bot;
import goldpath.bot.conversation.State;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.session.Session;
import goldpath.bot.store.Archive.Entry;
import goldpath.bot.store.Store.Letter;
import goldpath.bot.store.Store.Outcome.Saved;
import goldpath.bot.store.Store.Remembered;
import goldpath.bot.store.Store.Step;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How many turns a second a store takes: sixteen threads that load a conversation, every second time one at hand, and
 * save it with the id of the message. The reply is answered at once, as in the terminal, or is kept until it was
 * delivered, as in a channel. Runs with {@code -Pbench}; {@code -Dbench.seconds} and {@code -Dbench.runs} as wanted.
 */
class StoreBench {

    private static final int THREADS = 16;
    private static final int RUNS = Integer.getInteger("bench.runs", 5);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 3);

    /** Seconds, until the code is compiled. */
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 15);

    /** So many conversations of a thread are at hand. */
    private static final int AT_HAND = 600;

    private static final List<String> TALK = List.of(
            "We are in Germany, 120k net new in the last twelve months",
            "only for 105k of it",
            "Ana has 714 and 710, Bob 713",
            "Carla Müller passed 712 and 707",
            "Ana also 709",
            "Dan: 706",
            "actually 130k",
            "Eve has 710 and 713",
            "Bob also has 712",
            "that's all");

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final State STATE = talked();
    private static final String PART = "x".repeat(1_000);

    @TempDir
    private static Path directory;

    /** A store and the same one with what is under way at hand. */
    private record Bench(JdbcStore plain, Store cached, int stored) {

        static Bench of(JdbcStore plain, int stored) {
            plain.addAbsent(IntStream.range(0, stored)
                    .mapToObj(i -> new Entry("c" + i, 1, STATE, Instant.now(), false))
                    .iterator());
            return new Bench(plain, new CachedStore(plain, 64L << 20), stored);
        }

        /** Turns a second. */
        double run(boolean isDelivered, int seconds) {
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            List<CompletableFuture<Integer>> turns = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int own = thread;
                turns.add(CompletableFuture.supplyAsync(
                        () -> turns(own, end, isDelivered), task -> new Thread(task).start()));
            }
            return turns.stream().mapToInt(CompletableFuture::join).sum() / (double) seconds;
        }

        private int turns(int thread, long end, boolean isDelivered) {
            Random random = new Random(thread);
            int turns = 0;
            while (System.nanoTime() < end) {
                boolean isAtHand = turns % 2 == 0;
                int place = random.nextInt((isAtHand ? AT_HAND : stored / THREADS) / 2) * 2 + turns % 2;
                turn(isAtHand ? cached : plain, "c" + (place * THREADS + thread), isDelivered);
                turns++;
            }
            return turns;
        }

        private static void turn(Store store, String conversation, boolean isDelivered) {
            Remembered known = store.load(conversation).orElseThrow();
            String message = UUID.randomUUID().toString();
            Letter letter = new Letter(message, "bench", "there", List.of(PART), isDelivered ? 0 : 1);
            Step step = new Step(conversation, known.version(), known.state(), Instant.now(), letter, false);
            if (!(store.save(step) instanceof Saved)) {
                throw new IllegalStateException("Nobody else is there to race.");
            }
            if (isDelivered) {
                store.delivered(conversation, message, 1, Instant.now());
            }
        }

        void report(String name) {
            report(name + ", answered", false);
            report(name + ", delivered", true);
        }

        private void report(String name, boolean isDelivered) {
            run(isDelivered, WARM_UP);
            long before = PROCESS.getProcessCpuTime();
            double[] runs = IntStream.range(0, RUNS)
                    .mapToDouble(i -> run(isDelivered, SECONDS))
                    .sorted()
                    .toArray();
            double turns = Arrays.stream(runs).sum() * SECONDS;
            say(
                    "%-46s %,9d stored: %,8.0f turns/s (%,.0f to %,.0f in %d runs of %d s),"
                            + " %.0f us of processor here a turn, load average %.1f",
                    name,
                    stored,
                    runs[RUNS / 2],
                    runs[0],
                    runs[RUNS - 1],
                    RUNS,
                    SECONDS,
                    (PROCESS.getProcessCpuTime() - before) / 1e3 / turns,
                    PROCESS.getSystemLoadAverage());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 1_000_000})
    void sqlite(int stored) {
        String address = "jdbc:sqlite:" + directory.resolve(stored + ".db");
        try (JdbcStore store = Stores.jdbc(address, Store.LEASE, 128)) {
            Bench.of(store, stored).report("SQLite, transactions shared");
        }
        try (JdbcStore store = Stores.jdbc(address, Store.LEASE, 1)) {
            new Bench(store, new CachedStore(store, 64L << 20), stored).report("SQLite, one transaction a turn");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 1_000_000})
    void postgres(int stored) throws IOException {
        Postgres server = Postgres.durable(directory.resolve("pg" + stored));
        try (JdbcStore store = Stores.jdbc(server.url("postgres", "postgres"), Store.LEASE, 128)) {
            Bench.of(store, stored).report("PostgreSQL, transactions shared");
        } finally {
            server.stop();
        }
    }

    /** What a conversation at hand takes of the heap. */
    @Test
    void memory() {
        StateJson json = new StateJson();
        String written = json.write(STATE);
        int conversations = 20_000;
        long before = heap();
        List<CachedConversation> kept = new ArrayList<>();
        for (int i = 0; i < conversations; i++) {
            kept.add(CachedConversation.read(new WrittenStore.Written(written, i, false), json.read(written)));
        }
        say(
                "A conversation at hand takes %,d bytes of the heap; its state is %,d bytes as JSON.",
                (heap() - before) / kept.size(), written.length());
    }

    private static long heap() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }

    private static State talked() {
        MemoryStore store = new MemoryStore();
        Session session = Bot.session(store);
        Envelope envelope = Envelope.of("a", "en");
        session.answer(new Incoming.Start(envelope));
        TALK.forEach(words -> session.answer(new Incoming.Text(envelope, words)));
        return store.load("a").orElseThrow().state();
    }
}
