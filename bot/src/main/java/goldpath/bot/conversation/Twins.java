package goldpath.bot.conversation;

import goldpath.evaluator.Person;
import goldpath.evaluator.Roster;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Notices entries of a roster that may be the same person: "Bob" beside "Bob Miller", or "Miller, Bob" beside it. */
final class Twins {

    private static final int MOST = 5;

    private Twins() {}

    static List<List<String>> in(Roster roster) {
        Map<String, Set<String>> wordsOf = new LinkedHashMap<>();
        Map<String, List<String>> bearers = new HashMap<>();
        for (Person person : roster.people()) {
            Set<String> words = words(person.name());
            wordsOf.put(person.name(), words);
            words.forEach(word ->
                    bearers.computeIfAbsent(word, any -> new ArrayList<>()).add(person.name()));
        }
        List<List<String>> twins = new ArrayList<>();
        wordsOf.forEach((name, words) -> {
            List<String> fuller = fuller(name, words, wordsOf, bearers);
            if (fuller.size() == 1 && !twins.contains(List.of(fuller.get(0), name))) {
                twins.add(List.of(name, fuller.get(0)));
            }
        });
        return List.copyOf(twins.subList(0, Math.min(MOST, twins.size())));
    }

    /** The others whose names hold all of these words; with several of them nobody can say which is meant. */
    private static List<String> fuller(
            String name, Set<String> words, Map<String, Set<String>> wordsOf, Map<String, List<String>> bearers) {
        List<String> sharing = words.stream()
                .map(word -> bearers.getOrDefault(word, List.of()))
                .min(java.util.Comparator.comparingInt(List::size))
                .orElse(List.of());
        return sharing.stream()
                .filter(other -> !other.equals(name))
                .filter(other -> wordsOf.getOrDefault(other, Set.of()).containsAll(words))
                .limit(2)
                .toList();
    }

    private static Set<String> words(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        Set<String> words = new HashSet<>(List.of(folded.split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }
}
