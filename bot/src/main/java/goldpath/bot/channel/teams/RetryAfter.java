package goldpath.bot.channel.teams;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header by which a server says when to come again: in seconds, or at a time. */
final class RetryAfter {

    /** Nobody is kept waiting for longer by a single answer. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private RetryAfter() {}

    static Optional<Duration> read(@Nullable String header, Clock clock) {
        return header == null
                ? Optional.empty()
                : told(header, clock).map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Optional<Duration> told(String header, Clock clock) {
        if (header.matches("\\d{1,6}(\\.\\d{1,6})?")) {
            return Optional.of(Duration.ofMillis((long) (Double.parseDouble(header) * 1_000)));
        }
        try {
            ZonedDateTime at = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration left = Duration.between(clock.instant(), at.toInstant());
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
