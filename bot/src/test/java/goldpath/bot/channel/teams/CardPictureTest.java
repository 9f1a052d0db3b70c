package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.connector.authentication.MicrosoftAppCredentials;
import goldpath.bot.Bot;
import goldpath.bot.picture.Gallery;
import goldpath.bot.session.Channel.Delivery;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.session.Session;
import goldpath.bot.session.UndeliveredException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The card of a result is posted at once; its picture follows, unless the card is over by then. */
@Timeout(60)
class CardPictureTest {

    private static final String RESULT = "Germany, 120k, DPOR for all, Ana passed 714 and 710, Bob 712, that is all";

    private final Cloud cloud = new Cloud();
    private final HardenedAdapter adapter =
            new HardenedAdapter(MicrosoftAppCredentials.empty(), House.FAST, Clock.systemUTC());
    private final Gallery gallery = new Gallery("test");
    private final Session session = Bot.session();
    private final TeamsChannel channel = channel(gallery);
    private final CountDownLatch opened = new CountDownLatch(1);

    CardPictureTest() throws IOException {}

    @AfterEach
    void close() {
        opened.countDown();
        gallery.close();
        adapter.close();
        cloud.close();
    }

    @Test
    void theResultIsThereBeforeItsPictureAndKeepsItsButtonsWithIt() throws Exception {
        keepThePainterBusy();
        List<String> parts = says(channel, "ana", RESULT);
        String card = lastCard();
        JsonNode posted = cloud.posted().get(cloud.posted().size() - 1).activity();
        assertThat(posted.findValues("altText")).isEmpty();
        assertThat(CardPicture.isAwaited(parts.get(parts.size() - 1))).isTrue();
        opened.countDown();
        House.await(() -> cloud.replaced.containsKey(card));
        JsonNode pictured = replacement(card);
        assertThat(pictured.findValuesAsText("url")).anyMatch(url -> url.startsWith("data:image/png;base64,iVBOR"));
        assertThat(pictured.findValues("data")).isEqualTo(posted.findValues("data"));
    }

    @Test
    void twoWhoAreToldTheSameBothGetTheirPicture() throws Exception {
        says(channel, "ana", RESULT);
        String first = lastCard();
        says(channel, "bob", RESULT);
        String second = lastCard();
        House.await(() -> cloud.replaced.keySet().containsAll(Set.of(first, second)));
    }

    @Test
    void aCardThatIsOverBeforeItsPictureIsDrawnStaysAsItIs() throws Exception {
        keepThePainterBusy();
        says(channel, "ana", RESULT);
        String over = lastCard();
        says(channel, "ana", "actually the revenue was 330k");
        House.await(() -> cloud.replaced.containsKey(over));
        says(channel, "bob", RESULT);
        String other = lastCard();
        opened.countDown();
        House.await(() -> cloud.replaced.containsKey(other));
        assertThat(replacement(over).findValues("altText")).isEmpty();
        assertThat(replacement(over).findValues("data")).isEmpty();
    }

    @Test
    void aPictureOnItsWayIsNotShownAfterTheCardIsOver() throws Exception {
        cloud.holdReplacement(opened);
        says(channel, "ana", RESULT);
        String over = lastCard();
        House.await(cloud::holdsReplacement);
        says(channel, "ana", "actually the revenue was 330k");
        String next = lastCard();
        House.await(() -> cloud.replaced.containsKey(next));
        opened.countDown();
        House.await(() -> cloud.replaced.containsKey(over)
                && replacement(over).findValues("data").isEmpty());
        assertThat(replacement(over).findValues("altText")).isEmpty();
    }

    @Test
    void whatWaitedThroughARestartIsPostedWithoutAPicture() throws Exception {
        List<String> parts = parts(channel, "ana", RESULT);
        try (Gallery empty = new Gallery("restarted")) {
            deliver(channel(empty), "ana", parts);
            String waited = lastCard();
            says(channel, "bob", RESULT);
            String other = lastCard();
            House.await(() -> cloud.replaced.containsKey(other));
            assertThat(cloud.replaced).doesNotContainKey(waited);
        }
        cloud.posted()
                .forEach(posted ->
                        assertThat(posted.activity().findValues("altText")).isEmpty());
    }

    private TeamsChannel channel(Gallery pictures) {
        AppToken token = new AppToken(
                Cloud.APP_ID,
                Cloud.TENANT,
                new Credential.Secret(cloud.url("/login"), Cloud.TENANT, Cloud.SECRET),
                Clock.systemUTC());
        Connector connector = new Connector(adapter, token, Clock.systemUTC(), House.FAST.whole());
        return new TeamsChannel(
                new ActivityParts(Bot.languages(), Bot.competency()), Bot.languages(), connector, pictures);
    }

    private void keepThePainterBusy() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        gallery.plan("slow", () -> {
            begun.countDown();
            Cloud.hold(opened);
            return Optional.empty();
        });
        gallery.draw("slow", picture -> {});
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private List<String> says(TeamsChannel through, String user, String words) throws UndeliveredException {
        List<String> parts = parts(through, user, words);
        deliver(through, user, parts);
        return parts;
    }

    private List<String> parts(TeamsChannel through, String user, String words) {
        return through.parts(session.answer(new Incoming.Text(Envelope.of(user, "en"), words)));
    }

    private void deliver(TeamsChannel through, String user, List<String> parts) throws UndeliveredException {
        String message = UUID.randomUUID().toString();
        String address = new Address(cloud.serviceUrl(), user, "personal", Cloud.TENANT, "28:bot", user).json();
        for (int i = 0; i < parts.size(); i++) {
            through.deliver(new Delivery(user, address, message + "/" + i, parts.get(i), true));
        }
    }

    private String lastCard() {
        return "r" + cloud.posted().size();
    }

    private JsonNode replacement(String card) {
        return Objects.requireNonNull(cloud.replaced.get(card)).activity();
    }
}
