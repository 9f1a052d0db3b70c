package goldpath.bot.channel.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A part of an answer that is not torn apart.
 *
 * @param colour of the card that it stands on, where it does
 * @param plain its text without markup, for a file
 * @param files what comes with it, by the names of the files
 */
record Piece(ObjectNode component, OptionalInt colour, String plain, Map<String, Enclosure> files) {

    static Piece text(String markup, String plain) {
        return new Piece(Wire.text(Cut.to(markup, Sheets.MOST_TEXT)), OptionalInt.empty(), plain, Map.of());
    }

    static Piece control(ObjectNode component) {
        return new Piece(component, OptionalInt.empty(), "", Map.of());
    }

    static Piece file(String name, String content) {
        return new Piece(Wire.file(name), OptionalInt.empty(), "", Map.of(name, Enclosure.text(content)));
    }

    /** The place of a picture that is drawn later, and what it says. */
    static Piece picture(String alt) {
        return new Piece(Wire.gallery(Sheet.PICTURE, alt), OptionalInt.empty(), "", Map.of());
    }

    Piece on(int background) {
        return new Piece(component, OptionalInt.of(background), plain, files);
    }

    /** Characters of text. */
    int length() {
        return component.findValues("content").stream()
                .mapToInt(text -> text.asText().length())
                .sum();
    }

    /** How many components it is. */
    int count() {
        return component.findParents("type").size();
    }
}
