package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The bot, with authentication on, in Microsoft's own playground for Teams, used by a headless Chromium. What the page shows
 * is checked by {@code playground.mjs}; screenshots are left in {@code target/e2e/playground}.
 */
@Tag("e2e")
class PlaygroundTest {

    @BeforeAll
    static void install() throws Exception {
        Node.install();
    }

    @ParameterizedTest
    @ValueSource(strings = {"typing", "buttons", "german", "group", "channel", "installing"})
    void an_interview_in_the_playground(String scenario) throws Exception {
        int port = freePort();
        try (Playground playground = new Playground(port)) {
            Node.run(
                    "playground-" + scenario,
                    List.of(
                            "node",
                            Node.SCRIPTS.resolve("playground.mjs").toString(),
                            scenario,
                            playground.url("/").toString(),
                            String.valueOf(port),
                            Node.OUT.resolve("playground").toString()));
            checkTraffic(playground.exchanges());
        }
    }

    /** Everything was accepted by both sides; nothing was posted twice; every card holds what the lint asks for. */
    private static void checkTraffic(List<Playground.Exchange> exchanges) {
        assertThat(exchanges).allMatch(each -> each.status() / 100 == 2);
        List<Playground.Exchange> answers =
                exchanges.stream().filter(Playground.Exchange::isAnswer).toList();
        assertThat(answers).isNotEmpty();
        assertThat(answers).extracting(Playground.Exchange::label).doesNotHaveDuplicates();
        exchanges.stream()
                .filter(each -> each.method().equals("PUT"))
                .collect(Collectors.groupingBy(Playground.Exchange::path))
                .values()
                .forEach(PlaygroundTest::checkReplaced);
    }

    /** A card is replaced by the same one with its picture, and then by one without buttons, which stays. */
    private static void checkReplaced(List<Playground.Exchange> ofOneCard) {
        boolean isOver = false;
        for (Playground.Exchange each : ofOneCard) {
            boolean hasButtons = !each.activity().findValues("actions").isEmpty();
            assertThat(hasButtons && (isOver || !hasPicture(each)))
                    .as("buttons that come back, or stay without a picture: %s", each)
                    .isFalse();
            isOver |= !hasButtons;
        }
    }

    private static boolean hasPicture(Playground.Exchange exchange) {
        return exchange.activity().findValuesAsText("url").stream().anyMatch(url -> url.startsWith("data:image/png"));
    }

    /** Below those that this machine gives to whoever asks for any, so that nobody takes it before the playground does. */
    private static int freePort() throws IOException {
        for (int port = 21_000; ; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException e) {
                if (port == 29_999) {
                    throw e;
                }
            }
        }
    }
}
