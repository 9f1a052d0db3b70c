package goldpath.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.conversation.State;
import goldpath.bot.store.Store.Letter;
import goldpath.bot.store.Store.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was forgotten is in none of the database's files. */
class ForgottenTest {

    private static final int CONVERSATIONS = 100;

    @TempDir
    private Path directory;

    /** Sizes differ, so that rows move from page to page before they are deleted. */
    private final Random random = new Random(7);

    @Test
    void nothingIsLeftInTheFilesOfWhatPeopleAskedToForget() throws IOException {
        try (Store store = Stores.open(address())) {
            talk(store);
            assertThat(found()).isNotEmpty();
            for (int i = 0; i < CONVERSATIONS; i++) {
                forget(store, i);
            }
            assertThat(found()).isEmpty();
        }
        assertThat(found()).isEmpty();
    }

    @Test
    void nothingIsLeftInTheFilesOfWhatWasPurged() throws IOException {
        try (Store store = Stores.open(address())) {
            talk(store);
            assertThat(found()).isNotEmpty();
            assertThat(store.purge(Steps.NOON.plusSeconds(1), Steps.NOON.plus(Duration.ofDays(2))))
                    .isEqualTo(CONVERSATIONS);
            assertThat(found()).isEmpty();
        }
        assertThat(found()).isEmpty();
    }

    private String address() {
        return "jdbc:sqlite:" + directory.resolve("store.db");
    }

    private void talk(Store store) {
        for (int turn = 0; turn < 4; turn++) {
            for (int i = 0; i < CONVERSATIONS; i++) {
                String parts = ("canary-part-" + i + "-" + turn + " ").repeat(1 + random.nextInt(60));
                Letter letter = Steps.letter("canary-message-" + i + "-" + turn, parts);
                Step step = Steps.next(store, "conversation" + i, letter);
                store.save(new Step(step.conversation(), step.read(), named(i, step), Steps.NOON, letter, false));
                if (random.nextBoolean()) {
                    store.delivered(step.conversation(), letter.message(), 1, Steps.NOON);
                }
            }
        }
    }

    /** A state with a name in it that is nowhere else. */
    private State named(int i, Step step) {
        State plain = step.after();
        String name = ("canary-name-" + i + " ").repeat(1 + random.nextInt(200));
        return new State(
                plain.now(),
                plain.past(),
                plain.future(),
                plain.language(),
                Optional.of(name),
                plain.attempts(),
                plain.misunderstandings(),
                plain.welcomed(),
                plain.supposed(),
                plain.heard(),
                plain.basis());
    }

    private static void forget(Store store, int i) {
        Step step = Steps.next(store, "conversation" + i, Steps.letter("bye-" + i));
        State empty = Steps.counting(0);
        Instant at = Steps.NOON;
        store.save(new Step(step.conversation(), step.read(), empty, at, step.letter(), true));
    }

    /** Which canaries stand in which file. */
    private List<String> found() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().flatMap(this::found).limit(20).toList();
        }
    }

    private Stream<String> found(Path file) {
        String bytes = bytes(file);
        return IntStream.iterate(bytes.indexOf("canary-"), at -> at >= 0, at -> bytes.indexOf("canary-", at + 1))
                .mapToObj(at -> file.getFileName() + ": " + bytes.substring(at, Math.min(at + 24, bytes.length())));
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
