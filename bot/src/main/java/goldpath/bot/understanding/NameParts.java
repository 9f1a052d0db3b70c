package goldpath.bot.understanding;

/** The parts of a name that stick together: words with hyphens, initials, and a nickname in quotes before the last name. */
record NameParts(RosterWords words) {

    private static final String QUOTE = "\"";
    private static final int MOST = 7;

    /** The index after the part that starts with that word. */
    int end(int at) {
        int to = afterHyphens(at);
        for (int i = 0; i < MOST; i++) {
            boolean initial = isInitial(to - 1);
            if (initial && !isStuck(to + 1)) {
                return to + 1;
            }
            if (!initial && !isNickname(to)) {
                return to;
            }
            to = afterHyphens(initial ? (words.isWord(to + 1) ? to + 1 : to + 2) : to + 3);
        }
        return to;
    }

    private int afterHyphens(int at) {
        int to = at + 1;
        while (words.isSign(to, "-") && words.isTight(to) && words.isTight(to + 1) && words.isWord(to + 1)) {
            to += 2;
        }
        return to;
    }

    /** A letter and its full stop. */
    boolean isInitial(int at) {
        String word = words.token(at).text();
        return word.codePointCount(0, word.length()) == 1 && words.isSign(at + 1, ".") && words.isTight(at + 1);
    }

    /** Whether a word, or a hyphen and a word, follow without a space. */
    private boolean isStuck(int at) {
        boolean hyphened = words.isSign(at, "-") && words.isTight(at + 1) && words.isWord(at + 1);
        return words.isTight(at) && (words.isWord(at) || hyphened);
    }

    /** {@code Robert "Bob" Stone} is one name. */
    private boolean isNickname(int at) {
        return words.isSign(at, QUOTE)
                && words.isWord(at + 1)
                && words.isTight(at + 1)
                && words.isSign(at + 2, QUOTE)
                && words.isCapitalised(at + 3);
    }
}
