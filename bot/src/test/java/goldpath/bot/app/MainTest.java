package goldpath.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, in a plain C locale. */
@Timeout(300)
class MainTest {

    private record Run(int exit, String out, String err) {}

    @TempDir
    private Path folder = Path.of("");

    @Test
    void withoutACommandTheHelpIsPrinted() throws Exception {
        Run run = run(Map.of(), "");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Usage: goldpath", "chat", "Exit codes:");
    }

    @Test
    void anUnknownOptionIsAUsageError() throws Exception {
        Run run = run(Map.of(), "", "chat", "--loud");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--loud");
    }

    @Test
    void aStoreThatIsNotThereIsAUsageErrorThatNamesTheOneThatIs() throws Exception {
        Run run = run(Map.of(), "", "chat", "--store", "jdbc:sqlite:x.db");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("jdbc:sqlite:x.db", "memory:");
    }

    @Test
    void aLanguageThatIsNotThereIsAUsageErrorThatNamesThoseThatAre() throws Exception {
        Run run = run(Map.of(), "", "chat", "--lang", "fr");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("fr", "en", "de");
    }

    @Test
    void jsonIsUtf8WhateverTheLocale() throws Exception {
        Run run = run(
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
        Run run = run(Map.of(), "Jürgen 日本\nquit\n", "chat", "--lang", "de");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("> Jürgen 日本").doesNotContain("\033");
    }

    @Test
    void aBrokenCompetencyFileStopsTheStartWithItsPlaceAndNoStackTrace() throws Exception {
        Files.writeString(folder.resolve("broken.yaml"), "competency: broken\nnaem: Broken\n");
        assertRefused(run(Map.of("GOLDPATH_COMPETENCIES", folder.toString()), "", "chat", "--json"), "naem");
    }

    @Test
    void aBrokenLanguageFileStopsTheStartWithItsPlaceAndNoStackTrace() throws Exception {
        Files.writeString(folder.resolve("en.yaml"), "tag: en\nnaem: English\n");
        assertRefused(run(Map.of("GOLDPATH_LANGUAGES", folder.toString()), "", "chat"), "naem");
    }

    @Test
    void aMissingDirectoryStopsTheStart() throws Exception {
        Path missing = folder.resolve("missing");
        Run run = run(Map.of("GOLDPATH_COMPETENCIES", missing.toString()), "", "chat");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("GOLDPATH_COMPETENCIES", "missing").doesNotContain("\tat ");
    }

    private static void assertRefused(Run run, String field) {
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(".yaml", "line 2", field).doesNotContain("\tat ");
    }

    private Run run(Map<String, String> environment, String input, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "run", ".out");
        Path err = Files.createTempFile(folder, "run", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (OutputStream keyboard = process.getOutputStream()) {
            keyboard.write(input.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
