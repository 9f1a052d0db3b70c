package goldpath.bot.understanding;

import goldpath.bot.understanding.Piece.Sign;
import goldpath.bot.understanding.Reading.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the sentence that says that nobody has any exam. */
record Nobody(RosterWords words, List<Piece> pieces) {

    Nobody {
        pieces = List.copyOf(pieces);
    }

    Optional<Span> sentence() {
        List<Piece> sentence = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!(piece instanceof Sign)) {
                sentence.add(piece);
            } else if (says(sentence)) {
                break;
            } else {
                sentence.clear();
            }
        }
        return says(sentence)
                ? Optional.of(new Span(
                        sentence.get(0).from(),
                        sentence.get(sentence.size() - 1).to()))
                : Optional.empty();
    }

    private boolean says(List<Piece> sentence) {
        boolean nobody = sentence.stream().anyMatch(piece -> piece.is(Cue.NOBODY));
        boolean plain = sentence.stream().allMatch(Piece.Word.class::isInstance);
        boolean exams = sentence.stream()
                .anyMatch(piece -> piece.is(Cue.PASSED)
                        || IntStream.range(piece.from(), piece.to()).anyMatch(words::isExamWord));
        return nobody && plain && exams;
    }
}
