package goldpath.bot.session;

import org.jspecify.annotations.Nullable;

/** What may be logged of an exception inside a turn: its type and where, never its message, which can quote the user. */
final class FailedTurn extends Exception {

    FailedTurn(Throwable error) {
        super(error.getClass().getName(), cause(error.getCause()), false, true);
        setStackTrace(error.getStackTrace());
    }

    private static @Nullable Throwable cause(@Nullable Throwable cause) {
        return cause == null ? null : new FailedTurn(cause);
    }
}
