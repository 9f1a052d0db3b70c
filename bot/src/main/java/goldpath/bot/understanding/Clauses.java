package goldpath.bot.understanding;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Cuts a message into clauses at commas, full stops and line breaks, but not inside of numbers and abbreviations. */
final class Clauses {

    private static final Set<String> MARKS = Set.of(".", "!", "?", ";", ",");

    private final Message message;
    private final int[] starts;
    private final int[] ends;

    Clauses(Message message) {
        this.message = message;
        starts = new int[message.size()];
        ends = new int[message.size()];
        boolean[] inPhrase = inPhrase();
        int start = 0;
        for (int i = 0; i < message.size(); i++) {
            if (isBoundary(i, inPhrase) || opensPart(i + 1)) {
                close(start, i + 1);
                start = i + 1;
            }
        }
        close(start, message.size());
    }

    private boolean[] inPhrase() {
        boolean[] inPhrase = new boolean[message.size()];
        message.lexemes().stream()
                .filter(here -> !here.isEmpty())
                .forEach(here ->
                        Arrays.fill(inPhrase, here.get(0).from(), here.get(0).to(), true));
        return inPhrase;
    }

    private void close(int from, int to) {
        Arrays.fill(starts, from, to, from);
        Arrays.fill(ends, from, to, to);
    }

    private boolean isBoundary(int at, boolean[] inPhrase) {
        Token token = message.token(at);
        if (token.kind() == Token.Kind.LINE_BREAK) {
            return true;
        }
        boolean last = at + 1 == message.size();
        return MARKS.contains(token.folded())
                && !inPhrase[at]
                && (last
                        || message.token(at + 1).spaced()
                        || message.token(at + 1).kind() != Token.Kind.NUMBER)
                && (last || !message.token(at + 1).is("-"));
    }

    /** "310k of which 250k is under DPOR": what a part is told of is another clause. */
    private boolean opensPart(int at) {
        Optional<Lexeme> opening = message.at(at, "part");
        int from = opening.map(Lexeme::to).orElse(message.size());
        for (int i = from; i < Math.min(message.size(), from + 3); i++) {
            if (message.token(i).isNumber() || message.at(i, "number").isPresent()) {
                return true;
            }
            if (message.at(i, "product").isPresent()) {
                return false;
            }
        }
        return false;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    /** The phrase of that category nearest before the token, within its clause. */
    Optional<Lexeme> before(int token, String category) {
        for (int i = token - 1; i >= Math.max(starts[token], token - REACH); i--) {
            Optional<Lexeme> found = message.at(i, category);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The phrase of that category nearest from the token on, within its clause and before an "and". */
    Optional<Lexeme> after(int token, String category) {
        for (int i = token; i < message.size() && i < Math.min(ends[Math.max(0, token - 1)], token + REACH); i++) {
            Optional<Lexeme> found = message.at(i, category);
            boolean opensNext = i > token && message.at(i - 1, "number_joint").isPresent();
            if (found.isPresent() || opensNext) {
                return found.filter(lexeme -> !opensNext);
            }
        }
        return Optional.empty();
    }

    /** Words farther apart have nothing to do with each other; keeps reading linear. */
    static final int REACH = 24;
}
