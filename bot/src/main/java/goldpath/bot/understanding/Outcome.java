package goldpath.bot.understanding;

/** What a message says became of an exam. */
enum Outcome {
    PASSED,
    NOT_PASSED,
    /** Something is said that leaves it open. */
    UNCLEAR,
    /** Nothing is said; who is named beside an exam has passed it. */
    UNSAID
}
