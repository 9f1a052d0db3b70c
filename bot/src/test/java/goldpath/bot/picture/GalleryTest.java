package goldpath.bot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pictures come after their messages, one by one, and never in the way of anything. */
class GalleryTest {

    private final Gallery gallery = new Gallery("test");
    private final CountDownLatch opened = new CountDownLatch(1);
    private final BlockingQueue<String> framed = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        gallery.close();
    }

    @Test
    void whoeverIsSentTheSameGetsTheSamePicture() throws InterruptedException {
        plan("silver");
        plan("silver");
        gallery.draw("silver", this::frame);
        gallery.draw("silver", this::frame);
        assertThat(next()).isEqualTo("silver");
        assertThat(next()).isEqualTo("silver");
    }

    @Test
    void nothingIsDrawnThatWasNotPlannedHere() throws InterruptedException {
        gallery.draw("from before a restart", this::frame);
        plan("silver");
        gallery.draw("silver", this::frame);
        assertThat(next()).isEqualTo("silver");
        assertThat(framed).isEmpty();
    }

    @Test
    void aPictureThatCannotBeDrawnKeepsNoOtherFromIt() throws InterruptedException {
        gallery.plan("broken", () -> {
            throw new IllegalStateException("broken");
        });
        gallery.plan("none", Optional::empty);
        plan("silver");
        List.of("broken", "none", "silver").forEach(each -> gallery.draw(each, this::frame));
        assertThat(next()).isEqualTo("silver");
    }

    @Test
    void whereTooManyAreWantedTheOldestGoWithoutAndNobodyWaits() throws InterruptedException {
        keepThePainterBusy();
        int wanted = Gallery.MOST_WAITING + 5;
        IntStream.range(0, wanted).forEach(i -> {
            plan("picture " + i);
            gallery.draw("picture " + i, this::frame);
        });
        opened.countDown();
        for (int i = 5; i < wanted; i++) {
            assertThat(next()).isEqualTo("picture " + i);
        }
    }

    private void keepThePainterBusy() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        gallery.plan("slow", () -> {
            begun.countDown();
            hold();
            return Optional.empty();
        });
        gallery.draw("slow", this::frame);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private void hold() {
        try {
            opened.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void plan(String message) {
        gallery.plan(message, () -> Optional.of(new Picture("", message)));
    }

    private void frame(Picture picture) {
        framed.add(picture.alt());
    }

    private String next() throws InterruptedException {
        return String.valueOf(framed.poll(10, TimeUnit.SECONDS));
    }
}
