package goldpath.bot.channel.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Objects;

/** How much a visitor, an address and all of them together may ask for. */
final class Limits {

    /** Addresses and visitors that are told apart; beyond, those that rest longest begin anew. */
    private static final int MOST = 100_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final WebSettings settings;
    private final Cache<String, Bucket> visitors = buckets();
    private final Cache<String, Bucket> addresses = buckets();
    private final Bucket overall;

    Limits(WebSettings settings) {
        this.settings = settings;
        this.overall = bucket(settings.overall(), Duration.ofSeconds(1));
    }

    /** Whether this address may make one more request. */
    boolean admits(String address) {
        return taken(addresses, address, settings.perAddress());
    }

    /** Whether this visitor may send one more message. */
    boolean lets(String conversation) {
        return taken(visitors, conversation, settings.perVisitor()) && overall.tryConsume(1);
    }

    private static boolean taken(Cache<String, Bucket> buckets, String key, int perMinute) {
        return Objects.requireNonNull(buckets.get(key, each -> bucket(perMinute, MINUTE)))
                .tryConsume(1);
    }

    private static Bucket bucket(int capacity, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                .build();
    }

    /** A bucket that rested for longer than it takes to fill is as good as a new one. */
    private static Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(MINUTE.multipliedBy(2))
                .executor(Runnable::run)
                .build();
    }
}
