package goldpath.bot.conversation;

import java.util.List;

/**
 * Something in a file that was not taken over.
 *
 * @param row as a spreadsheet counts: the first row of the file is 1
 * @param exams codes of the exams that it is about
 * @param day the day that decided it, as ISO writes it; empty where none did
 */
public record FileLeft(int row, Reason reason, List<String> exams, String day) {

    /** Why not. */
    public enum Reason {
        NO_NAME,
        NO_EXAM,
        OTHER_EXAM,
        SHARED_TITLE,
        MISSPELT_EXAM,
        NOT_PASSED,
        PLANNED,
        EXPIRED,
        UNCLEAR_RESULT,
        UNCLEAR_DAY
    }

    /** Why nothing of a file can be read. */
    public enum Refusal {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_ROWS,
        ARCHIVE,
        BINARY,
        ENCODING,
        NO_TABLE
    }

    public FileLeft {
        exams = List.copyOf(exams);
    }
}
