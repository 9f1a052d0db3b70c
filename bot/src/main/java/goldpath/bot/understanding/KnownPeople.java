package goldpath.bot.understanding;

import goldpath.evaluator.Person;
import goldpath.evaluator.Roster;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The people on the roster and those named in the message so far, found by full name, first name or last name. */
final class KnownPeople {

    /** Letters of a short form. */
    private static final int SHORTEST = 3;

    private final Map<String, String> byName = new LinkedHashMap<>();
    private final Map<String, Set<String>> byWord = new LinkedHashMap<>();
    private final Map<String, Set<String>> byFirst = new LinkedHashMap<>();

    KnownPeople(Roster roster) {
        roster.people().stream().map(Person::name).forEach(this::learn);
    }

    void learn(String name) {
        List<String> words = words(name);
        if (words.isEmpty() || byName.putIfAbsent(String.join(" ", words), name) != null) {
            return;
        }
        String first = words.get(0);
        byFirst.computeIfAbsent(first, absent -> new LinkedHashSet<>()).add(name);
        byWord.computeIfAbsent(first, absent -> new LinkedHashSet<>()).add(name);
        byWord.computeIfAbsent(words.get(words.size() - 1), absent -> new LinkedHashSet<>())
                .add(name);
    }

    List<String> all() {
        return List.copyOf(byName.values());
    }

    Optional<String> exactly(String name) {
        return Optional.ofNullable(byName.get(String.join(" ", words(name))));
    }

    /** Whom a name can mean: one person, several, or nobody known. */
    List<String> fitting(String said) {
        Optional<String> same = exactly(said);
        if (same.isPresent()) {
            return List.of(same.get());
        }
        List<String> words = words(said);
        return words.size() == 1 ? List.copyOf(byWord.getOrDefault(words.get(0), Set.of())) : List.of();
    }

    /** Whom a name may mean that fits nobody: one of the two first names begins as the other, such as Ben and Benjamin. */
    List<String> alike(String said) {
        String first = words(said).stream().findFirst().orElse("");
        return byName.values().stream()
                .filter(name -> isShortFor(first, words(name).get(0))
                        || isShortFor(words(name).get(0), first))
                .toList();
    }

    /** "M. Weber" may be Mia Weber. */
    List<String> abbreviated(String said) {
        List<String> words = words(said);
        boolean initial = words.size() > 1 && words.get(0).length() == 1;
        return initial
                ? byWord.getOrDefault(words.get(words.size() - 1), Set.of()).stream()
                        .filter(name -> words(name).get(0).startsWith(words.get(0)))
                        .toList()
                : List.of();
    }

    private static boolean isShortFor(String shorter, String longer) {
        return shorter.length() >= SHORTEST && longer.startsWith(shorter);
    }

    /** People known by their first name only whom a longer name may mean. */
    List<String> shorter(String said) {
        List<String> words = words(said);
        if (words.size() < 2 || exactly(said).isPresent()) {
            return List.of();
        }
        return byFirst.getOrDefault(words.get(0), Set.of()).stream()
                .filter(name -> words(name).size() == 1)
                .toList();
    }

    /** How many tokens from there on are a known name, in full or its first or last word; 0 where none is. */
    int lengthAt(RosterWords words, int at) {
        int best = 0;
        StringBuilder joined = new StringBuilder();
        int most = Math.min(words.size(), at + 8);
        for (int to = at; to < most && words.isWord(to); to++) {
            joined.append(joined.isEmpty() ? "" : " ").append(words.token(to).folded());
            if (byName.containsKey(joined.toString())
                    || (to == at && byWord.containsKey(words.token(to).folded()))) {
                best = to - at + 1;
            }
        }
        return best;
    }

    static List<String> words(String name) {
        List<Token> tokens = Tokens.of(CleanText.of(name));
        if (tokens.stream().anyMatch(token -> token.is("@"))) {
            return List.of(tokens.stream().map(Token::folded).collect(Collectors.joining()));
        }
        List<String> words = new ArrayList<>();
        tokens.stream().filter(token -> token.isWord() || token.isNumber()).forEach(token -> words.add(token.folded()));
        return words;
    }
}
