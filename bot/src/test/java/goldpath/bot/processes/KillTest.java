package goldpath.bot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.processes.ChatService.Connection;
import goldpath.bot.processes.ChatService.Taken;
import goldpath.bot.store.TestStores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bot that is killed at random moments under load, and started again.
 *
 * <p>{@code -Dkills=50} in the tests' JVM for more than a few.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final int USERS = 16;
    private static final Duration LEASE = Duration.ofMillis(700);

    @TempDir
    private Path directory = Path.of("");

    @Test
    void nothingIsLostOnSqlite() throws Exception {
        nothingIsLost("jdbc:sqlite:" + directory.resolve("bot.db"));
    }

    @Test
    void nothingIsLostOnPostgresql() throws Exception {
        nothingIsLost(TestStores.emptyPostgres());
    }

    private static void nothingIsLost(String store) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("Kills: " + KILLS + ", seed " + seed);
        Random random = new Random(seed);
        try (ChatService service = new ChatService()) {
            List<User> users = List.of();
            for (int kill = 0; kill < KILLS; kill++) {
                Connection bot = restarted(service, store, users);
                users = users(kill);
                talk(bot, users, random.nextInt(400));
            }
            restarted(service, store, users).kill();
            check(service.taken());
        }
    }

    private static List<User> users(int kill) {
        return IntStream.range(0, USERS)
                .mapToObj(i -> new User("c" + kill + "-" + i))
                .toList();
    }

    /** Starts the bot again, and sees that exactly what it remembers was answered; then everyone repeats the last words. */
    private static Connection restarted(ChatService service, String store, List<User> users) throws Exception {
        Connection bot = service.start(store, LEASE);
        Thread.sleep(LEASE.toMillis() + 100);
        bot.catchUp();
        for (User user : users) {
            assertThat(bot.recall(user.conversation)).as(user.conversation).isEqualTo(answered(service, user));
        }
        for (User user : users) {
            assertThat(user.repeat(bot)).as(user.conversation).isTrue();
            assertThat(bot.recall(user.conversation)).as(user.conversation).isEqualTo(user.said());
        }
        return bot;
    }

    /** The revenues that a user was fully answered about. */
    private static String answered(ChatService service, User user) {
        return service.taken().stream()
                .filter(part -> part.conversation().equals(user.conversation))
                .filter(Taken::isLast)
                .map(Taken::message)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static void talk(Connection bot, List<User> users, int milliseconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(USERS);
        List<Future<Boolean>> talking = new ArrayList<>();
        for (User user : users) {
            talking.add(threads.submit(() -> user.talk(bot)));
        }
        assertThat(users.get(0).first.get(60, TimeUnit.SECONDS)).isTrue();
        Thread.sleep(milliseconds);
        bot.kill();
        for (Future<Boolean> each : talking) {
            each.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
    }

    /** No part came before the one it follows; of a conversation, which meets one kill, at most one part came twice. */
    private static void check(List<Taken> taken) {
        List<Taken> distinct = taken.stream().distinct().toList();
        assertThat(distinct.stream().map(part -> part.conversation() + part.id()))
                .doesNotHaveDuplicates();
        List<Taken> again = new ArrayList<>(taken);
        distinct.forEach(again::remove);
        System.out.println("Parts delivered: " + distinct.size() + ", of them twice, where the bot died between"
                + " delivering and marking: " + again.size());
        assertThat(again.stream().map(Taken::conversation)).doesNotHaveDuplicates();
        Set<String> seen = new HashSet<>();
        for (Taken part : distinct) {
            int number = Integer.parseInt(part.number());
            String message = part.conversation() + " " + part.message() + "/";
            seen.add(message + number);
            assertThat(number == 0 || seen.contains(message + (number - 1)))
                    .as("The part before %s%s came before it", message, number)
                    .isTrue();
        }
    }
}
