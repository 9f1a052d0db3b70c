package goldpath.bot.understanding;

/**
 * A phrase of the vocabulary found in a message.
 *
 * @param category of the vocabulary, such as {@code market}
 * @param meaning within the category, such as {@code developed}
 * @param from index of its first token
 * @param to index after its last
 * @param slips how many typing slips apart from the phrase, 0 for the phrase itself
 */
record Lexeme(String category, String meaning, int from, int to, int slips) {

    int length() {
        return to - from;
    }

    boolean is(String otherCategory, String otherMeaning) {
        return category.equals(otherCategory) && meaning.equals(otherMeaning);
    }
}
