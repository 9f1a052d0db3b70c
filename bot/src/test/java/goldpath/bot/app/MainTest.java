package goldpath.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, in a plain C locale. */
@Timeout(300)
class MainTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void withoutACommandTheHelpIsPrinted() throws Exception {
        Run run = Run.of(folder, Map.of(), "");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Usage: goldpath", "chat", "Exit codes:");
    }

    @Test
    void anUnknownOptionIsAUsageError() throws Exception {
        Run run = Run.of(folder, Map.of(), "", "chat", "--loud");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--loud");
    }

    @Test
    void aLanguageThatIsNotThereIsAUsageErrorThatNamesThoseThatAre() throws Exception {
        Run run = Run.of(folder, Map.of(), "", "chat", "--lang", "nl");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("nl", "en", "de", "fr");
    }

    @Test
    void jsonIsUtf8WhateverTheLocale() throws Exception {
        Run run = Run.of(
                folder,
                Map.of(),
                "{\"conversation\":\"Jürgen 日本 🎓\",\"locale\":\"de\",\"start\":true}\nnonsense\n",
                "chat",
                "--json");
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out()).startsWith("{\"conversation\":\"Jürgen 日本 🎓\"").contains("\"line\":2");
    }

    @Test
    void aTranscriptIsUtf8WhateverTheLocale() throws Exception {
        Run run = Run.of(folder, Map.of(), "Jürgen 日本\nquit\n", "chat", "--lang", "de");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("> Jürgen 日本").doesNotContain("\033");
    }

    @Test
    void aBrokenCompetencyFileStopsTheStartWithItsPlaceAndNoStackTrace() throws Exception {
        Files.writeString(folder.resolve("broken.yaml"), "competency: broken\nnaem: Broken\n");
        assertRefused(Run.of(folder, Map.of("GOLDPATH_COMPETENCIES", folder.toString()), "", "chat", "--json"), "naem");
    }

    @Test
    void aBrokenLanguageFileStopsTheStartWithItsPlaceAndNoStackTrace() throws Exception {
        Files.writeString(folder.resolve("en.yaml"), "tag: en\nnaem: English\n");
        assertRefused(Run.of(folder, Map.of("GOLDPATH_LANGUAGES", folder.toString()), "", "chat"), "naem");
    }

    @Test
    void aMissingDirectoryStopsTheStart() throws Exception {
        Path missing = folder.resolve("missing");
        Run run = Run.of(folder, Map.of("GOLDPATH_COMPETENCIES", missing.toString()), "", "chat");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("GOLDPATH_COMPETENCIES", "missing").doesNotContain("\tat ");
    }

    private static void assertRefused(Run run, String field) {
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(".yaml", "line 2", field).doesNotContain("\tat ");
    }
}
