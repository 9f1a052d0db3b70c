package goldpath.bot.understanding;

import goldpath.prompts.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
        /** The day on which the exam of the row was passed. */
        PASSED_ON,
        /** The day until which it counts. */
        EXPIRES,
        /** An e-mail address, which tells people of one name apart. */
        ADDRESS,
        /** A number or word that only one person has. */
        IDENTITY,
        /** Scores and whatever else tells of neither people nor exams. */
        OTHER;

        /** Whether what a cell says has to do with neither names nor exams. */
        boolean isAside() {
            return compareTo(PEOPLE) > 0;
        }
    }

    private static final String HEADS = "roster_table";
    private static final String MARKS = "roster_mark";
    private static final String YES = "yes";
    private static final Pattern IN_ONE_WORD = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|_");

    private final Lexicon lexicon;
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, Boolean> marks = new HashMap<>();

    /**
     * @param vocabularies of the languages in which heads and marks may be written, the first goes before the others
     * @param lexicon of the roster's part of the first
     */
    TableWords(List<Vocabulary> vocabularies, Lexicon lexicon) {
        this.lexicon = lexicon;
        vocabularies.forEach(this::add);
    }

    private void add(Vocabulary vocabulary) {
        vocabulary
                .category(HEADS)
                .forEach((role, phrases) -> phrases.forEach(
                        phrase -> roles.putIfAbsent(key(phrase), Role.valueOf(role.toUpperCase(Locale.ROOT)))));
        vocabulary
                .category(MARKS)
                .forEach(
                        (mark, phrases) -> phrases.forEach(phrase -> marks.putIfAbsent(key(phrase), mark.equals(YES))));
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Optional<Role> role(String cell) {
        return Optional.ofNullable(roles.get(key(cell))).or(() -> Optional.ofNullable(roles.get(key(parted(cell)))));
    }

    /** Whether a cell that is only a mark says yes; empty where it is no mark. */
    Optional<Boolean> mark(String cell) {
        return Optional.ofNullable(marks.get(key(cell)));
    }

    /** {@code TrainingTitle} as two words. */
    private static String parted(String cell) {
        return IN_ONE_WORD.matcher(cell).replaceAll(" ");
    }

    private static String key(String text) {
        return Tokens.of(CleanText.of(text)).stream()
                .map(Token::folded)
                .filter(word -> !word.equals("*") && !word.equals(":"))
                .collect(Collectors.joining(" "));
    }
}
