package goldpath.bot.understanding;

import goldpath.prompts.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the phrases of a vocabulary among tokens: a trie over folded words. Knows no category by name.
 *
 * <p>A {@code *} in a phrase stands for up to three words of any kind. A sign in a phrase that follows without a space
 * must do so in the text too, so that "a $5 note" does not hold "A$".
 */
final class Lexicon {

    private static final Comparator<Lexeme> LONGEST_FIRST =
            Comparator.comparingInt(Lexeme::length).reversed();
    private static final String GAP = "*";
    private static final int WIDEST_GAP = 3;
    private static final String ATTACHED = "\0";

    private final Node root = new Node();
    private final Map<String, Map<String, String>> singleWords = new HashMap<>();

    private record Entry(String category, String meaning) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Entry> ends = new ArrayList<>();
    }

    Lexicon(Vocabulary vocabulary) {
        vocabulary.words().keySet().forEach(category -> addAll(vocabulary, category));
    }

    /** Adds the phrases of one category of a vocabulary, such as another language's names of the languages. */
    void addAll(Vocabulary vocabulary, String category) {
        vocabulary
                .category(category)
                .forEach((meaning, phrases) -> phrases.forEach(phrase -> add(phrase, category, meaning)));
    }

    /** Adds a phrase from elsewhere than the vocabulary, such as the name of a country or an exam. */
    void add(String phrase, String category, String meaning) {
        List<Token> tokens = Tokens.of(CleanText.of(phrase));
        Node node = root;
        for (int i = 0; i < tokens.size(); i++) {
            node = node.next.computeIfAbsent(key(tokens.get(i), i == 0), key -> new Node());
        }
        Entry entry = new Entry(category, meaning);
        if (!node.ends.contains(entry)) {
            node.ends.add(entry);
        }
        if (tokens.size() == 1) {
            singleWords
                    .computeIfAbsent(category, key -> new HashMap<>())
                    .putIfAbsent(tokens.get(0).folded(), meaning);
        }
    }

    /** The phrases of a category that are one word: folded word -> meaning. */
    Map<String, String> singleWords(String category) {
        return Collections.unmodifiableMap(singleWords.getOrDefault(category, Map.of()));
    }

    /** All phrases that start with that token, longest first. */
    List<Lexeme> at(List<Token> tokens, int from) {
        Node first = root.next.get(tokens.get(from).folded());
        if (first == null) {
            return List.of();
        }
        List<Lexeme> found = new ArrayList<>(4);
        walk(first, tokens, from, from + 1, found);
        if (found.size() > 1) {
            found.sort(LONGEST_FIRST);
        }
        return found;
    }

    private static void walk(Node node, List<Token> tokens, int from, int at, List<Lexeme> found) {
        for (Entry entry : node.ends) {
            found.add(new Lexeme(entry.category(), entry.meaning(), from, at, 0));
        }
        if (at == tokens.size()) {
            return;
        }
        Node next = node.next.get(key(tokens.get(at), false));
        if (next != null) {
            walk(next, tokens, from, at + 1, found);
        }
        Node gap = node.next.get(GAP);
        for (int width = 0; gap != null && width <= WIDEST_GAP && at + width < tokens.size(); width++) {
            walk(gap, tokens, from, at + width, found);
            if (!tokens.get(at + width).isWord()) {
                break;
            }
        }
    }

    private static String key(Token token, boolean first) {
        boolean attached = !first && !token.spaced() && token.kind() == Token.Kind.SIGN;
        return attached ? ATTACHED + token.folded() : token.folded();
    }

    /** The longest phrase of one category that starts with that token. */
    Optional<Lexeme> at(List<Token> tokens, int from, String category) {
        return at(tokens, from).stream()
                .filter(lexeme -> lexeme.category().equals(category))
                .findFirst();
    }

    /**
     * The phrases in a text by their first token, longest first read from left to right: "no more than" is a bound and
     * holds no "no". Of several categories, a phrase counts in each.
     */
    List<List<Lexeme>> tile(List<Token> tokens) {
        List<List<Lexeme>> tiles = new ArrayList<>(Collections.nCopies(tokens.size(), List.of()));
        for (int i = 0; i < tokens.size(); ) {
            List<Lexeme> here = at(tokens, i);
            if (here.isEmpty()) {
                i++;
                continue;
            }
            int longest = here.get(0).length();
            int shorter = 0;
            while (shorter < here.size() && here.get(shorter).length() == longest) {
                shorter++;
            }
            tiles.set(i, shorter == here.size() ? here : here.subList(0, shorter));
            i += longest;
        }
        return tiles;
    }
}
