package goldpath.evaluator;

/** Whether a pass counts on the day of the evaluation, or why not. */
public enum Standing {
    COUNTS,
    /** It counts only if passed early enough, and nobody said when it was passed. */
    UNDATED,
    /** It is dated after the day of the evaluation. */
    NOT_YET,
    /** It was passed when it was no longer accepted. */
    TOO_LATE,
    /** It is no longer accepted, whenever it was passed. */
    LAPSED
}
