package goldpath.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupCommitTest {

    private record Note(String conversation, String text) implements GroupCommit.Write {}

    private final List<List<String>> transactions = Collections.synchronizedList(new ArrayList<>());
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> writers = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch disk = new CountDownLatch(1);
    private final GroupCommit<Note, String> commits = new GroupCommit<>(this::commit, 1, 4);

    @Test
    void thoseWhoWaitShareTheNextTransaction() throws InterruptedException {
        whileTheFirstIsUnderWay(() -> {
            write("b", "2");
            write("c", "3");
        });
        assertThat(transactions).containsExactly(List.of("1"), List.of("2", "3"));
        assertThat(told).containsExactlyInAnyOrder("done 1", "done 2", "done 3");
    }

    @Test
    void writesOfOneConversationFollowEachOtherInTransactionsOfTheirOwn() throws InterruptedException {
        whileTheFirstIsUnderWay(() -> {
            write("b", "2");
            write("b", "3");
            write("c", "4");
            write("b", "5");
        });
        assertThat(transactions).containsExactly(List.of("1"), List.of("2", "4"), List.of("3"), List.of("5"));
    }

    @Test
    void noTransactionIsLargerThanAllowed() throws InterruptedException {
        whileTheFirstIsUnderWay(() -> {
            for (int i = 2; i < 8; i++) {
                write("c" + i, String.valueOf(i));
            }
        });
        assertThat(transactions).containsExactly(List.of("1"), List.of("2", "3", "4", "5"), List.of("6", "7"));
    }

    @Test
    void whoWantsToBeAloneComesInTurn() throws InterruptedException {
        whileTheFirstIsUnderWay(() -> {
            write("b", "2");
            start(() -> commits.alone(() -> transactions.add(List.of("alone"))));
            write("c", "3");
        });
        assertThat(transactions).containsExactly(List.of("1"), List.of("2"), List.of("alone"), List.of("3"));
    }

    @Test
    void everyoneHearsWhatBecameOfHisOwnWrite() throws InterruptedException {
        whileTheFirstIsUnderWay(() -> {
            write("b", "bad");
            write("c", "3");
        });
        assertThat(told).containsExactlyInAnyOrder("done 1", "failed bad", "done 3");
    }

    @Test
    void aTransactionThatBreaksOffBlocksNobody() throws InterruptedException {
        whileTheFirstIsUnderWay(() -> {
            write("b", "broken");
            write("c", "3");
        });
        assertThat(told).containsExactlyInAnyOrder("done 1", "broken", "broken");
        write("d", "4");
        finish();
        assertThat(told).contains("done 4");
    }

    private List<Supplier<String>> commit(List<Note> notes) {
        transactions.add(notes.stream().map(Note::text).toList());
        begun.countDown();
        try {
            disk.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (notes.stream().anyMatch(note -> note.text().equals("broken"))) {
            throw new IllegalStateException("broken");
        }
        return notes.stream().map(GroupCommitTest::result).toList();
    }

    private static Supplier<String> result(Note note) {
        return () -> {
            if (note.text().equals("bad")) {
                throw new IllegalStateException("failed " + note.text());
            }
            return "done " + note.text();
        };
    }

    private void whileTheFirstIsUnderWay(Runnable queueUp) throws InterruptedException {
        write("a", "1");
        begun.await();
        queueUp.run();
        disk.countDown();
        finish();
    }

    private void finish() throws InterruptedException {
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private void write(String conversation, String text) {
        start(() -> told.add(answer(new Note(conversation, text))));
    }

    private String answer(Note note) {
        try {
            return commits.write(note);
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Returns once the thread waits, for the disk or in the queue, or has ended. */
    private void start(Runnable work) {
        Thread thread = new Thread(work);
        writers.add(thread);
        thread.start();
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
    }
}
