package goldpath.bot.channel.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is to be said, every message is within Discord's limits and nothing is lost. */
class SheetsTest {

    private final Sheets sheets = new Sheets("en", "The rest is in the file.");

    @Test
    void everyMessageIsWithinTheLimits() {
        Random random = new Random(11);
        for (int run = 0; run < 300; run++) {
            List<Sheet> shown = sheets.of(pieces(random), controls(random.nextInt(4)));
            assertThat(shown).hasSizeBetween(1, 3);
            shown.forEach(sheet -> {
                assertThat(sheet.components()).isNotEmpty();
                assertThat(components(sheet)).isLessThanOrEqualTo(40);
                assertThat(text(sheet).length()).isLessThanOrEqualTo(4_000);
                assertThat(isWhole(sheet)).isTrue();
            });
        }
    }

    @Test
    void whatDoesNotFitIsInAFile() {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            pieces.add(Piece.text("text" + i + " " + "x".repeat(2_000), "plain" + i));
        }
        List<Sheet> shown = sheets.of(pieces, controls(1));
        assertThat(shown).hasSize(3);
        assertThat(text(shown.get(2))).contains("The rest is in the file.");
        assertThat(shown.get(2).files()).containsKey("goldpath.txt");
        String rest =
                Objects.requireNonNull(shown.get(2).files().get("goldpath.txt")).content();
        String all = text(shown.get(0)) + text(shown.get(1)) + text(shown.get(2)) + rest;
        for (int i = 0; i < 20; i++) {
            assertThat(all).containsAnyOf("text" + i + " ", "plain" + i);
        }
    }

    @Test
    void whatCanBePressedIsBelowTheLastText() {
        List<Sheet> shown =
                sheets.of(List.of(Piece.text("a".repeat(3_000), "a"), Piece.text("b".repeat(3_000), "b")), controls(2));
        assertThat(shown).hasSize(2);
        assertThat(shown.get(0).components()).hasSize(1);
        assertThat(shown.get(1).components()).hasSize(3);
    }

    private static List<Piece> pieces(Random random) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = random.nextInt(60); i >= 0; i--) {
            String text = "x".repeat(1 + random.nextInt(random.nextBoolean() ? 50 : 5_000));
            Piece piece = Piece.text(text, text);
            boolean isOnCard = random.nextInt(3) == 0;
            pieces.add(isOnCard ? piece.on(7) : piece);
            if (isOnCard && random.nextBoolean()) {
                pieces.add(Piece.picture("alt").on(7));
            }
        }
        return pieces;
    }

    /** Whether a picture stands below something, which is there before it. */
    private static boolean isWhole(Sheet sheet) {
        return sheet.components().stream()
                .map(component -> component.path("components").path(0))
                .noneMatch(first -> first.has("items"));
    }

    private static List<Piece> controls(int count) {
        List<Piece> controls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<ObjectNode> row = new ArrayList<>();
            for (int k = 0; k < 5; k++) {
                row.add(Wire.button("b:" + i + ":" + k, "label", Wire.Look.PRIMARY));
            }
            controls.add(Piece.control(Wire.row(row)));
        }
        return controls;
    }

    private static int components(Sheet sheet) {
        return sheet.components().stream()
                .mapToInt(component -> new Piece(component, OptionalInt.empty(), "", java.util.Map.of()).count())
                .sum();
    }

    private static String text(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        sheet.components()
                .forEach(component -> component.findValues("content").forEach(part -> text.append(part.asText())));
        return text.toString();
    }
}
