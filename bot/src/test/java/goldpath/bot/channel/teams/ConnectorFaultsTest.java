package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.store.MemoryStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The connector fails in every way it can; what people said counts, and what they are told arrives once and in order. */
@Timeout(120)
class ConnectorFaultsTest {

    private final Cloud cloud = new Cloud();
    private final MemoryStore store = new MemoryStore();
    private final House house = new House(cloud, store, House.FAST, Set.of());

    ConnectorFaultsTest() throws Exception {}

    @AfterEach
    void stop() {
        house.close();
        cloud.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {412, 429, 502, 504})
    void whatIsNotTakenIsPostedAgainAndNothingIsDoubled(int status) {
        cloud.next(Cloud.status(status), Cloud.status(status));
        try (Logs logs = new Logs()) {
            talk();
            assertThat(logs.text()).doesNotContain("could not be delivered");
        }
        assertThat(house.texts(0)).isEqualTo(Healthy.BOTH);
        assertThat(cloud.refused()).hasSize(2);
        assertThat(cloud.refused().get(1).label())
                .isEqualTo(cloud.refused().get(0).label())
                .isEqualTo(cloud.posted().get(0).label())
                .isNotEqualTo(cloud.posted().get(1).label());
    }

    @Test
    void theConnectorSaysWhenToComeAgain() {
        cloud.next(Cloud.status(429, "Retry-After", "1"));
        long start = System.nanoTime();
        house.say(house.message("hello"));
        assertThat(System.nanoTime() - start).isGreaterThan(900_000_000L);
        assertThat(cloud.refused()).hasSize(1);
    }

    @Test
    void whoIsToWaitLongIsNotAskedAgainBeforeThen() {
        cloud.next(Cloud.status(429, "Retry-After", "30"));
        Clock clock = House.hurried();
        Instant start = clock.instant();
        talk();
        assertThat(clock.instant()).isAfterOrEqualTo(start.plusSeconds(30));
        assertThat(cloud.refused()).hasSize(1);
        assertThat(house.texts(0)).isEqualTo(Healthy.BOTH);
    }

    @Test
    void aTokenThatTheConnectorDoesNotTakeIsFetchedAnew() {
        cloud.next(Cloud.status(401));
        house.say(house.message("hello"));
        assertThat(cloud.tokenRequests).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 401, 408})
    void whatFailsForNowIsDeliveredLaterInOrder(int status) {
        cloud.next(Cloud.status(status));
        talk();
        assertThat(house.texts(0)).isEqualTo(Healthy.BOTH);
        assertThat(cloud.posted().get(0).label())
                .isEqualTo(cloud.refused().get(0).label());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404})
    void whatIsRefusedForEverBlocksNothing(int status) {
        cloud.next(Cloud.status(status));
        house.send(house.message("hello"));
        House.await(() -> !cloud.refused().isEmpty() && house.isQuiet());
        assertThat(house.say(house.message("developed market"))).anyMatch(text -> text.contains("Noted"));
        assertThat(cloud.refused()).hasSize(1);
        assertThat(house.texts(0)).doesNotContainAnyElementsOf(Healthy.HELLO);
    }

    /** Whether it was taken, nobody can tell then: it is posted again. */
    @Test
    void whatIsBrokenOffBeforeAnAnswerIsPostedAgain() {
        cloud.next(Cloud.breaksOff());
        talk();
        assertThat(house.texts(0)).isEqualTo(Healthy.BOTH);
    }

    @Test
    void whatWasTakenIsNotPostedAgainThoughTheAnswerBreaksOff() {
        cloud.next(cloud.takesAndBreaksOff());
        talk();
        assertThat(house.texts(0)).isEqualTo(Healthy.BOTH);
    }

    @Test
    void aConnectorThatHangsIsGivenUpAndAskedAgain() {
        cloud.next(cloud.hangs());
        try (House hasty = new House(cloud, new MemoryStore(), House.HASTY, Set.of())) {
            talk(hasty);
            assertThat(hasty.texts(0)).isEqualTo(Healthy.BOTH);
        }
    }

    @Test
    void aConversationWhoseConnectorHangsKeepsNoOtherWaiting() {
        cloud.next(cloud.hangs());
        try (House hasty = new House(cloud, new MemoryStore(), House.HASTY, Set.of())) {
            hasty.send(hasty.message("hello"));
            House.await(() -> !cloud.refused().isEmpty());
            hasty.send(hasty.mentioning(hasty.message("hello"), "groupChat", "19:other"));
            House.await(() ->
                    cloud.posted().stream().anyMatch(each -> each.conversation().equals("19:other")));
        }
    }

    @Test
    void addressesThatDoNotAnswerAfterARestartKeepNoOtherWaiting() {
        cloud.next(Stream.generate(() -> Cloud.status(503)).limit(500).toArray(Cloud.Fault[]::new));
        for (String chat : List.of("19:1", "19:2", "19:3", "19:4")) {
            house.send(house.mentioning(house.message("hello"), "groupChat", chat));
        }
        House.await(() -> cloud.refused().stream()
                        .map(Cloud.Posted::conversation)
                        .distinct()
                        .count()
                == 4);
        house.close();
        cloud.forgive();
        CountDownLatch opened = new CountDownLatch(1);
        cloud.next(Stream.generate(() -> cloud.until(opened)).limit(3).toArray(Cloud.Fault[]::new));
        Pace patient = new Pace(
                House.FAST.connect(),
                Duration.ofSeconds(20),
                House.FAST.pause(),
                House.FAST.typing(),
                House.FAST.catchUp());
        try (House next = new House(cloud, store, patient, Set.of())) {
            House.await(() -> next.texts(0).equals(Healthy.HELLO));
            opened.countDown();
        }
    }

    @Test
    void whatWasNotDeliveredIsDeliveredByTheNextProgram() {
        cloud.next(Stream.generate(() -> Cloud.status(503)).limit(100).toArray(Cloud.Fault[]::new));
        house.send(house.message("hello"));
        House.await(() -> !cloud.refused().isEmpty());
        house.close();
        cloud.forgive();
        try (House next = new House(cloud, store, House.FAST, Set.of())) {
            House.await(() -> next.texts(0).equals(Healthy.HELLO));
            next.say(next.message("developed market"));
            assertThat(next.texts(0)).isEqualTo(Healthy.BOTH);
        }
    }

    @Test
    void aTurnThatTakesLongShowsThatSomeoneIsTyping() {
        Pace hasty = new Pace(
                House.FAST.connect(), House.HASTY.read(), House.FAST.pause(), House.FAST.pause(), House.FAST.catchUp());
        try (House eager = new House(cloud, new MemoryStore(), hasty, Set.of())) {
            cloud.next(cloud.hangs());
            eager.send(eager.message("hello"));
            House.await(() -> cloud.posted().stream()
                    .anyMatch(each -> each.activity().path("type").asText().equals("typing")));
        }
    }

    private void talk() {
        talk(house);
    }

    private void talk(House house) {
        house.send(house.message("hello"));
        house.send(house.message("developed market"));
        int expected = Healthy.BOTH.size();
        House.await(() -> cloud.posted().size() >= expected && house.isQuiet());
    }

    /** What arrives where nothing fails. */
    private static final class Healthy {

        private static final List<String> HELLO = answers(1);
        private static final List<String> BOTH = answers(2);

        private static List<String> answers(int messages) {
            try (Cloud calm = new Cloud();
                    House house = new House(calm)) {
                List.of("hello", "developed market")
                        .subList(0, messages)
                        .forEach(text -> house.say(house.message(text)));
                return house.texts(0);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
