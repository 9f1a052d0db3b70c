package goldpath.bot.understanding;

import java.util.ArrayList;
import java.util.List;

/** Takes the words out of what a message holds of markup, so that the signs of {@code <b>120k</b>} compare nothing. */
final class Markup {

    private static final int LONGEST = 80;

    private Markup() {}

    /** The phrases of a text by their first token, without those that touch a tag. */
    static List<List<Lexeme>> without(List<Token> tokens, List<List<Lexeme>> lexemes) {
        List<List<Lexeme>> left = new ArrayList<>(lexemes);
        for (int i = 0; i < tokens.size(); i++) {
            int end = end(tokens, i);
            for (int at = i; at < end; at++) {
                left.set(at, List.of());
            }
            i = Math.max(i, end - 1);
        }
        return left;
    }

    /** The index after the tag that starts there; the index itself where none does. */
    static int end(List<Token> tokens, int at) {
        boolean opens = tokens.get(at).is("<")
                && at + 1 < tokens.size()
                && !tokens.get(at + 1).spaced()
                && !tokens.get(at + 1).isNumber();
        for (int i = at + 1; opens && i < Math.min(tokens.size(), at + LONGEST); i++) {
            if (tokens.get(i).is(">")) {
                return i + 1;
            }
            if (tokens.get(i).kind() == Token.Kind.LINE_BREAK || tokens.get(i).is("<")) {
                return at;
            }
        }
        return at;
    }
}
