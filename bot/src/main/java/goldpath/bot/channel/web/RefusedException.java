package goldpath.bot.channel.web;

/** A request is not served, with this HTTP status. */
final class RefusedException extends RuntimeException {

    static final int BAD = 400;
    static final int FORBIDDEN = 403;
    static final int MISSING = 404;
    static final int TOO_LARGE = 413;
    static final int TOO_MANY = 429;
    static final int AWAY = 503;

    private final int status;

    RefusedException(int status) {
        super("Refused with " + status + ".", null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
