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
import java.util.concurrent.locks.Condition;
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
        private final Condition called = lock.newCondition();
        private final Optional<W> write;
        private Optional<Supplier<R>> result = Optional.empty();

        private Ticket(Optional<W> write) {
            this.write = write;
        }
    }

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
        List<Ticket> led = queueUp(own);
        if (!led.isEmpty()) {
            lead(led);
        }
        return own.result.orElseThrow().get();
    }

    /** Does something that takes a whole transaction, in its turn. */
    <T> T alone(Supplier<T> work) {
        queueUp(new Ticket(Optional.empty()));
        try {
            return work.get();
        } finally {
            leave(List.of());
        }
    }

    /** Waits until another one has written this, or it is the turn of this one to lead those that are returned. */
    private List<Ticket> queueUp(Ticket own) {
        lock.lock();
        try {
            queue.add(own);
            while (own.result.isEmpty()) {
                if (free > 0 && queue.peek() == own) {
                    free--;
                    return boarded();
                }
                own.called.awaitUninterruptibly();
            }
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    private List<Ticket> boarded() {
        List<Ticket> led = new ArrayList<>(List.of(queue.remove()));
        Set<String> conversations = new HashSet<>();
        led.get(0).write.ifPresent(first -> conversations.add(first.conversation()));
        Iterator<Ticket> behind = queue.iterator();
        while (!conversations.isEmpty() && behind.hasNext() && led.size() < most) {
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
    }

    private void callFirst() {
        if (free > 0 && !queue.isEmpty()) {
            queue.element().called.signal();
        }
    }

    private void lead(List<Ticket> led) {
        List<Supplier<R>> results = failing(led, new IllegalStateException("The transaction broke off."));
        try {
            results = transaction.apply(
                    led.stream().flatMap(ticket -> ticket.write.stream()).toList());
        } catch (RuntimeException e) {
            results = failing(led, e);
        } finally {
            for (int i = 0; i < led.size(); i++) {
                led.get(i).result = Optional.of(results.get(i));
            }
            leave(led);
        }
    }

    private List<Supplier<R>> failing(List<Ticket> led, RuntimeException problem) {
        return Collections.nCopies(led.size(), () -> {
            throw problem;
        });
    }

    private void leave(List<Ticket> done) {
        lock.lock();
        try {
            free++;
            done.forEach(ticket -> ticket.called.signal());
            callFirst();
        } finally {
            lock.unlock();
        }
    }
}
