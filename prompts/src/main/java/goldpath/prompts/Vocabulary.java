package goldpath.prompts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words a language understands: phrases by what they mean, in categories such as {@code market} or {@code command}.
 *
 * @param words category -> meaning -> phrases; the meanings are the same in every language
 */
public record Vocabulary(Map<String, Map<String, List<String>>> words) {

    public Vocabulary {
        Map<String, Map<String, List<String>>> copy = new LinkedHashMap<>();
        words.forEach((category, meanings) -> {
            Map<String, List<String>> phrases = new LinkedHashMap<>();
            meanings.forEach((meaning, list) -> phrases.put(meaning, List.copyOf(list)));
            copy.put(category, Collections.unmodifiableMap(phrases));
        });
        words = Collections.unmodifiableMap(copy);
    }

    /** The phrases of a category by their meaning; empty where the language has no such category. */
    public Map<String, List<String>> category(String category) {
        return words.getOrDefault(category, Map.of());
    }
}
