package goldpath.bot.understanding;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts clean text into tokens. Letters and digits are cut apart ({@code 120k}, {@code MB2}); an apostrophe between letters
 * belongs to the word.
 */
final class Tokens {

    /** How people type letters that their keyboard lacks; folded alike, so that Müller and Mueller meet. */
    private static final Map<Integer, String> SPELT_OUT = Map.of(
            (int) 'ä', "ae", (int) 'ö', "oe", (int) 'ü', "ue", (int) 'ß', "ss", (int) 'æ', "ae", (int) 'ø', "oe",
            (int) 'œ', "oe", (int) 'ı', "i");

    /** Below it lie the plain letters and signs. */
    private static final int FIRST_SPECIAL = 0x80;

    private Tokens() {}

    static List<Token> of(String clean) {
        List<Token> tokens = new ArrayList<>();
        boolean spaced = true;
        int i = 0;
        while (i < clean.length()) {
            int character = clean.codePointAt(i);
            if (character == ' ' || character == '\t') {
                spaced = true;
                i++;
                continue;
            }
            Token.Kind kind = kind(character);
            int end = end(clean, i, kind);
            String text = clean.substring(i, end);
            tokens.add(new Token(text, fold(text), kind, i, end, spaced));
            spaced = kind == Token.Kind.LINE_BREAK;
            i = end;
        }
        return tokens;
    }

    /** The form in which words are compared, whatever their case, accents and width. */
    static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_SPECIAL) {
                return foldAny(text);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static String foldAny(String text) {
        String lower = UCharacter.foldCase(Normalizer2.getNFKCInstance().normalize(text), true);
        StringBuilder folded = new StringBuilder(lower.length());
        lower.codePoints().forEach(character -> {
            String speltOut = SPELT_OUT.get(character);
            if (speltOut != null) {
                folded.append(speltOut);
            } else {
                base(character, folded);
            }
        });
        return folded.toString();
    }

    private static void base(int character, StringBuilder folded) {
        String decomposed = Normalizer2.getNFKDInstance().normalize(Character.toString(character));
        decomposed
                .codePoints()
                .filter(part -> UCharacter.getType(part) != UCharacter.NON_SPACING_MARK)
                .forEach(folded::appendCodePoint);
    }

    private static int end(String clean, int start, Token.Kind kind) {
        int end = start + Character.charCount(clean.codePointAt(start));
        if (kind == Token.Kind.SIGN || kind == Token.Kind.LINE_BREAK) {
            return end;
        }
        while (end < clean.length() && belongs(clean, end, kind)) {
            end += Character.charCount(clean.codePointAt(end));
        }
        return end;
    }

    private static boolean belongs(String clean, int at, Token.Kind kind) {
        int character = clean.codePointAt(at);
        if (kind == Token.Kind.WORD && character == '\'') {
            return at + 1 < clean.length() && kind(clean.codePointAt(at + 1)) == Token.Kind.WORD;
        }
        return kind(character) == kind;
    }

    private static Token.Kind kind(int character) {
        if (character == '\n') {
            return Token.Kind.LINE_BREAK;
        }
        if (character < FIRST_SPECIAL) {
            return character >= '0' && character <= '9'
                    ? Token.Kind.NUMBER
                    : Character.isLetter(character) ? Token.Kind.WORD : Token.Kind.SIGN;
        }
        if (UCharacter.isDigit(character)) {
            return Token.Kind.NUMBER;
        }
        boolean letter = UCharacter.isLetter(character)
                || UCharacter.getType(character) == UCharacter.NON_SPACING_MARK
                || UCharacter.getType(character) == UCharacter.COMBINING_SPACING_MARK;
        return letter ? Token.Kind.WORD : Token.Kind.SIGN;
    }
}
