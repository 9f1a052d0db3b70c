package goldpath.bot.conversation;

import java.util.Locale;

/** What a message was taken to be. */
public enum Act {
    START,
    IMPORT,
    /** Something not answered before, or an addition to a roster. */
    ANSWER,
    /** A correction, removal or replacement of something answered. */
    CHANGE,
    /** Not understood well enough; nothing was recorded. */
    ASK_BACK,
    CONFIRM,
    DENY,
    HELP,
    BACK,
    UNDO,
    REDO,
    SKIP,
    RESTART,
    WHY,
    EXPLAIN,
    WHAT_IS_DPOR,
    SHOW_ANSWERS,
    SHOW_RESULT,
    SWITCH_LANGUAGE,
    CANCEL,
    WHAT_IF,
    APPLY,
    NEXT_EXAM,
    EXPORT,
    FORGET,
    THANKS,
    GREETING,
    GOODBYE,
    SMALLTALK,
    NONSENSE;

    /** The name used in data: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Act of(Command command) {
        return switch (command) {
            case SHOW_DETAILS -> SHOW_RESULT;
            case QUESTIONS_LEFT -> HELP;
            case OBJECT -> CHANGE;
            case WAIT -> SMALLTALK;
            default -> valueOf(command.name());
        };
    }
}
