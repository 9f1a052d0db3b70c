package goldpath.bot.understanding;

import java.util.Locale;

/** What a word of the vocabulary category {@code roster} does in a sentence about people and exams. */
enum Cue {
    /** Joins a person and exams, without saying that they were passed (has, with). */
    HAS,
    /** Has these and no others. */
    HAS_ONLY,
    /** An auxiliary that leaves the outcome to another word (is, was). */
    AUX,
    PASSED,
    FAILED,
    /** Not yet taken: intended, scheduled, missing. */
    PLANNED,
    /** A weekday, past or to come. */
    DAY,
    /** Taken, with an outcome that the word leaves open. */
    ATTEMPTED,
    NOT,
    NEITHER,
    /** No exam at all. */
    NOTHING,
    YES,
    NO,
    AND,
    BUT,
    ALSO,
    BY,
    BOTH,
    EVERYONE,
    NOBODY,
    EXCEPT,
    RESPECTIVELY,
    /** What comes next is what it is not ("707 instead of 712"). */
    INSTEAD,
    /** What comes next replaces what came before. */
    CORRECTION,
    /** Of two exams after it, the second is meant instead of the first. */
    REPLACE,
    /** Between two exams: the second is what the first was to be. */
    SHOULD_BE,
    REMOVE,
    /** Takes back what was said of somebody's exam. */
    UNDO,
    ADD,
    /** Is no longer with the partner. */
    LEFT,
    /** Joins a name and another name of the same person. */
    CALLED,
    /** A number after it is a score. */
    SCORED,
    /** A number before it is a score. */
    POINTS,
    /** Somebody without a name (a colleague). */
    UNNAMED,
    DETERMINER,
    /** What follows says when, where or how. */
    PREPOSITION,
    PRONOUN,
    HEDGE,
    /** What follows is assumed, not stated. */
    SUPPOSING,
    /** Starts a question. */
    ASKS,
    FILLER,
    /** Comes before a name and is no part of it (Mrs, Dr). */
    TITLE,
    /** Stands inside a name (de, van). */
    PARTICLE,
    /** Nobody is missing. */
    COMPLETE;

    static final String CATEGORY = "roster";

    static Cue of(Lexeme lexeme) {
        return valueOf(lexeme.meaning().toUpperCase(Locale.ROOT));
    }

    /** The name used in vocabularies. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
