package goldpath.bot.channel.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Lays pieces out in messages none of which is too long; what does not fit into a few of them goes into a file. */
final class Sheets {

    /** Discord takes 4,000 characters. */
    static final int MOST_TEXT = 3_800;

    /** Discord takes 40 components. */
    private static final int MOST_COMPONENTS = 36;

    /** Where only the user installed the bot, there are five messages after the first. */
    private static final int MOST_SHEETS = 3;

    private static final String REST = "goldpath.txt";

    private final String language;
    private final String restText;

    /** @param restText says that the rest is in a file */
    Sheets(String language, String restText) {
        this.language = language;
        this.restText = restText;
    }

    /** @param controls what can be pressed; always below the last text */
    List<Sheet> of(List<Piece> pieces, List<Piece> controls) {
        List<List<Piece>> pages = pages(pieces, controls);
        if (pages.size() > MOST_SHEETS) {
            pages = withRestInFile(pages, controls);
        } else {
            pages.get(pages.size() - 1).addAll(controls);
        }
        return pages.stream().map(this::sheet).toList();
    }

    /** Every page leaves room for the controls and the rest; a line or a picture stays below what comes before it. */
    private List<List<Piece>> pages(List<Piece> pieces, List<Piece> controls) {
        int reserved = count(controls) + 3;
        List<List<Piece>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        for (Piece piece : pieces) {
            List<Piece> page = pages.get(pages.size() - 1);
            boolean staysBelow = piece.length() == 0 && piece.count() == 1;
            boolean fits = staysBelow
                    || (length(page) + piece.length() <= MOST_TEXT
                            && count(page) + piece.count() + 1 <= MOST_COMPONENTS - reserved);
            if (!fits && !page.isEmpty()) {
                page = new ArrayList<>();
                pages.add(page);
            }
            page.add(piece);
        }
        return pages;
    }

    private List<List<Piece>> withRestInFile(List<List<Piece>> pages, List<Piece> controls) {
        List<List<Piece>> kept = new ArrayList<>(pages.subList(0, MOST_SHEETS));
        List<Piece> rest = pages.subList(MOST_SHEETS, pages.size()).stream()
                .flatMap(List::stream)
                .toList();
        List<Piece> last = kept.get(MOST_SHEETS - 1);
        last.add(Piece.text(restText, restText));
        rest.stream().filter(piece -> !piece.files().isEmpty()).forEach(last::add);
        last.add(Piece.file(REST, rest.stream().map(Piece::plain).collect(Collectors.joining("\n"))));
        last.addAll(controls);
        return kept;
    }

    private static int length(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::length).sum();
    }

    private static int count(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::count).sum();
    }

    private Sheet sheet(List<Piece> page) {
        List<ObjectNode> components = new ArrayList<>();
        Map<String, Enclosure> files = new HashMap<>();
        List<ObjectNode> card = new ArrayList<>();
        OptionalInt colour = OptionalInt.empty();
        for (Piece piece : page) {
            if (!piece.colour().equals(colour)) {
                flush(card, colour, components);
                colour = piece.colour();
            }
            (colour.isPresent() ? card : components).add(piece.component());
            files.putAll(piece.files());
        }
        flush(card, colour, components);
        return new Sheet(language, components, files);
    }

    private static void flush(List<ObjectNode> card, OptionalInt colour, List<ObjectNode> components) {
        if (!card.isEmpty()) {
            components.add(Wire.container(colour.orElseThrow(), card));
            card.clear();
        }
    }
}
