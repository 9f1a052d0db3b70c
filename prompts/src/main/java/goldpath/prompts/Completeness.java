package goldpath.prompts;

import com.ibm.icu.text.MessagePattern;
import goldpath.datafile.Located;
import goldpath.prompts.LanguageFile.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether all languages say and understand the same: what one of them has, every other must have. */
final class Completeness {

    /** Names of what competency files bring; without them, the name in the competency file is used. */
    private static final List<String> OPTIONAL = List.of("fact.", "level.");

    private Completeness() {}

    /** Refuses what is missing or differs. */
    static void check(List<LanguageFile> files) {
        for (LanguageFile file : files) {
            for (LanguageFile other : files) {
                texts(file, other);
                Map<String, Entry<Map<String, Entry<List<String>>>>> vocabulary = file.vocabulary();
                same(file.root().at("vocabulary"), vocabulary, other.vocabulary());
                vocabulary.forEach((category, meanings) -> {
                    var others = other.vocabulary().get(category);
                    if (others != null) {
                        same(meanings.place(), meanings.value(), others.value());
                    }
                });
            }
        }
    }

    private static void texts(LanguageFile file, LanguageFile other) {
        Map<String, Entry<String>> required = new LinkedHashMap<>(other.texts());
        required.keySet().removeIf(key -> OPTIONAL.stream().anyMatch(key::startsWith));
        same(file.root().at("texts"), file.texts(), required);
        file.texts().forEach((key, text) -> {
            Entry<String> model = other.texts().get(key);
            if (model != null) {
                placeholders(text, model);
            }
        });
    }

    /** Refuses a place that lacks what the other language has. */
    private static <T> void same(Located place, Map<String, Entry<T>> here, Map<String, Entry<T>> there) {
        there.forEach((key, entry) -> {
            if (!here.containsKey(key)) {
                place.at(key)
                        .refuse(
                                "is missing; " + entry.place().file() + ", line "
                                        + entry.place().line() + ", has it.",
                                "Add it" + example(entry.value()) + ".");
            }
        });
    }

    private static String example(Object value) {
        return value instanceof Map<?, ?> meanings
                ? " with the meanings " + new ArrayList<>(meanings.keySet())
                : "; there it is '" + value + "'";
    }

    private static void placeholders(Entry<String> text, Entry<String> model) {
        Set<String> here = placeholders(text.value());
        Set<String> there = placeholders(model.value());
        if (!here.equals(there)) {
            text.place()
                    .refuse(
                            "has the placeholders " + here + ", but "
                                    + model.place().file() + ", line "
                                    + model.place().line() + ", has " + there + ".",
                            "Use the same in both.");
        }
    }

    private static Set<String> placeholders(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME
                    || part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                names.add(parsed.getSubstring(part));
            }
        }
        return names;
    }
}
