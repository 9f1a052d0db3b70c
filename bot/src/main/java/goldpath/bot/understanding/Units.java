package goldpath.bot.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts apart what people write onto a number in one go: the {@code kUSD} of 120kUSD, the {@code kish} of 95kish. */
final class Units {

    private static final int LONGEST = 12;

    private final Set<String> multipliers;
    private final List<Map<String, String>> endings;

    Units(Lexicon lexicon) {
        multipliers = lexicon.singleWords("multiplier").keySet();
        endings = List.of(lexicon.singleWords("currency"), lexicon.singleWords("hedge_after"));
    }

    List<Token> cut(List<Token> tokens) {
        List<Token> cut = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean attached = i > 0 && tokens.get(i - 1).isNumber() && token.isWord() && !token.spaced();
            int place = attached ? place(token) : 0;
            if (place == 0) {
                cut.add(token);
            } else {
                cut.add(part(token, 0, place));
                cut.add(part(token, place, token.text().length()));
            }
        }
        return cut;
    }

    /** Where the multiplier ends and the unit begins; 0 where the word is no such pair. */
    private int place(Token token) {
        String word = token.folded();
        boolean plain = word.length() == token.text().length() && word.length() <= LONGEST;
        for (int place = 1; plain && place < word.length(); place++) {
            String unit = word.substring(place);
            boolean known = endings.stream().anyMatch(words -> words.containsKey(unit));
            if (known && multipliers.contains(word.substring(0, place))) {
                return place;
            }
        }
        return 0;
    }

    private static Token part(Token token, int from, int to) {
        return new Token(
                token.text().substring(from, to),
                token.folded().substring(from, to),
                token.kind(),
                token.start() + from,
                token.start() + to,
                false);
    }
}
