package goldpath.bot.channel.discord.standin;

import static goldpath.bot.channel.discord.standin.Shorthand.NOBODY;
import static goldpath.bot.channel.discord.standin.Shorthand.filled;
import static goldpath.bot.channel.discord.standin.Shorthand.hello;
import static goldpath.bot.channel.discord.standin.Shorthand.v2;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stand-in refuses what Discord refuses. */
@Timeout(60)
class StandInTest {

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

    private int send(String method, String path, String body) {
        return new Rest(discord.restUrl()).send(method, path, body, "Bot " + StandIn.TOKEN);
    }
}
