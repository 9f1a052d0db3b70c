package goldpath.bot.channel.discord;

/** Shortens what is longer than Discord takes. */
final class Cut {

    private static final String ELLIPSIS = "…";

    private Cut() {}

    /** At most so many characters, cut between two words where there are some, never within a character. */
    static String to(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - ELLIPSIS.length();
        int space = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end));
        int cut = space > most / 2 ? space : end;
        while (Character.isHighSurrogate(text.charAt(cut - 1)) || isEscaping(text, cut)) {
            cut--;
        }
        return text.substring(0, cut) + ELLIPSIS;
    }

    /** Whether a lone backslash comes right before. */
    private static boolean isEscaping(String text, int end) {
        int start = end;
        while (start > 0 && text.charAt(start - 1) == '\\') {
            start--;
        }
        return (end - start) % 2 == 1;
    }
}
