package goldpath.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page in Debian's Chromium, by keyboard alone, served by a process of its own. Leaves screenshots in {@code
 * target/e2e}.
 */
@Tag("e2e")
@Timeout(300)
class WebPageTest {

    private static final Path OUT = Path.of("target", "e2e");

    @TempDir
    private Path folder = Path.of("");

    private ServedPage server = ServedPage.none();
    private Keyboard keyboard = Keyboard.none();

    @BeforeAll
    static void fetchAxe() throws IOException, InterruptedException {
        Files.createDirectories(OUT);
        Path list = Path.of("src", "test", "e2e", "package.json");
        Files.copy(list, OUT.resolve("package.json"), StandardCopyOption.REPLACE_EXISTING);
        Process npm = new ProcessBuilder(
                        "npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock")
                .directory(OUT.toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(OUT.resolve("npm-axe.log").toFile())
                .start();
        assertThat(npm.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(npm.exitValue()).isZero();
    }

    @BeforeEach
    void serve() throws IOException {
        server = ServedPage.start(folder);
    }

    @AfterEach
    void stop() {
        keyboard.close();
        server.kill();
    }

    @Test
    void aWholeInterviewInEnglishByKeyboardAlone() throws IOException {
        keyboard = Keyboard.open(server.address(), "en", 1280, 860, false);
        isAccessible();
        keyboard.press("developed market");
        keyboard.type("120k net new");
        keyboard.press("DPOR: all of it");
        isAccessible();
        keyboard.type("Ana has 714 and 710, Bob 713");
        keyboard.picture(OUT.resolve("page-desktop.png"));
        keyboard.press("That is everyone");
        assertThat(keyboard.answer()).contains("Silver: what is missing", "Bob: still MB2-712 or MB2-707");
        assertThat(keyboard.standing()).contains("Silver", "not attained", "1 of 2 seats filled");
        isAccessible();
        keyboard.picture(OUT.resolve("page-result.png"));
        keyboard.press("Undo");
        assertThat(keyboard.answer()).contains("Undone");
    }

    @Test
    void aWholeInterviewInGermanByKeyboardAloneOnADarkPhone() throws IOException {
        keyboard = Keyboard.open(server.address(), "de", 390, 844, true);
        keyboard.press("entwickelter Markt");
        keyboard.type("320.000 Umsatz");
        keyboard.press("DPOR: für alles");
        keyboard.type("Ana: 714, 710; Bernd: 713, 706; Clara: 712; Dieter: 707");
        assertThat(keyboard.answer()).contains("Gold: erreicht");
        isAccessible();
        keyboard.picture(OUT.resolve("page-phone-dark-de.png"));
    }

    @Test
    void aRosterByFileAndByPasteByKeyboardAlone() throws IOException {
        Path list = Files.writeString(folder.resolve("team.csv"), "name;exam\n;MB2-713\nAna;MB2-714\nAna;MB2-710\n");
        keyboard = Keyboard.open(server.address(), "en", 1280, 860, false);
        keyboard.open("People from a file");
        isAccessible();
        keyboard.picture(OUT.resolve("page-file-dialog.png"));
        keyboard.choose("file-pick", list);
        keyboard.press("Show what you read");
        assertThat(keyboard.answer())
                .contains("Ana: MB2-714, MB2-710", "Row 2: no name stands there.", "Shall I record");
        isAccessible();
        keyboard.picture(OUT.resolve("page-file.png"));
        keyboard.press("Yes");
        assertThat(keyboard.answer()).contains("Ana: MB2-714, MB2-710");
        keyboard.open("People from a file");
        keyboard.fill("file-paste", "Name,Exam" + System.lineSeparator() + "Bob,MB2-713");
        keyboard.press("Show what you read");
        assertThat(keyboard.answer()).contains("Bob: MB2-713");
        keyboard.press("No");
        assertThat(keyboard.answer()).doesNotContain("Bob: MB2-713");
    }

    @Test
    void aReloadInTheMiddleLosesNothing() {
        keyboard = Keyboard.open(server.address(), "en", 1280, 860, false);
        keyboard.press("developed market");
        keyboard.type("120k net new");
        List<String> said = keyboard.lines();
        keyboard.reload();
        assertThat(keyboard.lines()).isEqualTo(said);
        keyboard.press("DPOR: all of it");
        assertThat(keyboard.answer()).contains("Who has passed");
    }

    @Test
    void aServerThatIsKilledAndRestartedInTheMiddleLosesNothing() throws IOException {
        keyboard = Keyboard.open(server.address(), "en", 1280, 860, false);
        keyboard.press("developed market");
        server.kill();
        keyboard.typeAhead("120k net new");
        assertThat(keyboard.notice()).contains("connection is lost");
        server = server.again();
        assertThat(keyboard.answerTo("120k net new")).contains("Noted: US$120,000.");
        assertThat(keyboard.lines().stream().filter(line -> line.contains("120k net new")))
                .hasSize(1);
        keyboard.press("DPOR: all of it");
        assertThat(keyboard.answer()).contains("Who has passed");
    }

    @Test
    void theLanguageIsSwitchedInTheMiddle() {
        keyboard = Keyboard.open(server.address(), "en", 1280, 860, false);
        keyboard.press("developed market");
        keyboard.type("auf Deutsch bitte");
        assertThat(keyboard.answer()).contains("auf Deutsch");
        assertThat(keyboard.standing()).contains("Wo Sie stehen");
    }

    private void isAccessible() throws IOException {
        assertThat(keyboard.axe(OUT.resolve("node_modules/axe-core/axe.min.js")))
                .isEmpty();
    }
}
