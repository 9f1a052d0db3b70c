package goldpath.prompts;

import goldpath.datafile.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A language file as it was read, not yet compared with the others.
 *
 * @param texts patterns by key
 * @param vocabulary category -> meaning -> phrases
 */
record LanguageFile(
        Located root,
        String tag,
        String name,
        Map<String, Entry<String>> texts,
        Map<String, Entry<Map<String, Entry<List<String>>>>> vocabulary) {

    /** A value and where it stands. */
    record Entry<T>(Located place, T value) {}

    Language language() {
        Map<String, Map<String, List<String>>> words = new LinkedHashMap<>();
        vocabulary.forEach((category, meanings) -> words.put(category, values(meanings.value())));
        return new Language(tag, name, values(texts), new Vocabulary(words));
    }

    private static <T> Map<String, T> values(Map<String, Entry<T>> entries) {
        Map<String, T> values = new LinkedHashMap<>();
        entries.forEach((key, entry) -> values.put(key, entry.value()));
        return values;
    }
}
