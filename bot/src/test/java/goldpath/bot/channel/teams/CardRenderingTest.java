package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every reviewed card through Microsoft's own renderer in a headless Chromium. Leaves screenshots in {@code target/e2e}:
 * narrow and wide, light and dark, English and German.
 */
@Tag("e2e")
class CardRenderingTest {

    private static final int PICTURES = 8;

    @Test
    void the_renderer_finds_nothing_wrong_and_no_text_is_cut() throws Exception {
        Node.install();
        Node.run(
                "render",
                List.of(
                        "node",
                        Node.SCRIPTS.resolve("render.mjs").toString(),
                        Path.of("src", "test", "resources", "teams").toString(),
                        Node.OUT.toString(),
                        Node.OUT.resolve("node_modules").toString(),
                        Files.writeString(Node.OUT.resolve("picture.txt"), picture())
                                .toString()));
        try (var pictures = Files.list(Node.OUT)) {
            assertThat(pictures.filter(file -> file.toString().endsWith(".png")))
                    .hasSize(PICTURES)
                    .allSatisfy(file -> assertThat(file).isNotEmptyFile());
        }
    }

    /** What stands in the place of every picture. */
    private static String picture() {
        Cards cards = Cards.in("en");
        cards.says("Developed market, 120k, DPOR for all of it, Ana passed 714 and 710, Bob 713, that is all");
        return Cards.json(cards.parts().get(cards.parts().size() - 1)).findValuesAsText("url").stream()
                .filter(url -> url.startsWith("data:"))
                .findFirst()
                .orElseThrow();
    }
}
