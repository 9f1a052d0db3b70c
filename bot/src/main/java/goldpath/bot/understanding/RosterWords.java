package goldpath.bot.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the vocabulary says about the words of a message, as far as people and exams are concerned. */
final class RosterWords {

    static final String SPEAKER = "speaker";
    private static final String ALSO_NAME = "also_name";

    private static final String TABLE = "roster_table";
    private static final String EXAMS = "exam";
    private static final String VERB_ENDING = "verb_ending";
    private static final String GENITIVE = "genitive";
    private static final String ENDING = "of";

    private final Message message;
    private final Lexicon lexicon;
    private final Set<String> verbEndings;
    private final Map<String, String> genitives;
    private final Map<Integer, List<Lexeme>> found = new HashMap<>();
    private final Map<Integer, Optional<Lexeme>> foreign = new HashMap<>();

    /** @param lexicon of the roster's part of the vocabulary */
    RosterWords(Message message, Lexicon lexicon) {
        this.message = message;
        this.lexicon = lexicon;
        this.genitives = lexicon.singleWords(GENITIVE);
        this.verbEndings = lexicon.singleWords(VERB_ENDING).keySet();
    }

    Message message() {
        return message;
    }

    int size() {
        return message.tokens().size();
    }

    Token token(int at) {
        return message.tokens().get(at);
    }

    /** The longest phrase of this grammar, or for whoever speaks, that starts there. */
    Optional<Lexeme> cue(int at) {
        return lexemes(at).stream()
                .filter(lexeme -> isCue(lexeme) || lexeme.category().equals(SPEAKER))
                .findFirst();
    }

    boolean has(int at, Cue cue) {
        return at < size() && lexemes(at).stream().anyMatch(lexeme -> lexeme.is(Cue.CATEGORY, cue.id()));
    }

    /** The first cue there, if it is one of these. */
    boolean startsWith(int at, Set<Cue> cues) {
        return at < size()
                && cue(at).filter(RosterWords::isCue)
                        .map(Cue::of)
                        .filter(cues::contains)
                        .isPresent();
    }

    /** The longest phrase that other grammars read, or that stands in the head of a table. */
    Optional<Lexeme> foreign(int at) {
        return foreign.computeIfAbsent(at, this::foreignPhrase);
    }

    private Optional<Lexeme> foreignPhrase(int at) {
        Optional<Lexeme> head = lexemes(at).stream()
                .filter(lexeme -> lexeme.category().equals(TABLE))
                .findFirst();
        return head.or(() -> message.lexicon().at(message.tokens(), at).stream().findFirst());
    }

    /** Whether a single word of the vocabulary is also a name. */
    boolean isAlsoName(int at) {
        return lexemes(at).stream().anyMatch(lexeme -> lexeme.category().equals(ALSO_NAME));
    }

    /** Whether a word ends as verbs do; people whose names end so are in the vocabulary as names. */
    boolean isLikeVerb(int at) {
        String word = token(at).folded();
        return !isAlsoName(at)
                && verbEndings.stream()
                        .anyMatch(ending -> word.length() > ending.length() + 1 && word.endsWith(ending));
    }

    /** How many letters of a word only say that something is theirs; 0 where none do. */
    int genitive(int at) {
        String word = token(at).folded();
        if (genitives.containsKey(word)) {
            return 0;
        }
        return genitives.entrySet().stream()
                .filter(ending -> ending.getValue().equals(ENDING))
                .map(Map.Entry::getKey)
                .filter(ending -> word.length() > ending.length() + 2 && word.endsWith(ending))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }

    /** A capital with a full stop before the rest of a name. */
    boolean isInitial(int at) {
        return isCapitalised(at)
                && token(at).text().length() == 1
                && isSign(at + 1, ".")
                && isTight(at + 1)
                && (isCapitalised(at + 2) || isTight(at + 2));
    }

    /** Whether a word stands for exams in general. */
    boolean isExamWord(int at) {
        return at < size() && lexemes(at).stream().anyMatch(lexeme -> lexeme.is(TABLE, EXAMS));
    }

    boolean isWord(int at) {
        return at >= 0 && at < size() && token(at).isWord();
    }

    boolean isSign(int at, String sign) {
        return at >= 0 && at < size() && token(at).is(sign);
    }

    boolean isTight(int at) {
        return at > 0 && at < size() && !token(at).spaced();
    }

    /** True for a word that does not start in lower case, as names do; also in scripts without case. */
    boolean isCapitalised(int at) {
        return isWord(at) && !Character.isLowerCase(token(at).text().codePointAt(0));
    }

    private static boolean isCue(Lexeme lexeme) {
        return lexeme.category().equals(Cue.CATEGORY);
    }

    private List<Lexeme> lexemes(int at) {
        return found.computeIfAbsent(at, place -> lexicon.at(message.tokens(), place));
    }
}
