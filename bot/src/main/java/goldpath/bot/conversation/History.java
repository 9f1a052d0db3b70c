package goldpath.bot.conversation;

import goldpath.bot.conversation.State.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a conversation, to be taken back and done again.
 *
 * @param past snapshots before each step, oldest first
 * @param future snapshots that were undone, next redo last
 */
record History(List<Snapshot> past, List<Snapshot> future) {

    static History none() {
        return new History(List.of(), List.of());
    }

    /** With one more step taken from that snapshot; what was undone is gone. */
    History after(Snapshot step) {
        return new History(append(past, step), List.of());
    }

    /** What undo goes back to. */
    Optional<Snapshot> before() {
        return last(past);
    }

    /** What redo goes on to. */
    Optional<Snapshot> next() {
        return last(future);
    }

    History undone(Snapshot now) {
        return new History(past.subList(0, past.size() - 1), append(future, now));
    }

    History redone(Snapshot now) {
        return new History(append(past, now), future.subList(0, future.size() - 1));
    }

    private static Optional<Snapshot> last(List<Snapshot> snapshots) {
        return snapshots.isEmpty() ? Optional.empty() : Optional.of(snapshots.get(snapshots.size() - 1));
    }

    private static List<Snapshot> append(List<Snapshot> snapshots, Snapshot last) {
        List<Snapshot> longer = new ArrayList<>(snapshots);
        longer.add(last);
        return longer;
    }
}
