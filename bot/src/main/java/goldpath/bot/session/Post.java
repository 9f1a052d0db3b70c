package goldpath.bot.session;

import goldpath.bot.session.Channel.Delivery;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.store.Store;
import goldpath.bot.store.Store.Letter;
import goldpath.bot.store.Store.Remembered;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes letters to their channel, in order, and marks what was delivered. */
final class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    /** What could not be delivered is tried again after this. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Duration LOOK = Duration.ofMillis(20);

    /** By then a process that had the letters was found dead, or is still at it. */
    private static final long MOST_LOOKS = 2 * Store.LEASE.dividedBy(LOOK);

    private final Store store;
    private final Clock clock;
    private final Patience patience;

    Post(Store store, Clock clock, Patience patience) {
        this.store = store;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Delivers a letter that was just saved, after everything older.
     *
     * @param isOnly whether nothing older was owed when it was saved
     * @param isLast whether nobody of this process comes after, who would deliver what this one could not
     */
    void deliver(String conversation, Letter letter, boolean isOnly, Channel channel, BooleanSupplier isLast) {
        if (isOnly || isNext(conversation, letter)) {
            deliver(conversation, letter, channel);
        } else {
            putOff(conversation, letter);
            settle(conversation, channel, isLast);
        }
    }

    private boolean isNext(String conversation, Letter letter) {
        return patience.await(() -> store.load(conversation), () -> {})
                .flatMap(Remembered::next)
                .filter(letter.message()::equals)
                .isPresent();
    }

    /** Delivers what is owed to a conversation; where another process is at it, waits for that. */
    void settle(String conversation, Channel channel, BooleanSupplier isLast) {
        for (int look = 0; look < MOST_LOOKS && isLast.getAsBoolean() && isOwed(conversation); look++) {
            List<Letter> claimed =
                    patience.await(() -> store.claim(channel.name(), conversation, clock.instant()), () -> {});
            if (!deliver(conversation, claimed, channel) || (claimed.isEmpty() && !hasLookedAway())) {
                return;
            }
        }
    }

    private boolean isOwed(String conversation) {
        return patience.await(() -> store.load(conversation), () -> {})
                .filter(Remembered::isOwed)
                .isPresent();
    }

    private boolean deliver(String conversation, List<Letter> letters, Channel channel) {
        boolean isClear = true;
        for (Letter letter : letters) {
            if (isClear) {
                isClear = deliver(conversation, letter, channel);
            } else {
                putOff(conversation, letter);
            }
        }
        return isClear;
    }

    /** False where a part could not be delivered; that one and those after it wait. */
    private boolean deliver(String conversation, Letter letter, Channel channel) {
        try {
            for (int part = letter.sent(); part < letter.parts().size(); part++) {
                channel.deliver(delivery(conversation, letter, part));
                mark(conversation, letter, part + 1);
            }
            return true;
        } catch (UnreachableException e) {
            LOG.warn("A reply is given up: {} reaches nobody there.", channel.name(), new FailedTurn(e));
            mark(conversation, letter, letter.parts().size());
            return true;
        } catch (UndeliveredException | RuntimeException e) {
            LOG.warn("A reply could not be delivered through {}; it waits.", channel.name(), new FailedTurn(e));
            putOff(conversation, letter);
            return false;
        }
    }

    /** Leaves a letter for later. */
    private void putOff(String conversation, Letter letter) {
        patience.run(() ->
                store.postpone(conversation, letter.message(), clock.instant().plus(PAUSE)));
    }

    private static Delivery delivery(String conversation, Letter letter, int part) {
        String id = letter.message() + "/" + part;
        return new Delivery(conversation, letter.address(), id, letter.parts().get(part), true);
    }

    private void mark(String conversation, Letter letter, int sent) {
        patience.run(() -> store.delivered(conversation, letter.message(), sent, clock.instant()));
    }

    /** Says something that nothing remembers: it may be lost. */
    void hint(Channel channel, Envelope envelope, String address, Outgoing outgoing) {
        String id = envelope.message().orElse("") + "/" + UUID.randomUUID();
        try {
            for (String part : channel.parts(outgoing)) {
                channel.deliver(new Delivery(envelope.conversation(), address, id, part, false));
            }
        } catch (UndeliveredException | RuntimeException e) {
            LOG.warn("A hint could not be delivered through {}.", channel.name(), new FailedTurn(e));
        }
    }

    private static boolean hasLookedAway() {
        try {
            Thread.sleep(LOOK.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
