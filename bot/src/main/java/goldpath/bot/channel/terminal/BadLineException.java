package goldpath.bot.channel.terminal;

/** A line that {@code chat --json} cannot take; the message says why. */
final class BadLineException extends Exception {

    BadLineException(String message) {
        super(message);
    }
}
