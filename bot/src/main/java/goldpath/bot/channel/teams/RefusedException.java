package goldpath.bot.channel.teams;

/** A request is not served. The message is ours alone: it quotes nothing of the request. */
final class RefusedException extends RuntimeException {

    private final int status;

    RefusedException(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** The HTTP status to answer with. */
    int status() {
        return status;
    }
}
