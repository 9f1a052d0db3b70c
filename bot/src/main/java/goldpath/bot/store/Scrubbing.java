package goldpath.bot.store;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that what was deleted is gone from the database's files too, soon, and at nobody's cost. */
final class Scrubbing {

    private static final Logger LOG = LoggerFactory.getLogger(Scrubbing.class);

    /** Where a reader holds it up, it is tried again after so long. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Database database;
    private final Transactions transactions;

    /** At first too: an earlier program may have been killed before it could. */
    private boolean isDue = true;

    private long notBefore = System.nanoTime();

    Scrubbing(Database database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Something was deleted. */
    synchronized void demand() {
        isDue = true;
        notBefore = System.nanoTime();
    }

    /** Does it if it is due, and fails nobody. */
    synchronized void attempt() {
        if (!isDue || System.nanoTime() - notBefore < 0) {
            return;
        }
        try {
            isDue = !transactions.bare(database::scrub);
        } catch (StoreException e) {
            LOG.warn("What was deleted is still in the files of the store; this is tried again. {}", e.getMessage());
        }
        notBefore = System.nanoTime() + PAUSE.toNanos();
    }
}
