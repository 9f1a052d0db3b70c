package goldpath.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.store.TestStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does with a store, each in a process of its own. */
@Timeout(300)
class StoreCommandTest {

    private static final String REVENUE = "{\"conversation\":\"Quux\",\"id\":\"m1\",\"text\":\"120k\"}\n";

    @TempDir
    private Path folder = Path.of("");

    private String sqlite = "";

    @BeforeEach
    void nameTheFile() {
        sqlite = "jdbc:sqlite:" + folder.resolve("store.db");
    }

    @Test
    void aConversationGoesOnInTheNextProcessAndARepeatedLineIsAnsweredTheSame() throws Exception {
        Run first = run(REVENUE, "chat", "--json", "--store", sqlite);
        assertThat(first.exit()).isZero();
        Run again = run(
                REVENUE + "{\"conversation\":\"Quux\",\"text\":\"developed\"}\n", "chat", "--json", "--store", sqlite);
        List<String> lines = again.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo(first.out().strip());
        assertThat(lines.get(1)).contains("\"usd\":120000", "\"market\":\"developed\"");
    }

    @Test
    void whatWasExportedIsImportedElsewhereOnce() throws Exception {
        run(REVENUE, "chat", "--json", "--store", sqlite);
        Run exported = run("", "store", "export", sqlite);
        assertThat(exported.exit()).isZero();
        assertThat(exported.out().lines()).hasSize(1);
        assertThat(exported.err()).contains("conversations exported: 1");
        String postgres = TestStores.emptyPostgres();
        assertThat(run(exported.out(), "store", "import", postgres).out()).contains("conversations added: 1");
        assertThat(run(exported.out(), "store", "import", postgres).out()).contains("conversations added: 0");
        assertThat(run("", "store", "export", postgres).out()).isEqualTo(exported.out());
    }

    @Test
    void aStoreIsChecked() throws Exception {
        run(REVENUE, "chat", "--json", "--store", sqlite);
        Run check = run("", "store", "check", sqlite);
        assertThat(check.exit()).isZero();
        assertThat(check.out()).contains("conversations: 1", "unreadable: 0").doesNotContain("damage");
    }

    @Test
    void idleConversationsArePurgedAndOthersNot() throws Exception {
        run(REVENUE, "chat", "--json", "--store", sqlite);
        assertThat(run("", "store", "purge", sqlite).out()).contains("conversations deleted: 0");
        assertThat(run("", "store", "purge", "--idle-days", "0", sqlite).out()).contains("conversations deleted: 1");
        assertThat(run("", "store", "export", sqlite).out()).isEmpty();
    }

    @Test
    void aLineThatIsNoneOfAnExportIsNamedByItsNumberAndNotQuoted() throws Exception {
        assertRefused(run("\n{\"conversation\":\"Quux\"}\n", "store", "import", sqlite), "Line 2");
        assertRefused(run("Quux\n", "store", "import", sqlite), "Line 1");
    }

    @Test
    void whatIsNoStoreIsRefusedWithTheRemedy() throws Exception {
        Path text = Files.writeString(folder.resolve("text.db"), "Quux".repeat(10_000));
        assertRefused(run("", "store", "check", "jdbc:sqlite:" + text), "no SQLite database");
        assertRefused(run("", "store", "check", "jdbc:sqlite:" + folder.resolve("missing.db")), "missing.db");
        assertRefused(run("", "chat", "--store", "mongodb:x"), "jdbc:sqlite:PATH");
        assertRefused(run("", "chat", "--store", "jdbc:postgresql://127.0.0.1:1/x?user=u&password=Quux"), "127.0.0.1");
    }

    @Test
    void aNegativeNumberOfDaysIsAUsageError() throws Exception {
        assertThat(run("", "store", "purge", "--idle-days", "-1", sqlite).exit())
                .isEqualTo(2);
    }

    private static void assertRefused(Run run, String... texts) {
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(texts).doesNotContain("\tat ", "Quux");
    }

    private Run run(String input, String... arguments) throws IOException, InterruptedException {
        return Run.of(folder, Map.of(), input, arguments);
    }
}
