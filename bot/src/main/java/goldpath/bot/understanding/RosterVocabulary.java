package goldpath.bot.understanding;

import goldpath.prompts.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of a vocabulary that only rosters need. It is kept apart, for most of it means something else, or nothing, where
 * money and markets are talked about.
 */
final class RosterVocabulary {

    private static final Set<String> OWN = Set.of(
            Cue.CATEGORY,
            "speaker",
            "also_name",
            "exam_title",
            "roster_table",
            "roster_mark",
            "verb_ending",
            "genitive");

    private RosterVocabulary() {}

    static Vocabulary of(Vocabulary all) {
        return only(all, true);
    }

    /** What the other grammars need. */
    static Vocabulary without(Vocabulary all) {
        return only(all, false);
    }

    private static Vocabulary only(Vocabulary all, boolean own) {
        Map<String, Map<String, List<String>>> words = new LinkedHashMap<>(all.words());
        words.keySet().removeIf(category -> OWN.contains(category) != own);
        return new Vocabulary(words);
    }
}
