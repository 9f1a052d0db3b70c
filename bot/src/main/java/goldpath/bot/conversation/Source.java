package goldpath.bot.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where an answer is from.
 *
 * @param user label of who said it, where the channel tells
 * @param at when it was said
 * @param asOf the day up to which a figure was said to hold, where it was said
 * @param message a name of the message, where that may be edited later
 */
public record Source(Optional<String> user, Instant at, Optional<LocalDate> asOf, Optional<String> message) {

    /** From a message that stays as it is. */
    public Source(Optional<String> user, Instant at, Optional<LocalDate> asOf) {
        this(user, at, asOf, Optional.empty());
    }

    Source asOf(LocalDate day) {
        return new Source(user, at, Optional.of(day), message);
    }
}
