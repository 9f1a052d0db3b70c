package goldpath.bot.understanding;

import goldpath.bot.understanding.Claim.Said;
import goldpath.bot.understanding.Piece.Exam;
import goldpath.bot.understanding.Piece.Name;
import java.util.List;
import java.util.Set;

/**
 * A stretch of a message between two joints: at most one group of people and one of exams.
 *
 * @param joint what joins it to the stretch before
 */
record Chunk(Joint joint, List<Piece> pieces) {

    /** Words that tell nothing of an exam by themselves. */
    private static final Set<Cue> MINOR = Set.of(
            Cue.FILLER,
            Cue.DAY,
            Cue.PREPOSITION,
            Cue.DETERMINER,
            Cue.PARTICLE,
            Cue.TITLE,
            Cue.ADD,
            Cue.COMPLETE,
            Cue.SUPPOSING,
            Cue.POINTS,
            Cue.SHOULD_BE);

    enum Joint {
        NONE,
        COMMA,
        AND,
        BUT,
        CORRECTION,
        LINE,
        STOP;

        /** The joint that counts where several follow each other: the one that parts most. */
        Joint or(Joint other) {
            return compareTo(other) >= 0 ? this : other;
        }

        boolean parts() {
            return this == LINE || this == STOP;
        }
    }

    Chunk {
        pieces = List.copyOf(pieces);
    }

    Chunk joinedBy(Joint changed) {
        return new Chunk(changed, pieces);
    }

    List<Exam> exams() {
        return pieces.stream()
                .filter(Exam.class::isInstance)
                .map(Exam.class::cast)
                .toList();
    }

    List<Name> names() {
        return pieces.stream()
                .filter(Name.class::isInstance)
                .map(Name.class::cast)
                .toList();
    }

    boolean has(Cue cue) {
        for (Piece piece : pieces) {
            if (piece.is(cue)) {
                return true;
            }
        }
        return false;
    }

    boolean hasAny(Cue... cues) {
        for (Cue cue : cues) {
            if (has(cue)) {
                return true;
            }
        }
        return false;
    }

    boolean isOnly(Cue... allowed) {
        List<Cue> list = List.of(allowed);
        return pieces.stream().allMatch(piece -> piece instanceof Piece.Word word && list.contains(word.cue()));
    }

    boolean isNamesAlone() {
        return pieces.stream().allMatch(piece -> piece instanceof Name || piece.is(Cue.FILLER));
    }

    /** Whether people are named before the exams. */
    boolean startsWithPeople() {
        for (Piece piece : pieces) {
            if (piece instanceof Exam) {
                return false;
            }
            if (piece instanceof Name || (isReference(piece) && !listsNames())) {
                return true;
            }
        }
        return false;
    }

    /** "All passed 712: Ana": who all are comes behind a colon. */
    private boolean listsNames() {
        boolean exam = false;
        boolean colon = false;
        for (Piece piece : pieces) {
            exam |= piece instanceof Exam;
            colon |= exam && piece.is(Piece.Sign.Kind.COLON);
            if (colon && piece instanceof Name) {
                return true;
            }
        }
        return false;
    }

    /** Whether people are meant, named or not. */
    boolean hasPeople() {
        return pieces.stream().anyMatch(piece -> piece instanceof Name || isReference(piece));
    }

    private static boolean isReference(Piece piece) {
        return piece.is(Cue.EVERYONE)
                || piece.is(Cue.NOBODY)
                || piece.is(Cue.BOTH)
                || piece.is(Cue.PRONOUN)
                || piece.is(Cue.UNNAMED);
    }

    /** Whether somebody, or somebody's exam, is to go. */
    boolean removes() {
        boolean undone = has(Cue.UNDO) && !names().isEmpty() && !exams().isEmpty();
        return undone || hasAny(Cue.REMOVE, Cue.LEFT);
    }

    /** "Suppose no Bob" */
    boolean supposesWithout() {
        return has(Cue.SUPPOSING) && exams().isEmpty() && deniesPeople();
    }

    /** True where a negation stands before a name and is all that is said of it ({@code not Bob}). */
    boolean deniesPeople() {
        boolean negated = false;
        for (Piece piece : pieces) {
            negated |= piece.is(Cue.NOT) || piece.is(Cue.NO);
            if (piece instanceof Name) {
                return negated && !hasAny(Cue.PASSED, Cue.FAILED, Cue.HAS, Cue.PLANNED);
            }
        }
        return false;
    }

    /** Whether exams are what is excepted: "everything except 712". */
    boolean exceptsExams() {
        boolean excepts = false;
        for (Piece piece : pieces) {
            excepts = piece.is(Cue.EXCEPT) || (excepts && !(piece instanceof Name));
            if (excepts && piece instanceof Exam) {
                return true;
            }
        }
        return false;
    }

    /** Its exams with all the words that tell of them. */
    List<Said> said(Outcome outcome) {
        List<Piece> telling = pieces.stream().filter(Chunk::isTelling).toList();
        if (telling.isEmpty()) {
            return List.of();
        }
        int first = telling.get(0).from();
        int last = telling.get(telling.size() - 1).to();
        return exams().stream()
                .map(exam -> new Said(exam, outcome, first, last))
                .toList();
    }

    private static boolean isTelling(Piece piece) {
        return piece instanceof Name
                || piece instanceof Exam
                || (piece instanceof Piece.Word word && !MINOR.contains(word.cue()));
    }

    int from() {
        return pieces.get(0).from();
    }

    int to() {
        return pieces.get(pieces.size() - 1).to();
    }
}
