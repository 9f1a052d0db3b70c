package goldpath.bot.conversation;

import java.util.Locale;

/** What is always said in the same words. */
public enum Saying {
    THANKS,
    GREETING,
    GOODBYE,
    SMALLTALK,
    WAIT,
    NONSENSE,
    CANCELLED,
    NOTHING_TO_CANCEL,
    DENIED,
    NOTHING_TO_CONFIRM,
    WHAT_IS_WRONG,
    NO_SUCH_CHOICE,
    /** What was picked belongs to a question that is no longer open. */
    EARLIER_CHOICE,
    NO_QUESTION_BEFORE,
    UNDONE,
    NOTHING_TO_UNDO,
    REDONE,
    NOTHING_TO_REDO,
    NOTHING_TO_SKIP,
    RESTARTED,
    FORGOTTEN,
    IMPORTED,
    NOTHING_TO_APPLY;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
