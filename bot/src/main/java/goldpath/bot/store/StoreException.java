package goldpath.bot.store;

/** The store cannot do what it was asked for. The message is for whoever runs the program, and quotes nothing stored. */
public final class StoreException extends RuntimeException {

    /** What can be done about it. */
    public enum Kind {
        /** Gone for the moment: the same again may work, and is safe. */
        UNAVAILABLE,
        /** Someone has to look: wrong address, no rights, full, damaged, or written by a newer program. */
        UNUSABLE
    }

    private final transient Kind kind;

    public StoreException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public StoreException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
