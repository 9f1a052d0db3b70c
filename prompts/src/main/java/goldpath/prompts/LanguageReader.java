package goldpath.prompts;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import goldpath.datafile.Located;
import goldpath.datafile.Problems;
import goldpath.datafile.YamlText;
import goldpath.prompts.LanguageFile.Entry;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads language files. Every scalar is taken as it is written, so that {@code yes} and {@code 12} are words, not values.
 * What is wrong is in the problems it was given.
 */
final class LanguageReader {

    private final Problems problems;

    LanguageReader(Problems problems) {
        this.problems = problems;
    }

    /** The language of that file; of no use once there are problems. */
    Optional<LanguageFile> read(String file, String yaml) {
        return new YamlText(file, yaml).root(problems).map(LanguageReader::language);
    }

    private static LanguageFile language(Located root) {
        root.allow(List.of("tag", "name", "vocabulary", "texts"));
        return new LanguageFile(
                root,
                tag(root.at("tag")),
                words(root.at("name")),
                entries(root.at("texts"), LanguageReader::pattern),
                entries(root.at("vocabulary"), category -> entries(category, LanguageReader::phrases)));
    }

    private static <T> Map<String, Entry<T>> entries(Located place, Function<Located, T> reader) {
        Map<String, Entry<T>> entries = new LinkedHashMap<>();
        place.entries().forEach((key, entry) -> entries.put(key, new Entry<>(entry, reader.apply(entry))));
        return entries;
    }

    private static String tag(Located place) {
        String tag = words(place);
        try {
            if (!new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty()) {
                return tag;
            }
        } catch (IllformedLocaleException e) {
            // Said below, as for a tag without a language.
        }
        if (!tag.isBlank()) {
            place.refuse("'" + tag + "' is not a BCP 47 tag.", "Use one such as de or pt-BR.");
        }
        return tag;
    }

    private static String pattern(Located place) {
        String pattern = words(place);
        try {
            new MessageFormat(pattern, ULocale.ROOT);
            return pattern;
        } catch (IllegalArgumentException e) {
            place.refuse(
                    "is not an ICU message pattern: " + e.getMessage() + ".",
                    "Check the braces; a plural or select needs an 'other {...}'.");
            return "";
        }
    }

    private static List<String> phrases(Located place) {
        List<String> phrases = new ArrayList<>();
        place.itemsIfAny().forEach(phrase -> phrases.add(words(phrase)));
        return phrases;
    }

    private static String words(Located place) {
        Optional<String> words = place.scalar().map(ScalarNode::getValue);
        if (words.isPresent() && words.get().isBlank()) {
            place.refuse("is empty.", "Write the words, or remove it.");
        }
        return words.orElse("");
    }
}
