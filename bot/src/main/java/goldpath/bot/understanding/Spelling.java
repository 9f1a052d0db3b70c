package goldpath.bot.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads misspelt words of some categories of the vocabulary: one slip in words of five letters and more, two from nine.
 * Never touches a word that the vocabulary knows, a name on the roster, or a word that is near to two meanings.
 */
final class Spelling {

    private static final int LONG = 5;
    private static final int VERY_LONG = 9;
    private static final int LONG_PLACE = 12;
    private static final int LONGEST = 30;

    /** Long texts hold too many strangers that resemble a word by chance. */
    private static final int MOST_WORDS = 40;

    private final Set<String> names = new HashSet<>();
    private final List<String> categories;

    Spelling(List<String> categories, List<String> protectedNames) {
        this.categories = List.copyOf(categories);
        protectedNames.forEach(name -> Tokens.of(name).forEach(token -> names.add(token.folded())));
    }

    Message correct(Message message) {
        if (message.tokens().stream().filter(Token::isWord).count() > MOST_WORDS) {
            return message;
        }
        List<List<Lexeme>> lexemes = new ArrayList<>(message.lexemes());
        boolean[] known = known(message);
        for (int i = 0; i < message.size(); i++) {
            Token token = message.token(i);
            if (!known[i] && token.isWord() && isCorrectable(token.folded())) {
                lexemes.set(i, nearest(message.lexicon(), token.folded(), i));
            }
        }
        return message.with(lexemes);
    }

    private static boolean[] known(Message message) {
        boolean[] known = new boolean[message.size()];
        message.lexemes().stream().flatMap(List::stream).forEach(lexeme -> {
            java.util.Arrays.fill(known, lexeme.from(), lexeme.to(), true);
        });
        return known;
    }

    private boolean isCorrectable(String word) {
        return word.length() >= LONG && word.length() <= LONGEST && !names.contains(word);
    }

    private List<Lexeme> nearest(Lexicon lexicon, String word, int at) {
        int least = word.length() >= VERY_LONG ? 2 : 1;
        List<Lexeme> best = new ArrayList<>();
        for (String category : categories) {
            for (Map.Entry<String, String> entry : lexicon.singleWords(category).entrySet()) {
                int slips = category.equals(Countries.CATEGORY)
                        ? slipsOfPlace(word, entry.getKey())
                        : slips(word, entry.getKey());
                if (slips < least) {
                    best.clear();
                    least = slips;
                }
                if (slips == least) {
                    best.add(new Lexeme(category, entry.getValue(), at, at + 1, slips));
                }
            }
        }
        List<Lexeme> distinct = best.stream().distinct().toList();
        return distinct.size() == 1 ? distinct : List.of();
    }

    /** Places are near to each other and to other words: the first letter is right, and only the longest have two slips. */
    private static int slipsOfPlace(String word, String place) {
        int slips = word.charAt(0) == place.charAt(0) ? slips(word, place) : Integer.MAX_VALUE;
        return slips > 1 && place.length() < LONG_PLACE ? Integer.MAX_VALUE : slips;
    }

    private static int slips(String word, String known) {
        boolean far = known.length() < LONG || Math.abs(known.length() - word.length()) > 2;
        int slips = far ? Integer.MAX_VALUE : Slips.between(word, known);
        // Two slips make a bazillion of a billion.
        return slips > 1 && known.length() < VERY_LONG ? Integer.MAX_VALUE : slips;
    }
}
