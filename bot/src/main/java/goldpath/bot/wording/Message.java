package goldpath.bot.wording;

import java.util.List;

/** What the user is shown at once, in a language. */
public record Message(List<Block> blocks) {

    /** The most characters of a message as plain text. */
    public static final int LIMIT = 2_000;

    public Message {
        blocks = List.copyOf(blocks);
    }

    /** The message as plain text: links as {@code title: address}, bars and seats as sentences, choices by number. */
    public String plain() {
        return PlainText.of(blocks);
    }
}
