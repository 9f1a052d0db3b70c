package goldpath.bot.channel.teams;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param connect to reach the connector
 * @param read until the connector answers
 * @param pause before the first attempt is repeated; longer before the next
 * @param typing so long a turn may take before the user sees that someone is typing
 * @param catchUp between two looks for what could not be delivered
 */
record Pace(Duration connect, Duration read, Duration pause, Duration typing, Duration catchUp) {

    static final Pace USUAL = new Pace(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(3));

    /** More than connecting and reading take: after this the whole attempt is given up. */
    Duration whole() {
        return connect.plus(read);
    }
}
