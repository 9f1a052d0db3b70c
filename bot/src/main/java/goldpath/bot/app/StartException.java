package goldpath.bot.app;

/** The program cannot start; the message tells whoever runs it what to do. */
final class StartException extends RuntimeException {

    StartException(String message) {
        super(message);
    }

    StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
