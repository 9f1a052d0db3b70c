package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every reviewed card through Microsoft's own renderer in a headless Chromium. Leaves screenshots in {@code target/e2e}:
 * narrow and wide, light and dark, English and German.
 */
@Tag("e2e")
class CardRenderingTest {

    private static final Path SCRIPTS = Path.of("src", "test", "e2e");
    private static final Path OUT = Path.of("target", "e2e");
    private static final int PICTURES = 8;

    @Test
    void the_renderer_finds_nothing_wrong_and_no_text_is_cut() throws Exception {
        List.of("node", "npm", "chromium").forEach(CardRenderingTest::assertThatThereIs);
        Files.createDirectories(OUT);
        Files.copy(SCRIPTS.resolve("package.json"), OUT.resolve("package.json"), StandardCopyOption.REPLACE_EXISTING);
        run(OUT, "npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock");
        run(
                Path.of(""),
                "node",
                SCRIPTS.resolve("render.mjs").toString(),
                Path.of("src", "test", "resources", "teams").toString(),
                OUT.toString(),
                OUT.resolve("node_modules").toString());
        try (var pictures = Files.list(OUT)) {
            assertThat(pictures.filter(file -> file.toString().endsWith(".png")))
                    .hasSize(PICTURES)
                    .allSatisfy(file -> assertThat(file).isNotEmptyFile());
        }
    }

    private static void assertThatThereIs(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        assertThat(Arrays.stream(path.split(File.pathSeparator, -1)))
                .as("%s is not on the PATH: the profile e2e needs Node.js, npm and Chromium", program)
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Path log = OUT.resolve(command[0] + ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("%s ended in time", command[0]).isTrue();
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    }
}
