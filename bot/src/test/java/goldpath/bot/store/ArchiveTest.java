package goldpath.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldpath.bot.store.Archive.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchiveTest {

    /** More than are read at a time. */
    private static final int MANY = 1_001;

    @TempDir
    private static Path directory;

    static Stream<String> addresses() {
        return Stream.of(sqlite(), Postgres.shared().freshDatabase());
    }

    private static String sqlite() {
        return "jdbc:sqlite:" + directory.resolve(UUID.randomUUID() + ".db");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void givesOutAllConversationsAndTakesThemIn(String address) {
        try (Archive from = Stores.archive(sqlite());
                Archive to = Stores.archive(address)) {
            assertThat(from.addAbsent(many().iterator())).isEqualTo(MANY);
            assertThat(to.addAbsent(all(from).iterator())).isEqualTo(MANY);
            assertThat(all(to)).containsExactlyInAnyOrderElementsOf(many());
            assertThat(all(to)).isEqualTo(all(to));
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void leavesWhatIsThereAsItIs(String address) {
        try (Store store = Stores.open(address);
                Archive archive = Stores.archive(address)) {
            store.save(Steps.begin("c0", Steps.letter("m", "hello")));
            assertThat(archive.addAbsent(many().iterator())).isEqualTo(MANY - 1);
            assertThat(Steps.count(store, "c0")).isEqualTo(1);
            assertThat(Steps.count(store, "c1")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aCheckCountsWhatThereIsAndWhatCannotBeRead(String address) throws SQLException {
        try (Store store = Stores.open(address)) {
            store.save(Steps.begin("a", Steps.letter("m1", "hello")));
            store.save(Steps.begin("b", Steps.letter("m1")));
            assertThat(Stores.check(address)).isEqualTo(new Health(2, 0, 1, 1, List.of()));
            try (Connection connection = DriverManager.getConnection(address);
                    Statement statement = connection.createStatement()) {
                statement.execute("update conversation set state = '{\"format\":1000}' where id = 'b'");
            }
            assertThat(Stores.check(address)).isEqualTo(new Health(2, 1, 1, 1, List.of()));
            assertThat(Stores.check(address).isSound()).isFalse();
        }
    }

    @Test
    void aCheckFindsAnIndexThatDoesNotFitItsTable() throws SQLException {
        String address = sqlite();
        try (Store store = Stores.open(address)) {
            store.save(Steps.begin("a", Steps.letter("m1", "hello")));
        }
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma writable_schema = on");
            statement.execute("update sqlite_schema set rootpage ="
                    + " (select rootpage from sqlite_schema where name = 'letter_conversation')"
                    + " where name = 'conversation_touched'");
        }
        assertThat(Stores.check(address).damage()).isNotEmpty();
        assertThat(Stores.check(address).isSound()).isFalse();
    }

    @Test
    void aCheckCreatesNothing() {
        Path file = directory.resolve("none.db");
        assertThatThrownBy(() -> Stores.check("jdbc:sqlite:" + file))
                .hasMessage("There is no store " + file + ": correct the path, or start the program to create it.");
        assertThat(file).doesNotExist();
    }

    @Test
    void aCheckOfAnEmptyFileMakesNoTables() throws java.io.IOException {
        Path file = Files.createFile(directory.resolve("empty.db"));
        assertThatThrownBy(() -> Stores.check("jdbc:sqlite:" + file))
                .hasMessageStartingWith("The store has no tables of this program, or older ones");
        assertThat(file).isEmptyFile();
    }

    private static List<Entry> many() {
        return IntStream.range(0, MANY)
                .mapToObj(i -> new Entry("c" + i, i + 5, Steps.counting(2), Steps.NOON.plusMillis(i), i % 2 == 0))
                .sorted(Comparator.comparing(Entry::conversation))
                .toList();
    }

    private static List<Entry> all(Archive archive) {
        List<Entry> all = new ArrayList<>();
        archive.forEach(all::add);
        return all;
    }
}
