package goldpath.bot.understanding;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/**
 * Text as it may be recorded and shown again: composed, without controls, bidi overrides, zero-width characters and piles
 * of combining marks; spaces, quotes, dashes and line breaks in their plain form.
 */
final class CleanText {

    private static final int MOST_MARKS = 2;
    private static final int FIRST_WIDE = 0xFF01;
    private static final int LAST_WIDE = 0xFF5E;

    private CleanText() {}

    static String of(String raw) {
        return isPlain(raw) ? raw : cleaned(raw);
    }

    /** Whether it holds nothing but letters, digits and signs of ASCII that stay as they are. */
    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char character = raw.charAt(i);
            boolean stays = (character >= ' ' && character < '\u007F' && character != '`')
                    || character == '\n'
                    || character == '\t';
            if (!stays) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String raw) {
        String composed = Normalizer2.getNFCInstance().normalize(raw);
        StringBuilder clean = new StringBuilder(composed.length());
        int marks = 0;
        for (int i = 0; i < composed.length(); i += Character.charCount(composed.codePointAt(i))) {
            int character = plain(composed.codePointAt(i));
            marks = isMark(character) ? marks + 1 : 0;
            boolean secondOfBreak = character == '\n' && i > 0 && composed.charAt(i - 1) == '\r';
            if (isKept(character) && marks <= MOST_MARKS && !secondOfBreak) {
                clean.appendCodePoint(character);
            }
        }
        return clean.toString();
    }

    private static int plain(int character) {
        return switch (character) {
            case '\r', '\u0085', '\u2028', '\u2029', '\u000B', '\f' -> '\n';
            case '\u2018', '\u2019', '\u201B', '\u02BC', '\u00B4', '`', '\uFF07' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            default -> UCharacter.getType(character) == UCharacter.SPACE_SEPARATOR ? ' ' : narrow(character);
        };
    }

    /** Letters, digits and signs of the full width of a Chinese character. */
    private static int narrow(int character) {
        return character >= FIRST_WIDE && character <= LAST_WIDE ? character - FIRST_WIDE + '!' : character;
    }

    private static boolean isMark(int character) {
        return switch (UCharacter.getType(character)) {
            case UCharacter.NON_SPACING_MARK, UCharacter.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isKept(int character) {
        return character == '\n'
                || character == '\t'
                || switch (UCharacter.getType(character)) {
                    case UCharacter.CONTROL,
                            UCharacter.FORMAT,
                            UCharacter.SURROGATE,
                            UCharacter.PRIVATE_USE,
                            UCharacter.UNASSIGNED -> false;
                    default -> true;
                };
    }
}
