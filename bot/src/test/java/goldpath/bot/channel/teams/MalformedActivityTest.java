package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no proper activity, sent with a good token. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedActivityTest {

    private final Cloud cloud = new Cloud();
    private final House house = new House(cloud);

    MalformedActivityTest() throws Exception {}

    @AfterAll
    void stop() {
        house.close();
        cloud.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "7",
                "\"text\"",
                "{\"type\":\"message\"}",
                "{} {}",
                "\u0000",
                "{\"a\":1,\"a\":2}"
            })
    void whatIsNoActivityIsABadRequest(String body) {
        assertThat(send(body)).isEqualTo(400);
    }

    Stream<Arguments> wrong() {
        return Stream.of(
                change("no conversation", activity -> activity.remove("conversation")),
                change("no from", activity -> activity.remove("from")),
                change("no type", activity -> activity.remove("type")),
                change("no service address", activity -> activity.remove("serviceUrl")),
                change("no channel", activity -> activity.remove("channelId")),
                change("a conversation without id", activity -> activity.putObject("conversation")),
                change("a conversation that is text", activity -> activity.put("conversation", "a")),
                change(
                        "a conversation with a number as id",
                        activity -> activity.putObject("conversation").put("id", 7)),
                change(
                        "a conversation with an endless id",
                        activity -> activity.putObject("conversation").put("id", "a".repeat(2_000))),
                change(
                        "a tenant that is a list",
                        activity -> ((ObjectNode) activity.get("conversation")).putArray("tenantId")),
                change("a from that is a list", activity -> activity.putArray("from")),
                change("a name that is an object", activity -> ((ObjectNode) activity.get("from")).putObject("name")),
                change("text that is a number", activity -> activity.put("text", 7)),
                change(
                        "text that is a list",
                        activity -> activity.putArray("text").add("hello")),
                change("an id that is an object", activity -> activity.putObject("id")),
                change("a type that is null", activity -> activity.putNull("type")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void ofTheWrongFormIsABadRequest(String what, Consumer<ObjectNode> change) {
        ObjectNode activity = house.message("hello");
        change.accept(activity);
        assertThat(house.send(activity)).isEqualTo(400);
    }

    Stream<Arguments> odd() {
        return Stream.of(
                change("an unknown type", activity -> activity.put("type", "somethingNew")),
                change("a garbage locale", activity -> activity.put("locale", "\u0000../../etc-_-")),
                change("a locale that is a number", activity -> activity.put("locale", 7)),
                change("a timestamp without a fraction", activity -> activity.put("timestamp", "2026-01-31T12:00:00Z")),
                change("a timestamp without a zone", activity -> activity.put("timestamp", "2026-01-31T12:00:00")),
                change("a timestamp that is none", activity -> activity.put("timestamp", "yesterday")),
                change("a timestamp that is a number", activity -> activity.put("timestamp", 7)),
                change("entities without type", activity -> {
                    activity.putArray("entities").addObject().put("text", "x");
                    activity.withArray("entities").add(7).addNull();
                }),
                change(
                        "a mention of nobody",
                        activity -> activity.putArray("entities").addObject().put("type", "mention")),
                change("entities that are an object", activity -> activity.putObject("entities")),
                change("channel data that is text", activity -> activity.put("channelData", "x")),
                change(
                        "a tenant that is text",
                        activity -> activity.putObject("channelData").put("tenant", "x")),
                change("no recipient", activity -> activity.remove("recipient")),
                change("no id", activity -> activity.remove("id")),
                change("no text", activity -> activity.remove("text")),
                change(
                        "attachments of any kind",
                        activity -> activity.putArray("attachments")
                                .addArray()
                                .add(1)
                                .addObject()),
                change(
                        "a value that is a list",
                        activity -> activity.putArray("value").add(1)),
                change(
                        "properties nobody knows",
                        activity -> activity.put("class", "x").putObject("__proto__")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("odd")
    void oddPartsAreOverlooked(String what, Consumer<ObjectNode> change) {
        ObjectNode activity = house.message("hello");
        change.accept(activity);
        try (Logs logs = new Logs()) {
            assertThat(house.send(activity)).isEqualTo(202);
            House.await(house::isQuiet);
            assertThat(logs.text()).doesNotContain("ERROR", "Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conversationUpdate",
                "installationUpdate",
                "messageUpdate",
                "messageDelete",
                "messageReaction",
                "invoke",
                "event",
                "typing",
                "endOfConversation",
                "trace"
            })
    void anActivityWithNothingInItIsOverlooked(String type) {
        ObjectNode activity = house.activity(type);
        activity.remove("channelData");
        assertThat(house.send(activity)).isEqualTo(202);
    }

    @Test
    void aMegabyteOfTextIsABadRequest() {
        assertThat(house.send(house.message("x".repeat(1 << 20)))).isEqualTo(400);
    }

    @Test
    void deepNestingIsABadRequest() {
        String deep = "[".repeat(50_000) + "]".repeat(50_000);
        String body = house.message("hello").toString();
        assertThat(send(body.substring(0, body.length() - 1) + ",\"value\":" + deep + "}"))
                .isEqualTo(400);
    }

    @Test
    void textFromTheEdgesOfUnicodeIsAnswered() {
        assertThat(house.say(house.message("\u202e\u0000\ud800 🎓 İı \uffff"))).isNotEmpty();
    }

    @Test
    void millisecondsAreReadAsMilliseconds() {
        var activity = new ActivityReader()
                .read(house.message("x")
                        .put("timestamp", "2026-01-31T12:00:00.123Z")
                        .toString()
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(activity.getTimestamp().toInstant()).isEqualTo("2026-01-31T12:00:00.123Z");
    }

    private static Arguments change(String what, Consumer<ObjectNode> change) {
        return Arguments.of(what, change);
    }

    private int send(String body) {
        return house.send(body, "Bearer " + Cloud.signed(cloud.token()));
    }
}
