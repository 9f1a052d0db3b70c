package goldpath.bot.channel.discord.standin;

/** A request that Discord would refuse, with its error code. */
final class Refusal extends RuntimeException {

    private static final int INVALID_FORM = 50035;

    final int status;
    final int code;

    Refusal(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static Refusal form(String what) {
        return new Refusal(400, INVALID_FORM, what);
    }

    /** Refuses unless it holds. */
    static void check(boolean holds, String what) {
        if (!holds) {
            throw form(what);
        }
    }
}
