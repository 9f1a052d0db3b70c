package goldpath.bot.understanding;

import goldpath.prompts.Vocabulary;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the words in the head and in the cells of a table mean. */
final class TableWords {

    /** What a column holds. */
    enum Role {
        NAME,
        FIRST_NAME,
        LAST_NAME,
        EXAM,
        /** Exams that do not count as passed. */
        NOT_PASSED,
        /** Whether the exam of the row was passed. */
        RESULT,
        /** All who passed the exam of the row. */
        PEOPLE,
        /** Scores, dates and whatever else tells of neither people nor exams. */
        OTHER
    }

    private static final String HEADS = "roster_table";
    private static final String MARKS = "roster_mark";
    private static final String YES = "yes";

    private final Lexicon lexicon;
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, Boolean> marks = new HashMap<>();

    /** @param lexicon of the roster's part of the vocabulary */
    TableWords(Vocabulary vocabulary, Lexicon lexicon) {
        this.lexicon = lexicon;
        vocabulary
                .category(HEADS)
                .forEach((role, phrases) ->
                        phrases.forEach(phrase -> roles.put(key(phrase), Role.valueOf(role.toUpperCase(Locale.ROOT)))));
        vocabulary
                .category(MARKS)
                .forEach((mark, phrases) -> phrases.forEach(phrase -> marks.put(key(phrase), mark.equals(YES))));
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Optional<Role> role(String cell) {
        return Optional.ofNullable(roles.get(key(cell)));
    }

    /** Whether a cell that is only a mark says yes; empty where it is no mark. */
    Optional<Boolean> mark(String cell) {
        return Optional.ofNullable(marks.get(key(cell)));
    }

    private static String key(String text) {
        return Tokens.of(CleanText.of(text)).stream()
                .map(Token::folded)
                .filter(word -> !word.equals("*") && !word.equals(":"))
                .collect(Collectors.joining(" "));
    }
}
