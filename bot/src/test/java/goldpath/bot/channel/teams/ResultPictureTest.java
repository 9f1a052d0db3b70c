package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A result brings its picture within the card, and says in words all that the picture shows. */
class ResultPictureTest {

    private static final String RESULT = "Germany, 120k, DPOR for all, Ana passed 714 and 710, Bob 712, that is all";

    @ParameterizedTest
    @CsvSource({
        "en, we are in Germany|120k|for all of it|Ana passed 714 and 710; Bob 712|that is all, Silver: attained.",
        "de, wir sind in Deutschland|120.000|für alles|Ana hat 714 und 710; Bob 712|das sind alle, Silver: erreicht.",
        "fr, nous sommes en France|120 000|pour tout|Ana a 714 et 710; Bob 712|c'est tout, Silver: atteint."
    })
    void it_says_in_the_language_what_it_shows(String language, String said, String verdict) throws IOException {
        Cards cards = Cards.in(language);
        for (String words : said.split("\\|", -1)) {
            cards.says(words);
        }
        for (String part : cards.parts()) {
            assertThat(CardLint.faults(part)).isEmpty();
        }
        assertThat(pictures(cards.parts())).hasSize(1);
        assertThat(pictures(cards.parts()).get(0).path("altText").asText())
                .contains(verdict, "Gold: ", "Ana", "MB2-714", "Bob", "MB2-712");
    }

    @Test
    void it_stands_between_the_words_and_the_buttons_of_the_result() {
        Cards cards = Cards.in("en");
        cards.says(RESULT);
        List<String> kinds = new ArrayList<>();
        Iterator<JsonNode> elements = body(cards.parts().get(cards.parts().size() - 1));
        elements.forEachRemaining(element -> kinds.add(element.path("type").asText()));
        assertThat(kinds.subList(kinds.size() - 2, kinds.size())).containsExactly("Image", "Container");
    }

    @Test
    void nothing_but_a_result_has_one() {
        Cards cards = Cards.in("en");
        for (String words : List.of("Germany", "120k", "help", "my answers", "export", "what if we had 300k?")) {
            assertThat(pictures(cards.says(words))).as(words).isEmpty();
        }
    }

    @Test
    void it_goes_with_the_buttons_when_there_is_another_result() throws IOException {
        Cards cards = Cards.in("en");
        cards.says(RESULT);
        int last = cards.parts().size() - 1;
        String inert = cards.inert(last, cards.submits().get(0).path("data"));
        assertThat(pictures(List.of(inert))).isEmpty();
        assertThat(CardLint.faults(inert)).isEmpty();
    }

    private static Iterator<JsonNode> body(String part) {
        return Cards.json(part).at("/attachments/0/content/body").elements();
    }

    private static List<JsonNode> pictures(List<String> parts) {
        return parts.stream()
                .flatMap(part -> Cards.json(part).findParents("altText").stream())
                .toList();
    }
}
