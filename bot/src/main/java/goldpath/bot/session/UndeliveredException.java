package goldpath.bot.session;

/** A part of an answer was not taken over. The message quotes nothing of it. */
public class UndeliveredException extends Exception {

    public UndeliveredException(String message, Throwable cause) {
        super(message, cause);
    }

    public UndeliveredException(String message) {
        super(message);
    }
}
