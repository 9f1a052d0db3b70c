package goldpath.bot.understanding;

import java.util.List;
import java.util.Set;

/** Tells whether a phrase is all that a message says, but for words of courtesy and filling. */
final class Substance {

    private static final Set<String> LIGHT = Set.of("filler", "determiner");

    private final int[] before;

    Substance(Message message) {
        boolean[] light = new boolean[message.size()];
        for (List<Lexeme> here : message.lexemes()) {
            if (here.stream().anyMatch(lexeme -> LIGHT.contains(lexeme.category()))) {
                java.util.Arrays.fill(light, here.get(0).from(), here.get(0).to(), true);
            }
        }
        before = new int[message.size() + 1];
        for (int i = 0; i < message.size(); i++) {
            boolean counts =
                    !light[i] && (message.token(i).isWord() || message.token(i).isNumber());
            before[i + 1] = before[i] + (counts ? 1 : 0);
        }
    }

    boolean isAll(Lexeme lexeme) {
        return isAll(lexeme.from(), lexeme.to());
    }

    /** Whether no word or number of substance stands outside of these tokens. */
    boolean isAll(int from, int to) {
        return before[from] == 0 && before[to] == before[before.length - 1];
    }

    /** Whether no word or number of substance stands before that token. */
    boolean isFirst(int token) {
        return before[token] == 0;
    }
}
