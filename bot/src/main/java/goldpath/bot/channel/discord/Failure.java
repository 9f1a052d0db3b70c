package goldpath.bot.channel.discord;

import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.jspecify.annotations.Nullable;

/** What may be logged of a failure: its kind and Discord's code, never its message, which can quote a request. */
final class Failure {

    private Failure() {}

    static String of(@Nullable Throwable failure) {
        if (failure instanceof ErrorResponseException refused) {
            return refused.getErrorResponse() + " (" + refused.getErrorCode() + ")";
        }
        return failure == null ? "unknown" : failure.getClass().getName();
    }
}
