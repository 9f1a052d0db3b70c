package goldpath.bot.understanding;

import java.util.List;
import java.util.Set;

/** The pieces before a word, which tell whether it can be a name. */
record Preceding(List<Piece> pieces) {

    /** So many pieces tell how names are written; keeps reading linear. */
    private static final int NEAR = 20;

    boolean areNone() {
        return pieces.isEmpty();
    }

    /** The nearest of them. */
    List<Piece> near() {
        return pieces.subList(Math.max(0, pieces.size() - NEAR), pieces.size());
    }

    boolean areAllExams() {
        return !pieces.isEmpty() && pieces.size() <= NEAR && pieces.stream().allMatch(Piece.Exam.class::isInstance);
    }

    /** Whether one of these words stands right before that token. */
    boolean lead(int to, Set<Cue> cues) {
        return !pieces.isEmpty() && last() instanceof Piece.Word word && word.to() <= to && cues.contains(word.cue());
    }

    /** Whether something new may begin. */
    boolean end() {
        return last() instanceof Piece.Exam || last() instanceof Piece.Sign;
    }

    /** "gustav hat 714 bestanden valerie ...": what is claimed of one person is complete. */
    boolean areClaim() {
        boolean verb = last().is(Cue.PASSED) || last().is(Cue.FAILED);
        return verb
                && pieces.subList(Math.max(0, pieces.size() - 3), pieces.size()).stream()
                        .anyMatch(Piece.Exam.class::isInstance);
    }

    boolean determine() {
        return !pieces.isEmpty() && last().is(Cue.DETERMINER);
    }

    private Piece last() {
        return pieces.get(pieces.size() - 1);
    }
}
