package goldpath.bot.understanding;

import java.util.regex.Pattern;

/** Finds e-mail addresses. */
record Addresses(RosterWords words) {

    /** In tokens. */
    private static final int LONGEST_ADDRESS = 40;

    private static final int LONGEST_TEXT = 80;
    private static final Pattern ADDRESS = Pattern.compile("[^@]+@[^@]+\\.[^@]+");

    /** The end of an e-mail address that starts there; the index itself where none does. */
    int end(int at) {
        int end = at + 1;
        boolean sign = false;
        while (end < words.size() && end - at < LONGEST_ADDRESS && words.isTight(end) && isInAddress(end)) {
            sign |= words.isSign(end, "@");
            end++;
        }
        if (!sign || end - at == LONGEST_ADDRESS) {
            return at;
        }
        while (end > at + 1 && !words.isWord(end - 1)) {
            end--;
        }
        boolean whole = ADDRESS.matcher(words.message().text(at, end)).matches();
        return whole && words.message().text(at, end).length() <= LONGEST_TEXT ? end : at;
    }

    private boolean isInAddress(int at) {
        Token token = words.token(at);
        return token.isWord() || token.isNumber() || "@._-+".contains(token.text());
    }
}
