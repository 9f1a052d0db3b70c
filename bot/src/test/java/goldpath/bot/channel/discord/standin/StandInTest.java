package goldpath.bot.channel.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stand-in refuses what Discord refuses. */
@Timeout(60)
class StandInTest {

    private static final String NOBODY = "\"allowed_mentions\": {\"parse\": []}";

    private StandIn discord = StandIn.start();

    @AfterEach
    void stop() {
        discord.close();
    }

    @Test
    void aMessageWithinTheRulesIsTaken() {
        assertThat(message("{\"content\": \"hello\", " + NOBODY + "}")).isEqualTo(200);
        assertThat(message(v2("{\"type\": 10, \"content\": \"hello\"}"))).isEqualTo(200);
        assertThat(discord.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": 10, \"content\": \"\"}",
                "{\"type\": 10, \"content\": \"LONG4001\"}",
                "{\"type\": 2, \"style\": 1, \"label\": \"a\", \"custom_id\": \"a\"}",
                "{\"type\": 1, \"components\": []}",
                "{\"type\": 1, \"components\": [BUTTON, BUTTON]}",
                "{\"type\": 1, \"components\": [B0, B1, B2, B3, B4, B5]}",
                "{\"type\": 1, \"components\": [B0, SELECT]}",
                "{\"type\": 1, \"components\": [SELECT, B0]}",
                "{\"type\": 1, \"components\": [{\"type\": 2, \"style\": 1, \"label\": \"a\", \"custom_id\":"
                        + " \"LONG101\"}]}",
                "{\"type\": 1, \"components\": [{\"type\": 2, \"style\": 1, \"label\": \"LONG81\", \"custom_id\":"
                        + " \"a\"}]}",
                "{\"type\": 1, \"components\": [{\"type\": 2, \"style\": 5, \"label\": \"a\", \"url\":"
                        + " \"http://a.example\"}]}",
                "{\"type\": 1, \"components\": [{\"type\": 2, \"style\": 5, \"label\": \"a\", \"url\":"
                        + " \"javascript:alert(1)\"}]}",
                "{\"type\": 1, \"components\": [{\"type\": 2, \"style\": 5, \"label\": \"a\", \"url\":"
                        + " \"https://a.example/LONG512\"}]}",
                "{\"type\": 1, \"components\": [{\"type\": 3, \"custom_id\": \"a\", \"options\": []}]}",
                "{\"type\": 1, \"components\": [{\"type\": 3, \"custom_id\": \"a\", \"options\": [OPTION, OPTION]}]}",
                "{\"type\": 1, \"components\": [{\"type\": 3, \"custom_id\": \"a\", \"options\": [OPTION],"
                        + " \"max_values\": 2}]}",
                "{\"type\": 1, \"components\": [{\"type\": 3, \"custom_id\": \"a\", \"placeholder\": \"LONG101\","
                        + " \"options\": [OPTION]}]}",
                "{\"type\": 1, \"components\": [{\"type\": 3, \"custom_id\": \"a\", \"options\": [{\"label\":"
                        + " \"LONG101\", \"value\": \"a\"}]}]}",
                "{\"type\": 9, \"components\": [], \"accessory\": BUTTON}",
                "{\"type\": 9, \"components\": [{\"type\": 10, \"content\": \"a\"}]}",
                "{\"type\": 13, \"file\": {\"url\": \"attachment://missing.txt\"}}",
                "{\"type\": 17, \"components\": []}",
                "{\"type\": 17, \"components\": [{\"type\": 17, \"components\": [{\"type\": 14}]}]}"
            })
    void aComponentAgainstTheRulesIsRefusedAsInvalidForm(String component) {
        assertThat(message(v2(filled(component)))).isEqualTo(400);
        assertThat(discord.violations()).hasSize(1).first().asString().startsWith("50035 ");
    }

    private static final String SHOWN = "{\"type\": 12, \"items\": [ITEM]}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SHOWN | [{\"id\": 0, \"filename\": \"a.png\", \"description\": \"a\"}] | files[0] | 200",
                "{\"type\": 13, \"file\": {\"url\": \"attachment://a.png\"}} | [] | files[0] | 200",
                "{\"type\": 17, \"components\": [SHOWN]} | [] | files[0] | 200",
                "{\"type\": 10, \"content\": \"a\"} | [] | files[0] | 400",
                "SHOWN | [] | other | 400",
                "SHOWN | [{\"id\": 1, \"filename\": \"a.png\"}] | files[0] | 400",
                "SHOWN | [{\"id\": 0, \"filename\": \"b.png\"}] | files[0] | 400",
                "SHOWN | [{\"id\": 0, \"description\": \"LONG1025\"}] | files[0] | 400",
                "{\"type\": 12, \"items\": []} | [] | files[0] | 400",
                "{\"type\": 12, \"items\": [ITEMS11]} | [] | files[0] | 400",
                "{\"type\": 12, \"items\": [{\"media\": {\"url\": \"attachment://b.png\"}}]} | [] | files[0] | 400",
                "{\"type\": 12, \"items\": [{\"media\": {\"url\": \"https://a.example/a.png\"}}]} | [] | files[0] |"
                        + " 400",
                "{\"type\": 12, \"items\": [{MEDIA, \"description\": \"LONG1025\"}]} | [] | files[0] | 400",
                "{\"type\": 12, \"items\": [{MEDIA, \"description\": \"\"}]} | [] | files[0] | 400"
            })
    void aFileIsShownAsDiscordShowsIt(String component, String attachments, String part, int status) {
        String json = v2(filled(component)).replaceFirst("\\{", "{\"attachments\": " + filled(attachments) + ", ");
        Map<String, String> files = Map.of(part + "\"; filename=\"a.png\"", "content");
        String path = "channels/" + discord.room() + "/messages";
        assertThat(new Rest(discord.restUrl()).send(path, json, files, "Bot " + StandIn.TOKEN))
                .isEqualTo(status);
        assertThat(discord.violations())
                .hasSize(status == 200 ? 0 : 1)
                .allMatch(violation -> violation.startsWith("50035 "));
    }

    @Test
    void fourThousandCharactersAndFortyComponentsAreTheMostInAll() {
        String half = "{\"type\": 10, \"content\": \"" + "x".repeat(2_000) + "\"}";
        assertThat(message(v2(half + "," + half))).isEqualTo(200);
        assertThat(message(v2(half + "," + half + ", {\"type\": 10, \"content\": \"x\"}")))
                .isEqualTo(400);
        String separators = "{\"type\": 14}" + ", {\"type\": 14}".repeat(39);
        assertThat(message(v2(separators))).isEqualTo(200);
        assertThat(message(v2(separators + ", {\"type\": 14}"))).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"content\": \"LONG2001\", NOBODY} | 50035",
                "{\"content\": \"\", NOBODY} | 50006",
                "{\"content\": \"@everyone\"} | 50035",
                "{\"content\": \"a\", \"allowed_mentions\": {\"parse\": [\"users\"]}} | 50035",
                "{\"content\": \"a\", \"allowed_mentions\": {\"parse\": [], \"users\": [\"1\"]}} | 50035",
                "{\"content\": \"a\", \"allowed_mentions\": {\"parse\": [], \"replied_user\": true}} | 50035",
                "{\"content\": \"a\", \"flags\": 32768, \"components\": [{\"type\": 14}], NOBODY} | 50035",
                "{\"components\": [{\"type\": 10, \"content\": \"a\"}], NOBODY} | 50035",
                "{ | 50109"
            })
    void aMessageAgainstTheRulesIsRefused(String body, int code) {
        assertThat(message(filled(body))).isEqualTo(400);
        assertThat(discord.violations()).hasSize(1).first().asString().startsWith(code + " ");
    }

    @ParameterizedTest
    @CsvSource({"2,1", "2,6", "2,7", "2,8", "3,8", "4,4", "4,5", "5,9", "5,6", "5,8"})
    void aReplyThatDoesNotFitTheInteractionIsRefused(int kind, int type) {
        Interaction interaction = happened(kind);
        assertThat(callback(interaction, callbackOf(type))).isEqualTo(400);
        assertThat(discord.violations()).hasSize(1).first().asString().startsWith("50035 ");
    }

    @Test
    void aSecondAcknowledgementIsRefused() {
        Interaction interaction = happened(2);
        assertThat(callback(interaction, callbackOf(5))).isEqualTo(200);
        assertThat(callback(interaction, callbackOf(5))).isEqualTo(400);
        assertThat(discord.violations()).containsExactly("40060 Interaction has already been acknowledged.");
    }

    @Test
    void aLateAcknowledgementIsRefused() throws InterruptedException {
        restart(Duration.ofMillis(30), Duration.ofMinutes(15));
        Interaction interaction = happened(2);
        Thread.sleep(60);
        assertThat(discord.violations()).containsExactly("An interaction of type 2 was not acknowledged in time.");
        assertThat(callback(interaction, callbackOf(5))).isEqualTo(404);
        assertThat(discord.violations()).contains("10062 Unknown interaction");
    }

    @Test
    void aTokenEndsWithItsLife() throws InterruptedException {
        restart(Duration.ofSeconds(3), Duration.ofMillis(300));
        Interaction interaction = happened(2);
        assertThat(callback(interaction, callbackOf(5))).isEqualTo(200);
        Thread.sleep(400);
        assertThat(send("PATCH", "webhooks/1/" + interaction.token + "/messages/%40original", hello()))
                .isEqualTo(401);
        assertThat(discord.violations()).containsExactly("50027 Invalid Webhook Token");
    }

    @Test
    void aFollowUpBeforeAnyAcknowledgementIsRefused() {
        assertThat(send("POST", "webhooks/1/" + happened(2).token, hello())).isEqualTo(404);
        assertThat(discord.violations()).containsExactly("10015 Unknown Webhook");
    }

    @Test
    void anAnswerInAServerMustBePrivate() {
        assertThat(callback(happened(2), "{\"type\": 5, \"data\": {}}")).isEqualTo(400);
        assertThat(callback(happened(2), "{\"type\": 4, \"data\": " + hello() + "}"))
                .isEqualTo(400);
        Interaction interaction = happened(2);
        assertThat(callback(interaction, callbackOf(5))).isEqualTo(200);
        assertThat(send("POST", "webhooks/1/" + interaction.token, hello())).isEqualTo(200);
        assertThat(send("POST", "webhooks/1/" + interaction.token, hello())).isEqualTo(400);
        assertThat(discord.violations()).hasSize(3).allMatch(violation -> violation.contains("private"));
    }

    @Test
    void whereOnlyTheUserInstalledItThereAreFiveFollowUps() {
        Visitor visitor = discord.visitor("Ana", "en-US", Where.UNKNOWN_SERVER);
        Interaction interaction = discord.happens(2, visitor, Json.object(), null, false);
        assertThat(callback(interaction, callbackOf(5))).isEqualTo(200);
        String quiet = hello().replace("{\"content\"", "{\"flags\": 64, \"content\"");
        for (int i = 0; i < 5; i++) {
            assertThat(send("POST", "webhooks/1/" + interaction.token, quiet)).isEqualTo(200);
        }
        assertThat(send("POST", "webhooks/1/" + interaction.token, quiet)).isEqualTo(400);
        assertThat(discord.violations()).hasSize(1).first().asString().startsWith("40094 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"name\": \"Result\", \"description\": \"a\"}]",
                "[{\"name\": \"LONG33\", \"description\": \"a\"}]",
                "[{\"name\": \"two words\", \"description\": \"a\"}]",
                "[{\"name\": \"a\", \"description\": \"\"}]",
                "[{\"name\": \"a\", \"description\": \"LONG101\"}]",
                "[{\"name\": \"a\", \"description\": \"a\"}, {\"name\": \"a\", \"description\": \"a\"}]",
                "[{\"name\": \"a\", \"description\": \"a\", \"name_localizations\": {\"de\": \"Groß\"}}]",
                "[{\"name\": \"a\", \"description\": \"a\", \"options\": [O0, O0]}]",
                "[{\"name\": \"a\", \"description\": \"a\", \"options\": [OPTIONS26]}]",
                "[{\"name\": \"a\", \"description\": \"a\", \"options\": [O0, REQUIRED]}]",
                "[{\"name\": \"a\", \"description\": \"a\", \"options\": [CHOICES26]}]",
                "[{\"name\": \"a\", \"description\": \"a\", \"options\": [LARGE]}]"
            })
    void aCommandAgainstTheRulesIsRefused(String commands) {
        assertThat(send("PUT", "applications/1/commands", filled(commands))).isEqualTo(400);
        assertThat(discord.violations()).hasSize(1).first().asString().startsWith("50035 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": \"LONG46\", \"custom_id\": \"a\", \"components\": [LABEL]}",
                "{\"title\": \"a\", \"custom_id\": \"LONG101\", \"components\": [LABEL]}",
                "{\"title\": \"a\", \"custom_id\": \"a\", \"components\": []}",
                "{\"title\": \"a\", \"custom_id\": \"a\", \"components\": [LABEL, LABEL]}",
                "{\"title\": \"a\", \"custom_id\": \"a\", \"components\": [{\"type\": 1, \"components\": []}]}",
                "{\"title\": \"a\", \"custom_id\": \"a\", \"components\": [{\"type\": 18, \"label\": \"LONG46\","
                        + " \"component\": INPUT}]}",
                "{\"title\": \"a\", \"custom_id\": \"a\", \"components\": [{\"type\": 18, \"label\": \"a\","
                        + " \"component\": {\"type\": 19, \"custom_id\": \"a\", \"max_values\": 11}}]}",
                "{\"title\": \"a\", \"custom_id\": \"a\", \"components\": [{\"type\": 18, \"label\": \"a\","
                        + " \"component\": {\"type\": 19, \"custom_id\": \"a\", \"min_values\": 0}}]}",
                "{\"title\": \"a\", \"custom_id\": \"a\", \"components\": [{\"type\": 18, \"label\": \"a\","
                        + " \"component\": {\"type\": 5, \"custom_id\": \"a\", \"min_values\": 3, \"max_values\": 2}}]}"
            })
    void aModalAgainstTheRulesIsRefused(String modal) {
        assertThat(callback(happened(2), "{\"type\": 9, \"data\": " + filled(modal) + "}"))
                .isEqualTo(400);
        assertThat(discord.violations()).hasSize(1).first().asString().startsWith("50035 ");
    }

    @Test
    void withoutTheTokenNothingIsPosted() {
        assertThat(new Rest(discord.restUrl()).send("POST", "channels/1/messages", hello(), "Bot another"))
                .isEqualTo(401);
    }

    @Test
    void aFaultThatNothingMeetsIsToldOf() {
        discord.failOnce("/nowhere", false);
        assertThat(discord.violations()).containsExactly("Nothing met the fault at /nowhere.");
    }

    @Test
    void whatHappensBeforeASessionIsResumedIsToldOnce() throws Exception {
        try (Ear first = Ear.at(discord.gatewayUrl())) {
            first.says("{\"op\": 2, \"d\": {\"token\": \"" + StandIn.TOKEN + "\"}}");
            first.hears("GUILD_CREATE");
        }
        try (Ear second = Ear.at(discord.gatewayUrl())) {
            second.hears("heartbeat_interval");
            happened(2);
            second.says("{\"op\": 6, \"d\": {\"seq\": 2}}");
            assertThat(second.hears("RESUMED")).containsOnlyOnce("INTERACTION_CREATE");
        }
    }

    private void restart(Duration deadline, Duration life) {
        discord.close();
        discord = StandIn.start(deadline, life);
    }

    private Interaction happened(int kind) {
        return discord.happens(kind, discord.visitor("Ana", "en-US", Where.SERVER), Json.object(), null, false);
    }

    private static String callbackOf(int type) {
        return "{\"type\": " + type + ", \"data\": {\"flags\": 64, \"content\": \"a\", " + NOBODY + "}}";
    }

    private int callback(Interaction interaction, String body) {
        return send("POST", "interactions/" + interaction.id + "/" + interaction.token + "/callback", body);
    }

    private int message(String body) {
        return send("POST", "channels/" + discord.room() + "/messages", body);
    }

    private static String hello() {
        return "{\"content\": \"hello\", " + NOBODY + "}";
    }

    private static String v2(String components) {
        return "{\"flags\": 32768, \"components\": [" + components + "], " + NOBODY + "}";
    }

    /** Writes out what the shorthands stand for. */
    private static String filled(String shorthand) {
        String text = shorthand
                .replace("NOBODY", NOBODY)
                .replace("SHOWN", SHOWN)
                .replace("ITEMS11", "ITEM" + ", ITEM".repeat(10))
                .replace("ITEM", "{MEDIA, \"description\": \"a\"}")
                .replace("MEDIA", "\"media\": {\"url\": \"attachment://a.png\"}")
                .replace("LABEL", "{\"type\": 18, \"label\": \"a\", \"component\": INPUT}")
                .replace("INPUT", "{\"type\": 4, \"custom_id\": \"a\", \"style\": 1}")
                .replace("SELECT", "{\"type\": 3, \"custom_id\": \"s\", \"options\": [OPTION]}")
                .replace("OPTIONS26", options().toString().replaceAll("^.|.$", ""))
                .replace("CHOICES26", option("o", 26, 1).toString())
                .replace("LARGE", option("o", 25, 98) + ", " + option("p", 25, 98))
                .replace("REQUIRED", "{\"name\": \"r\", \"description\": \"a\", \"type\": 3, \"required\": true}")
                .replace("O0", "{\"name\": \"o\", \"description\": \"a\", \"type\": 3}")
                .replace("OPTION", "{\"label\": \"a\", \"value\": \"a\"}")
                .replace("BUTTON", "{\"type\": 2, \"style\": 1, \"label\": \"a\", \"custom_id\": \"same\"}");
        for (int i = 0; i < 6; i++) {
            text = text.replace(
                    "B" + i, "{\"type\": 2, \"style\": 1, \"label\": \"a\", \"custom_id\": \"b" + i + "\"}");
        }
        for (int length : new int[] {4001, 2001, 1025, 512, 101, 81, 46, 33}) {
            text = text.replace("LONG" + length, "x".repeat(length));
        }
        return text;
    }

    private static ArrayNode options() {
        ArrayNode options = Json.object().arrayNode();
        for (int i = 0; i < 26; i++) {
            options.addObject().put("name", "o" + i).put("description", "a").put("type", 3);
        }
        return options;
    }

    /** An option with so many choices, each so long. */
    private static ObjectNode option(String name, int count, int length) {
        ObjectNode option =
                Json.object().put("name", name).put("description", "a").put("type", 3);
        ArrayNode choices = option.putArray("choices");
        for (int i = 0; i < count; i++) {
            String text = "x".repeat(length) + (10 + i);
            choices.addObject().put("name", text).put("value", text);
        }
        return option;
    }

    private int send(String method, String path, String body) {
        return new Rest(discord.restUrl()).send(method, path, body, "Bot " + StandIn.TOKEN);
    }
}
