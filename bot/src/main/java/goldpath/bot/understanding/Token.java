package goldpath.bot.understanding;

/**
 * A word, a run of digits, a single sign or a line break, with its place in the clean text.
 *
 * @param text as it stands there
 * @param folded for comparing: without case and accents; a line break is {@code "\n"}
 * @param start index of its first character in the clean text
 * @param end index after its last
 * @param spaced whether white space or the start of the text comes before it
 */
record Token(String text, String folded, Kind kind, int start, int end, boolean spaced) {

    private static final String HIDDEN = "\uFFFC";

    enum Kind {
        WORD,
        NUMBER,
        SIGN,
        LINE_BREAK
    }

    boolean is(String sign) {
        return folded.equals(sign);
    }

    /** A sign in its place that means nothing. */
    Token hidden() {
        return new Token(text, HIDDEN, Kind.SIGN, start, end, spaced);
    }

    boolean isHidden() {
        return folded.equals(HIDDEN);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }
}
