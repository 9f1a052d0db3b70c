package goldpath.bot.wording;

import goldpath.evaluator.Competency;
import goldpath.evaluator.Competency.Exam;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Titles of exams without the words that most of them share, which tell nothing apart. */
final class ShortTitles {

    private final Map<String, Integer> titlesWith = new HashMap<>();
    private final int titles;

    ShortTitles(Competency competency) {
        titles = competency.exams().size();
        for (Exam exam : competency.exams().values()) {
            new LinkedHashSet<>(words(exam)).forEach(word -> titlesWith.merge(word, 1, Integer::sum));
        }
    }

    String of(Exam exam) {
        String title = words(exam).stream()
                .filter(word -> Objects.requireNonNullElse(titlesWith.get(word), 0) * 2 <= titles)
                .collect(Collectors.joining(" "));
        return exam.code() + " " + (title.isEmpty() ? exam.title() : title);
    }

    private static List<String> words(Exam exam) {
        return Arrays.asList(exam.title().split(" ", -1));
    }
}
