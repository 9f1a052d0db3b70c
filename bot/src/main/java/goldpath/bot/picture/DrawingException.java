package goldpath.bot.picture;

/** This machine cannot draw. */
final class DrawingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DrawingException(Throwable cause) {
        super(cause);
    }
}
