package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.conversation.State;
import goldpath.bot.store.Store;
import goldpath.bot.store.TestStores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the bot under load: what it said to have accepted counts, and is answered by the next process.
 *
 * <p>{@code -Dkills=50} in the tests' JVM for more than a few.
 */
class TeamsKillTest {

    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final int USERS = 4;
    private static final int FIRST = 100_000;
    private static final int ACCEPTED = 202;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void whatWasAcceptedSurvivesAndIsAnswered() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("Kills: " + KILLS + ", seed " + seed);
        Random random = new Random(seed);
        String store = "jdbc:sqlite:" + directory.resolve("bot.db");
        try (Cloud cloud = new Cloud()) {
            for (int kill = 0; kill < KILLS; kill++) {
                List<User> users = users(kill);
                talkAndDie(cloud, store, users, random.nextInt(300));
                try (TeamsProcess next = TeamsProcess.start(cloud, store)) {
                    assertThat(next.port).isPositive();
                    House.await(() -> users.stream().allMatch(user -> user.isAnswered(cloud)));
                }
                users.forEach(user -> user.checkRecord(cloud, store));
            }
        }
    }

    private static List<User> users(int kill) {
        return IntStream.range(0, USERS)
                .mapToObj(i -> new User("a:" + kill + "-" + i, new ArrayList<>()))
                .toList();
    }

    private static void talkAndDie(Cloud cloud, String store, List<User> users, int milliseconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(USERS);
        List<Future<?>> talking = new ArrayList<>();
        try (TeamsProcess bot = TeamsProcess.start(cloud, store)) {
            Sender sender = new Sender(cloud, bot.port);
            users.forEach(user -> talking.add(threads.submit(() -> user.talk(sender))));
            House.await(() -> users.stream().noneMatch(user -> user.accepted().isEmpty()));
            Thread.sleep(milliseconds);
        }
        for (Future<?> each : talking) {
            each.get();
        }
        threads.shutdown();
    }

    /**
     * Says one revenue after the other, without waiting for answers.
     *
     * @param accepted those that were acknowledged
     */
    private record User(String conversation, List<Integer> accepted) {

        void talk(Sender sender) {
            int revenue = FIRST;
            while (isAccepted(sender, revenue)) {
                synchronized (accepted) {
                    accepted.add(revenue++);
                }
            }
        }

        private boolean isAccepted(Sender sender, int revenue) {
            ObjectNode message = sender.message("My revenue is " + revenue + " US dollars");
            ((ObjectNode) message.get("conversation")).put("id", conversation);
            try {
                int status = sender.send(message);
                assertThat(status).isIn(ACCEPTED, Retries.TOO_MANY);
                return status == ACCEPTED;
            } catch (IllegalStateException e) {
                // It is dead.
                return false;
            }
        }

        boolean isAnswered(Cloud cloud) {
            String said = cloud.posted().stream()
                    .filter(each -> each.conversation().equals(conversation))
                    .map(Cloud.Posted::text)
                    .collect(Collectors.joining());
            synchronized (accepted) {
                return accepted.stream().allMatch(revenue -> said.contains(words(revenue)));
            }
        }

        private static String words(int revenue) {
            return "US$" + revenue / 1_000 + "," + String.valueOf(revenue).substring(3);
        }

        /** One more than was acknowledged may have been saved. */
        void checkRecord(Cloud cloud, String store) {
            try (Store file = TestStores.open(store, Store.LEASE)) {
                State state = file.load("teams:" + Cloud.TENANT + ":" + conversation)
                        .orElseThrow()
                        .state();
                List<Integer> recorded = Stream.concat(state.past().stream(), Stream.of(state.now()))
                        .flatMap(snapshot -> snapshot.answers().facts().amount("revenue").value().stream())
                        .map(amount -> amount.usd().intValue())
                        .distinct()
                        .toList();
                assertThat(recorded).startsWith(accepted.toArray(Integer[]::new));
                assertThat(recorded.size()).isBetween(accepted.size(), accepted.size() + 1);
            }
            assertThat(labels(cloud))
                    .as("at most the part that was under way came twice")
                    .hasSizeLessThan(2);
        }

        /** Of parts that came more than once. */
        private List<String> labels(Cloud cloud) {
            List<String> labels = new ArrayList<>(cloud.posted().stream()
                    .filter(each -> each.conversation().equals(conversation))
                    .map(Cloud.Posted::label)
                    .toList());
            labels.stream().distinct().toList().forEach(labels::remove);
            return labels;
        }
    }
}
