package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.store.MemoryStore;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The switch for developers: nobody shows a token, and nothing leaves the machine. */
@Timeout(60)
class WithoutAuthenticationTest {

    private final Cloud cloud = new Cloud();
    private final House house = new House(
            cloud,
            new MemoryStore(),
            House.FAST,
            new TeamsSettings("", "", new Credential.None(), Set.of(), false, cloud.openId()));

    WithoutAuthenticationTest() throws Exception {}

    @AfterEach
    void stop() {
        house.close();
        cloud.close();
    }

    @Test
    void itIsSaidLoudly() {
        try (Logs logs = new Logs();
                Cloud other = new Cloud();
                House loud = new House(
                        other,
                        new MemoryStore(),
                        House.FAST,
                        new TeamsSettings("", "", new Credential.None(), Set.of(), false, other.openId()))) {
            assertThat(loud.ready()).isEmpty();
            assertThat(logs.text()).contains("WARN", "AUTHENTICATION IS OFF");
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aMessageIsAnsweredWithoutATokenOnEitherSide() {
        assertThat(house.send(house.message("hello").toString(), null)).isEqualTo(202);
        House.await(() -> !cloud.posted().isEmpty() && house.isQuiet());
        assertThat(cloud.posted()).allMatch(each -> each.authorization().equals("null"));
        assertThat(cloud.tokenRequests).isEmpty();
    }

    @Test
    void answersGoNowhereButToThisMachine() {
        assertThat(house.send(
                        house.message("hello")
                                .put("serviceUrl", "https://example.org/")
                                .toString(),
                        null))
                .isEqualTo(403);
    }
}
