package goldpath.bot.understanding;

import goldpath.bot.understanding.Piece.Sign;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts what is asked from what is stated: a sentence that starts with a word of asking and ends with a question mark states
 * nothing.
 *
 * @param stated the pieces of all other sentences
 * @param asked the sentences that ask
 */
record Questions(List<Piece> stated, List<List<Piece>> asked) {

    Questions {
        stated = List.copyOf(stated);
        asked = List.copyOf(asked);
    }

    static Questions among(RosterWords words, List<Piece> pieces) {
        List<Piece> stated = new ArrayList<>();
        List<List<Piece>> asked = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < pieces.size(); i++) {
            boolean ends = pieces.get(i).is(Sign.Kind.STOP) || pieces.get(i).is(Sign.Kind.LINE);
            if (ends || i == pieces.size() - 1) {
                List<Piece> sentence = pieces.subList(start, i + 1);
                if (isQuestion(words, sentence)) {
                    asked.add(List.copyOf(sentence));
                } else {
                    stated.addAll(sentence);
                }
                start = i + 1;
            }
        }
        return new Questions(stated, asked);
    }

    private static boolean isQuestion(RosterWords words, List<Piece> sentence) {
        int first = sentence.get(0).from();
        int last = sentence.get(sentence.size() - 1).to() - 1;
        boolean supposes = sentence.stream().anyMatch(piece -> piece.is(Cue.SUPPOSING));
        boolean asks = words.has(first, Cue.ASKS)
                && words.cue(first).filter(cue -> cue.to() == first + 1).isPresent();
        return asks && !supposes && words.isSign(last, "?");
    }
}
