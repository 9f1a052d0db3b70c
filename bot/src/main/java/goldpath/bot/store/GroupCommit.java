package goldpath.bot.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lets those who write at the same time share a transaction.
 *
 * <p>What makes a transaction slow is waiting for the disk at its end, and that takes as long for one write as for a
 * hundred. So whoever wants to write queues up. The first in the queue, as soon as fewer than so many transactions are
 * under way, becomes a leader: it takes along whoever stands behind it, commits for all of them, and wakes them with
 * what became of their writes. Meanwhile the next ones queue up behind a new first. Nobody waits for company, so a lone
 * write is as fast as ever, and the busier it is, the more share a transaction; and there is no thread that could idle
 * or die.
 *
 * <p>No transaction holds two writes of one conversation: the second stays in the queue, in its order, and finds what
 * the first one left.
 *
 * @param <W> what is written
 * @param <R> what becomes of it
 */
final class GroupCommit<W extends GroupCommit.Write, R> {

    /** Something to be written. */
    interface Write {
        String conversation();
    }

    /** Someone in the queue; without a write it is someone who wants to be alone. */
    private final class Ticket {
        private final Optional<W> write;

        /** What became of the write; nothing where it is the turn of this one to lead. */
        private final CompletableFuture<Optional<Supplier<R>>> call = new CompletableFuture<>();

        private Ticket(Optional<W> write) {
            this.write = write;
        }
    }

    private static final String BROKEN = "The transaction broke off.";

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Ticket> queue = new ArrayDeque<>();
    private final Function<List<W>, List<Supplier<R>>> transaction;
    private final int most;
    private int free;

    /**
     * @param transaction writes together; gives for each write, in their order, what became of it, or throws that
     * @param leaders how many transactions may be under way
     * @param most how many writes may share one
     */
    GroupCommit(Function<List<W>, List<Supplier<R>>> transaction, int leaders, int most) {
        this.transaction = transaction;
        this.free = leaders;
        this.most = most;
    }

    R write(W write) {
        Ticket own = new Ticket(Optional.of(write));
        return queueUp(own).orElseGet(() -> lead(boarded(own))).get();
    }

    /** Does something that takes a whole transaction, in its turn. */
    <T> T alone(Supplier<T> work) {
        queueUp(new Ticket(Optional.empty()));
        try {
            return work.get();
        } finally {
            leave();
        }
    }

    /** Waits until another one has written this, or it is the turn of this one to lead. */
    private Optional<Supplier<R>> queueUp(Ticket own) {
        lock.lock();
        try {
            queue.add(own);
            callFirst();
        } finally {
            lock.unlock();
        }
        return own.call.join();
    }

    private void callFirst() {
        if (free > 0 && !queue.isEmpty()) {
            free--;
            queue.remove().call.complete(Optional.empty());
        }
    }

    /** The leader and whoever goes along. */
    private List<Ticket> boarded(Ticket leader) {
        lock.lock();
        try {
            List<Ticket> led = new ArrayList<>(List.of(leader));
            Set<String> conversations = new HashSet<>();
            leader.write.ifPresent(first -> conversations.add(first.conversation()));
            Iterator<Ticket> behind = queue.iterator();
            while (behind.hasNext() && led.size() < most) {
                Ticket next = behind.next();
                if (next.write.isEmpty()) {
                    break;
                }
                if (conversations.add(next.write.get().conversation())) {
                    behind.remove();
                    led.add(next);
                }
            }
            callFirst();
            return led;
        } finally {
            lock.unlock();
        }
    }

    /** What became of the leader's own write. */
    private Supplier<R> lead(List<Ticket> led) {
        List<Supplier<R>> results = List.of();
        try {
            results = transaction.apply(
                    led.stream().flatMap(ticket -> ticket.write.stream()).toList());
        } catch (RuntimeException e) {
            results = failing(led, e);
        } finally {
            leave();
            // Where the machine fails, that goes on in this thread; the others hear that it did.
            List<Supplier<R>> all = results.isEmpty() ? failing(led, new IllegalStateException(BROKEN)) : results;
            for (int i = 1; i < led.size(); i++) {
                led.get(i).call.complete(Optional.of(all.get(i)));
            }
        }
        return results.get(0);
    }

    private List<Supplier<R>> failing(List<Ticket> led, RuntimeException problem) {
        return Collections.nCopies(led.size(), () -> {
            throw problem;
        });
    }

    /** The next leader is called before those whose writes are done: the disk should not wait for them. */
    private void leave() {
        lock.lock();
        try {
            free++;
            callFirst();
        } finally {
            lock.unlock();
        }
    }
}
