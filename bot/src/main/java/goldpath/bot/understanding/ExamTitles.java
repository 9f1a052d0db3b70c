package goldpath.bot.understanding;

import goldpath.bot.understanding.Piece.Exam;
import goldpath.evaluator.Competency;
import goldpath.prompts.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds exams by title. A title's core is what tells it from most others ({@code online deployment}); titles with the same
 * core differ by a year, and one without its year can be any of them.
 */
final class ExamTitles {

    /** Vocabulary category: short forms and translations; the meaning is a core, joined by underscores. */
    private static final String CATEGORY = "exam_title";

    private static final int LONGEST_LEAD = 6;

    private final Map<String, List<Titled>> byCore = new LinkedHashMap<>();
    private final Set<String> common;
    private final Lexicon phrases = new Lexicon(new Vocabulary(Map.of()));

    private record Titled(String code, Optional<String> year) {}

    private record Years(Set<String> seen, int to) {}

    ExamTitles(Competency competency, Vocabulary vocabulary) {
        common = commonWords(competency);
        competency.exams().values().forEach(exam -> add(exam.code(), Tokens.of(CleanText.of(exam.title()))));
        vocabulary.category(CATEGORY).forEach((core, list) -> {
            if (byCore.containsKey(core)) {
                list.forEach(phrase -> phrases.add(phrase, CATEGORY, core));
            }
        });
    }

    /** Words that more than half of the titles have, and so do not tell them apart. */
    private static Set<String> commonWords(Competency competency) {
        Map<String, Integer> counts = new HashMap<>();
        competency
                .exams()
                .values()
                .forEach(exam -> Tokens.of(CleanText.of(exam.title())).stream()
                        .filter(Token::isWord)
                        .map(Token::folded)
                        .distinct()
                        .forEach(word -> counts.merge(word, 1, Integer::sum)));
        int half = competency.exams().size() / 2;
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > half)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void add(String code, List<Token> title) {
        String core = title.stream()
                .filter(token -> token.isWord() && !common.contains(token.folded()))
                .map(Token::folded)
                .collect(Collectors.joining(" "));
        Optional<String> year =
                title.stream().filter(Token::isNumber).map(Token::folded).findFirst();
        String key = core.replace(' ', '_');
        byCore.computeIfAbsent(key, absent -> new ArrayList<>()).add(new Titled(code, year));
        phrases.add(core, CATEGORY, key);
    }

    /** The title that starts with that token. */
    Optional<Exam> at(Message message, int from) {
        List<Token> tokens = message.tokens();
        Set<String> years = new HashSet<>();
        int at = from;
        while (at < tokens.size() && at - from < LONGEST_LEAD && leads(tokens.get(at))) {
            addYear(tokens.get(at), years);
            at++;
        }
        Optional<Lexeme> core = at < tokens.size() ? phrases.at(tokens, at, CATEGORY) : Optional.empty();
        return core.map(found -> {
            Years behind = yearsBehind(tokens, found.to());
            years.addAll(behind.seen());
            return exam(message, found, years, from, behind.to());
        });
    }

    private boolean leads(Token token) {
        return common.contains(token.folded()) || isYear(token);
    }

    private boolean isYear(Token token) {
        return token.isNumber()
                && byCore.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(titled -> titled.year().equals(Optional.of(token.folded())));
    }

    private void addYear(Token token, Set<String> years) {
        if (isYear(token)) {
            years.add(token.folded());
        }
    }

    private Years yearsBehind(List<Token> tokens, int from) {
        int at = from < tokens.size() && tokens.get(from).is("(") ? from + 1 : from;
        if (at >= tokens.size() || !isYear(tokens.get(at))) {
            return new Years(Set.of(), from);
        }
        int end = at + 1 < tokens.size() && at > from && tokens.get(at + 1).is(")") ? at + 2 : at + 1;
        return new Years(Set.of(tokens.get(at).folded()), end);
    }

    private Exam exam(Message message, Lexeme core, Set<String> years, int from, int to) {
        List<Titled> sharing = byCore.getOrDefault(core.meaning(), List.of());
        List<Titled> dated = sharing.stream()
                .filter(titled -> titled.year().filter(years::contains).isPresent())
                .toList();
        List<String> codes =
                (dated.isEmpty() ? sharing : dated).stream().map(Titled::code).toList();
        Exam.Kind kind = codes.size() == 1 ? Exam.Kind.LISTED : Exam.Kind.SHARED;
        return new Exam(kind, message.text(from, to), codes, false, from, to);
    }
}
