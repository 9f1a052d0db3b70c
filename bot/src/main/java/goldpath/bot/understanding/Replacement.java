package goldpath.bot.understanding;

import goldpath.bot.understanding.Claim.Said;
import goldpath.bot.understanding.Piece.Exam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That one exam stands where another was said: "Ana's 710 should be 706", "swap 710 for 706", "706 instead of 710". Nothing
 * is said of the exam it takes the place of, but that it was not meant.
 *
 * @param before the exam that was not meant
 * @param after the one that is
 */
record Replacement(Exam before, Exam after) {

    static Optional<Replacement> in(Chunk chunk) {
        List<Exam> exams = chunk.exams();
        if (exams.size() != 2 || chunk.hasAny(Cue.NOT, Cue.NO)) {
            return Optional.empty();
        }
        if (chunk.has(Cue.INSTEAD)) {
            return Optional.of(new Replacement(exams.get(1), exams.get(0)));
        }
        return chunk.hasAny(Cue.REPLACE, Cue.SHOULD_BE)
                ? Optional.of(new Replacement(exams.get(0), exams.get(1)))
                : Optional.empty();
    }

    /** What is said of that one of the two. */
    static Said of(List<Said> said, Exam exam) {
        return said.stream()
                .filter(each -> each.exam().equals(exam))
                .findFirst()
                .orElseThrow();
    }

    /** "Ana's 710 is actually 706", and in languages that put the verb last "Annas 710 muss 706 heißen". */
    static List<Piece> marked(List<Piece> pieces) {
        List<Piece> marked = new ArrayList<>(pieces);
        for (int i = 1; i + 1 < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int next = isArticle(pieces.get(i + 1)) && i + 2 < pieces.size() ? i + 2 : i + 1;
            boolean between = pieces.get(i - 1) instanceof Exam && pieces.get(next) instanceof Exam;
            if (between && (piece.is(Cue.CALLED) || (piece.is(Cue.PLANNED) && isClosed(pieces, next + 1)))) {
                marked.set(i, new Piece.Word(Cue.SHOULD_BE, piece.from(), piece.to()));
            }
        }
        return marked;
    }

    private static boolean isArticle(Piece piece) {
        return piece.is(Cue.DETERMINER) || piece.is(Cue.FILLER);
    }

    private static boolean isClosed(List<Piece> pieces, int at) {
        return at < pieces.size() && (pieces.get(at).is(Cue.CALLED) || isArticle(pieces.get(at)));
    }
}
