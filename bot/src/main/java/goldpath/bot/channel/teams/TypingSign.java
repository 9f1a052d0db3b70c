package goldpath.bot.channel.teams;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Lets whoever waits long see that someone is typing. */
final class TypingSign {

    private final Connector connector;
    private final ScheduledExecutorService timer;
    private final Duration delay;

    /** @param delay so long nobody is told */
    TypingSign(Connector connector, ScheduledExecutorService timer, Duration delay) {
        this.connector = connector;
        this.timer = timer;
        this.delay = delay;
    }

    /** Shows it there, unless it is called off before. */
    ScheduledFuture<?> soon(Address address) {
        return timer.schedule(() -> show(address), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void show(Address address) {
        if (address.showsTyping()) {
            connector.type(address);
        }
    }
}
