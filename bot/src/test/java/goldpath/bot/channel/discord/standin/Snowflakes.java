package goldpath.bot.channel.discord.standin;

import java.util.concurrent.atomic.AtomicLong;

/** Ids of now, as Discord makes them. */
final class Snowflakes {

    private static final long EPOCH = 1_420_070_400_000L;

    private static final AtomicLong COUNT = new AtomicLong();

    private Snowflakes() {}

    static String next() {
        long time = System.currentTimeMillis() - EPOCH;
        return String.valueOf((time << 22) | (COUNT.incrementAndGet() & 0x3FFFFF));
    }
}
