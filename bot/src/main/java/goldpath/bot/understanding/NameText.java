package goldpath.bot.understanding;

import com.ibm.icu.lang.UCharacter;

/** A name as it is recorded: as it was typed, but with capitals where it was typed without any. */
final class NameText {

    private NameText() {}

    static String of(String written) {
        String typed = written.replaceAll("\\s+", " ");
        boolean lower = typed.codePoints().noneMatch(UCharacter::isUpperCase);
        return lower && !typed.contains("@") ? capitalised(typed) : typed;
    }

    private static String capitalised(String typed) {
        StringBuilder name = new StringBuilder(typed.length());
        boolean starts = true;
        int start = 0;
        for (int i = 0; i < typed.length(); i += Character.charCount(typed.codePointAt(i))) {
            int character = typed.codePointAt(i);
            name.appendCodePoint(starts ? UCharacter.toTitleCase(character) : character);
            boolean afterInitial = character == '\'' && i == start + 1;
            boolean wordEnds = character == ' ' || character == '-' || character == '.';
            start = wordEnds ? i + 1 : start;
            starts = wordEnds || afterInitial;
        }
        return name.toString();
    }
}
