package goldpath.bot.conversation;

import java.util.List;

/**
 * What an exam of a person counts for at a level.
 *
 * @param reason whether it counts, or why it does not
 * @param exams codes that the reason speaks of: those it counts with, those still to pass, those that count instead
 */
public record Use(String person, String level, Reason reason, List<List<String>> exams) {

    /** Whether an exam counts, and why not. */
    public enum Reason {
        /** It fills a seat, alone or with others. */
        COUNTS,
        /** It was said to be failed, planned or expired. */
        NOT_PASSED,
        /** It counts only if passed early enough, and nobody said when it was passed. */
        UNDATED,
        /** It is dated later than today. */
        NOT_YET,
        /** It was passed when it was no longer accepted. */
        TOO_LATE,
        /** It is no longer accepted, whenever it was passed. */
        LAPSED,
        /** Nothing was said of this exam of theirs. */
        NOT_NAMED,
        /** It needs another exam beside it. */
        NEEDS_MORE,
        /** The person fills a seat through other exams, and a person fills one seat only. */
        SEATED_OTHERWISE,
        /** Every seat that it fits is filled by others. */
        NOT_NEEDED
    }

    public Use {
        exams = List.copyOf(exams);
    }
}
