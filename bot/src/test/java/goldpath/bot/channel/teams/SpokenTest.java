package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<at>HR Bot (Dev)</at>&nbsp;hello | hello",
                "hello <at>HR Bot (Dev)</at> | hello",
                "<at>HR Bot (Dev)</at>, <at>Zoë Ünal</at> passed MB2-714 | , Zoë Ünal passed MB2-714",
                "<at>HR Bot (Dev)</at> <at>Someone Else</at> too | Someone Else too",
                "<at id=\"0\">HR Bot (Dev)</at> hello | hello",
                "R&amp;D in &lt;Berlin&gt; | R&D in <Berlin>",
                "&amp;lt; | &lt;"
            })
    void theWordsAreLeft(String text, String words) {
        ObjectNode activity = Json.MAPPER
                .createObjectNode()
                .put("type", "message")
                .put("channelId", "msteams")
                .put("serviceUrl", "https://example.org")
                .put("text", text);
        activity.putObject("conversation").put("id", "19:x");
        activity.putObject("from").put("id", "29:x");
        activity.putObject("recipient").put("id", "28:bot");
        mention(activity, "28:bot", "HR Bot (Dev)");
        mention(activity, "29:zoe", "Zoë Ünal");
        assertThat(new Spoken(new ActivityReader().read(activity.toString().getBytes(StandardCharsets.UTF_8))).words())
                .isEqualTo(words);
    }

    private static void mention(ObjectNode activity, String id, String name) {
        ObjectNode mention = activity.withArray("entities").addObject();
        mention.put("type", "mention").put("text", "<at>" + name + "</at>");
        mention.putObject("mentioned").put("id", id).put("name", name);
    }
}
