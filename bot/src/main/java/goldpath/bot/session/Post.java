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
     * Delivers what is owed to a conversation; where another process is at it, waits for that. False where something
     * could not be delivered, so that nothing newer may be either.
     */
    boolean settle(String conversation, Channel channel) {
        int looks = 0;
        while (store.load(conversation).filter(Remembered::isOwed).isPresent()) {
            if (!deliver(conversation, store.claim(channel.name(), conversation, clock.instant()), channel)) {
                return false;
            }
            if (looks++ == MOST_LOOKS || !hasLookedAway()) {
                return false;
            }
        }
        return true;
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
    boolean deliver(String conversation, Letter letter, Channel channel) {
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
    void putOff(String conversation, Letter letter) {
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
