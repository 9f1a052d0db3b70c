package goldpath.bot.understanding;

import goldpath.bot.understanding.Piece.Exam;
import goldpath.bot.understanding.Piece.Sign;
import goldpath.bot.understanding.Piece.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * What one chunk says of its exams.
 *
 * @param weight how much the words that say it can be overruled by words of a neighbouring chunk
 * @param before whether they stand before the exams, so that they may hold for later exams too
 * @param closed whether they hold for this chunk alone
 */
record Predicate(Outcome outcome, Weight weight, boolean before, boolean closed) {

    enum Weight {
        NONE,
        /** A negation or a yes without a verb. */
        BARE,
        /** A verb that only joins (has). */
        WEAK,
        STRONG
    }

    static final Predicate UNCLEAR = new Predicate(Outcome.UNCLEAR, Weight.STRONG, false, true);

    Predicate with(Outcome changed) {
        return new Predicate(changed, weight, before, closed);
    }

    /** @param neither whether an earlier word negates everything that follows */
    static Predicate of(Chunk chunk, boolean neither) {
        boolean negated = neither || chunk.hasAny(Cue.NOT, Cue.NO, Cue.NEITHER, Cue.NOBODY);
        Predicate said = said(chunk, negated);
        boolean positive = said.outcome() == Outcome.PASSED || said.outcome() == Outcome.UNSAID;
        boolean obscured =
                said.weight() != Weight.STRONG && chunk.pieces().stream().anyMatch(Unknown.class::isInstance);
        boolean coming = said.weight() == Weight.WEAK && chunk.has(Cue.DAY);
        return positive && (chunk.has(Cue.HEDGE) || obscured || coming || chunk.exceptsExams())
                ? new Predicate(Outcome.UNCLEAR, said.weight(), said.before() || isVeiled(chunk), said.closed())
                : said;
    }

    /** Whether a word that is not known stands before the exams, so that it may tell of later exams too. */
    private static boolean isVeiled(Chunk chunk) {
        return chunk.pieces().stream().anyMatch(piece -> piece instanceof Unknown && isBefore(chunk, piece));
    }

    private static Predicate said(Chunk chunk, boolean negated) {
        @Nullable Piece last = null;
        for (Piece piece : chunk.pieces()) {
            boolean decides = piece.is(Cue.PASSED) || piece.is(Cue.FAILED);
            last = decides ? piece : last;
        }
        @Nullable Piece planned = first(chunk, Cue.PLANNED);
        @Nullable Piece attempted = first(chunk, Cue.ATTEMPTED);
        @Nullable Piece only = first(chunk, Cue.HAS_ONLY);
        @Nullable Piece has = only == null ? first(chunk, Cue.HAS) : only;
        if (planned != null) {
            return new Predicate(Outcome.NOT_PASSED, Weight.STRONG, isBefore(chunk, planned), isClosed(chunk, planned));
        }
        if (last != null) {
            return new Predicate(verb(last, negated), Weight.STRONG, isBefore(chunk, last), isClosed(chunk, last));
        }
        if (attempted != null) {
            Outcome outcome = negated ? Outcome.NOT_PASSED : Outcome.UNCLEAR;
            return new Predicate(outcome, Weight.STRONG, isBefore(chunk, attempted), isClosed(chunk, attempted));
        }
        return bare(chunk, negated, has);
    }

    private static Outcome verb(Piece verb, boolean negated) {
        if (verb.is(Cue.FAILED)) {
            return negated ? Outcome.UNCLEAR : Outcome.NOT_PASSED;
        }
        return negated ? Outcome.NOT_PASSED : Outcome.PASSED;
    }

    private static Predicate bare(Chunk chunk, boolean negated, @Nullable Piece has) {
        @Nullable Piece not = firstNegation(chunk);
        if (negated) {
            boolean before = not == null || isBefore(chunk, not);
            return new Predicate(Outcome.NOT_PASSED, has != null && before ? Weight.WEAK : Weight.BARE, before, false);
        }
        if (has != null) {
            return new Predicate(Outcome.PASSED, Weight.WEAK, isBefore(chunk, has), false);
        }
        return chunk.has(Cue.YES)
                ? new Predicate(Outcome.PASSED, Weight.BARE, false, true)
                : new Predicate(Outcome.UNSAID, Weight.NONE, false, false);
    }

    private static @Nullable Piece firstNegation(Chunk chunk) {
        return chunk.pieces().stream()
                .filter(piece -> piece.is(Cue.NOT) || piece.is(Cue.NO) || piece.is(Cue.NEITHER))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Piece first(Chunk chunk, Cue cue) {
        return chunk.pieces().stream()
                .filter(piece -> piece.is(cue))
                .findFirst()
                .orElse(null);
    }

    private static boolean isBefore(Chunk chunk, Piece word) {
        for (Piece piece : chunk.pieces()) {
            if (piece instanceof Exam) {
                return false;
            }
            if (piece.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** A verb behind the exams is closed where its auxiliary is before them, or where it stands in brackets. */
    private static boolean isClosed(Chunk chunk, Piece verb) {
        if (isBefore(chunk, verb)) {
            return false;
        }
        return chunk.pieces().stream()
                .anyMatch(piece -> piece.is(Sign.Kind.OPEN) || (isAuxiliary(piece) && isBefore(chunk, piece)));
    }

    private static boolean isAuxiliary(Piece piece) {
        return piece.is(Cue.HAS) || piece.is(Cue.HAS_ONLY) || piece.is(Cue.AUX) || piece.is(Cue.PASSED);
    }
}
