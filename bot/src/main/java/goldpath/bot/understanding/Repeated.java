package goldpath.bot.understanding;

import goldpath.bot.understanding.Claim.Said;
import goldpath.bot.understanding.Piece.Exam;
import java.util.List;

/** Exams of a row that are named twice, by code and by title. */
final class Repeated {

    private Repeated() {}

    /** The same without a title beside its own code. */
    static List<Said> without(List<Said> row) {
        return row.stream()
                .filter(said -> row.stream().noneMatch(other -> isCodeOf(other.exam(), said.exam())))
                .toList();
    }

    private static boolean isCodeOf(Exam code, Exam title) {
        return code.kind() == Exam.Kind.LISTED
                && !code.isTitle()
                && title.isTitle()
                && title.codes().containsAll(code.codes());
    }
}
