package goldpath.prompts;

import com.ibm.icu.util.ULocale;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A language that the bot speaks and understands, as its data file says it. May be used by several threads at once. */
public final class Language {

    private final String tag;
    private final String name;
    private final ULocale locale;
    private final Map<String, String> texts;
    private final Map<String, Phrase> phrases = new HashMap<>();
    private final Vocabulary vocabulary;

    Language(String tag, String name, Map<String, String> texts, Vocabulary vocabulary) {
        this.tag = tag;
        this.name = name;
        this.locale = ULocale.forLanguageTag(tag);
        this.texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        texts.forEach((key, pattern) -> phrases.put(key, new Phrase(pattern, locale)));
        this.vocabulary = vocabulary;
    }

    /** BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String name() {
        return name;
    }

    public ULocale locale() {
        return locale;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The patterns by key. */
    public Map<String, String> texts() {
        return texts;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /**
     * The text of that key with its placeholders filled in.
     *
     * @param arguments values, never read as patterns, by the names of the placeholders
     * @throws IllegalArgumentException when there is no such text
     */
    public String say(String key, Map<String, ?> arguments) {
        Phrase phrase = phrases.get(key);
        if (phrase == null) {
            throw new IllegalArgumentException("No text '" + key + "' in language '" + tag + "'.");
        }
        return phrase.with(arguments);
    }

    public String say(String key) {
        return say(key, Map.of());
    }
}
