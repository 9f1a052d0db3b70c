package goldpath.bot.session;

/** Nobody can be reached there any more, so it is not tried again. */
public final class UnreachableException extends UndeliveredException {

    public UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }

    public UnreachableException(String message) {
        super(message);
    }
}
