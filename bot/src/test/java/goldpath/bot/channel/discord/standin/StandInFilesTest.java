package goldpath.bot.channel.discord.standin;

import static goldpath.bot.channel.discord.standin.Shorthand.filled;
import static goldpath.bot.channel.discord.standin.Shorthand.v2;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stand-in shows files as Discord shows them. */
@Timeout(60)
class StandInFilesTest {

    private final StandIn discord = StandIn.start();

    @AfterEach
    void stop() {
        discord.close();
    }

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
}
