package goldpath.bot.understanding;

import goldpath.bot.understanding.Reading.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a user wrote, ready to be read.
 *
 * @param clean the text as it may be recorded and shown
 * @param tokens of the clean text
 * @param lexicon of the language it is read in
 * @param lexemes the phrases of the vocabulary in it, by their first token, no two overlapping
 */
record Message(String clean, List<Token> tokens, Lexicon lexicon, List<List<Lexeme>> lexemes) {

    Message {
        tokens = List.copyOf(tokens);
        lexemes = List.copyOf(lexemes);
    }

    static Message of(String raw, Lexicon lexicon) {
        String clean = CleanText.of(raw);
        List<Token> tokens = new Units(lexicon).cut(Tokens.of(clean));
        return new Message(clean, tokens, lexicon, Markup.without(tokens, lexicon.tile(tokens)));
    }

    Message with(List<List<Lexeme>> changed) {
        return new Message(clean, tokens, lexicon, changed);
    }

    /** The same, with signs in place of the numbers in some spans and of everything in others, which others have read. */
    Message without(List<Span> numbers, List<Span> words) {
        List<Token> changed = new ArrayList<>(tokens);
        List<List<Lexeme>> left = new ArrayList<>(lexemes);
        for (int i = 0; i < tokens.size(); i++) {
            boolean isRead = isIn(words, i);
            if (isRead || (tokens.get(i).isNumber() && isIn(numbers, i))) {
                changed.set(i, tokens.get(i).hidden());
                left.set(i, isRead ? List.of() : lexemes.get(i));
            }
        }
        return new Message(clean, changed, lexicon, left);
    }

    private static boolean isIn(List<Span> spans, int at) {
        return spans.stream().anyMatch(span -> span.from() <= at && at < span.to());
    }

    /** Its first tokens, as many as these. */
    Message first(int most) {
        return tokens.size() <= most
                ? this
                : new Message(clean, tokens.subList(0, most), lexicon, within(lexemes.subList(0, most), most));
    }

    private static List<List<Lexeme>> within(List<List<Lexeme>> lexemes, int most) {
        return lexemes.stream()
                .map(here -> here.stream().filter(lexeme -> lexeme.to() <= most).toList())
                .toList();
    }

    int size() {
        return tokens.size();
    }

    Token token(int at) {
        return tokens.get(at);
    }

    /** The phrase of that category which starts with that token; empty also outside the message. */
    Optional<Lexeme> at(int from, String category) {
        if (from < 0 || from >= tokens.size()) {
            return Optional.empty();
        }
        for (Lexeme lexeme : lexemes.get(from)) {
            if (lexeme.category().equals(category)) {
                return Optional.of(lexeme);
            }
        }
        return Optional.empty();
    }

    boolean is(int from, String category, String meaning) {
        return at(from, category)
                .filter(lexeme -> lexeme.meaning().equals(meaning))
                .isPresent();
    }

    /** All phrases of that category, in order. */
    List<Lexeme> all(String category) {
        List<Lexeme> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            at(i, category).ifPresent(found::add);
        }
        return found;
    }

    /** Whether what stands before these tokens is taken back in them: "sorry", "no, wait". */
    boolean isCorrected(int from, int to) {
        for (int i = from; i < to; i++) {
            if (at(i, "correction").isPresent() || is(i, "answer", "no")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a "not" behind a yes makes it a no: "definitely not". */
    boolean isDenied(Lexeme yes) {
        return at(yes.to(), "not").filter(not -> not.to() - yes.to() == 1).isPresent()
                && (yes.to() + 1 >= tokens.size() || !tokens.get(yes.to() + 1).isNumber());
    }

    /** The clean text of these tokens, as it stands there. */
    String text(int from, int to) {
        return from >= to
                ? ""
                : clean.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }
}
