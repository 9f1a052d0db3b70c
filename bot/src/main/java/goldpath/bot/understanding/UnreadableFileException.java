package goldpath.bot.understanding;

import goldpath.bot.understanding.RosterFile.Refusal;

/** Nothing of a file can be read. */
final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal reason;

    UnreadableFileException(Refusal reason) {
        super(reason.name());
        this.reason = reason;
    }

    Refusal reason() {
        return reason;
    }
}
