package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.store.MemoryStore;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What people say is nowhere in the logs, at any level that the program's configuration leaves open. */
@Timeout(120)
class TeamsPrivacyTest {

    @Test
    void aWholeInterviewWithFaultsLeavesNoTraceInTheLogs() throws Exception {
        try (Logs logs = new Logs();
                Cloud cloud = new Cloud();
                House house = new House(cloud, new MemoryStore(), House.FAST, Set.of())) {
            String token = Cloud.signed(cloud.token());
            cloud.next(Cloud.status(500), Cloud.status(429), Cloud.breaksOff(), Cloud.status(403));
            for (String text : new String[] {
                "hello", "developed market", "US$ 123,457", "Zebulon passed MB2-714, Yolanda MB2-710", "canaryword"
            }) {
                house.send(house.message(text).toString(), "Bearer " + token);
                House.await(house::isQuiet);
            }
            house.send("{\"canaryword\":", "Bearer " + token);
            house.send(house.message("canaryword").put("serviceUrl", 7).toString(), "Bearer canary-token");
            House.await(() -> house.texts(0).stream().anyMatch(text -> text.contains("Zebulon")));
            assertThat(logs.text())
                    .contains("could not be delivered", "is refused with 400", "reaches nobody there")
                    .doesNotContain("canary", "Canary", "Zebulon", "Yolanda", "123457", "123,457", "MB2-714")
                    .doesNotContain(token.substring(token.lastIndexOf('.') + 1), Cloud.SECRET, "a:personal", "29:ana");
        }
    }
}
