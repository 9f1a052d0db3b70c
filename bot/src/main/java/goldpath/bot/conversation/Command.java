package goldpath.bot.conversation;

import java.util.Locale;

/** A wish or a remark that needs no further words. */
public enum Command {
    HELP,
    BACK,
    UNDO,
    REDO,
    SKIP,
    RESTART,
    WHY,
    SHOW_ANSWERS,
    SHOW_RESULT,
    /** The result with everything that there is to it. */
    SHOW_DETAILS,
    /** How many questions may still follow. */
    QUESTIONS_LEFT,
    CANCEL,
    /** Something is said to be wrong, but not what. */
    OBJECT,
    APPLY,
    EXPORT,
    FORGET,
    THANKS,
    GREETING,
    GOODBYE,
    SMALLTALK,
    /** The answer takes a moment. */
    WAIT,
    NONSENSE;

    /** The name used in vocabularies: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
