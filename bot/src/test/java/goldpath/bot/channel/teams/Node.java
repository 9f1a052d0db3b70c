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

/** Programs of npm, which the profile e2e runs: installed for it, and never kept. */
final class Node {

    static final Path SCRIPTS = Path.of("src", "test", "e2e");
    static final Path OUT = Path.of("target", "e2e");

    private Node() {}

    /** Installs what {@code package.json} names into {@link #OUT}. */
    static void install() throws IOException, InterruptedException {
        List.of("node", "npm", "chromium").forEach(Node::assertThatThereIs);
        Files.createDirectories(OUT);
        Files.copy(SCRIPTS.resolve("package.json"), OUT.resolve("package.json"), StandardCopyOption.REPLACE_EXISTING);
        run(
                "npm",
                List.of(
                        "npm",
                        "install",
                        "--prefix",
                        OUT.toString(),
                        "--ignore-scripts",
                        "--no-audit",
                        "--no-fund",
                        "--no-package-lock"));
    }

    private static void assertThatThereIs(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        assertThat(Arrays.stream(path.split(File.pathSeparator, -1)))
                .as("%s is not on the PATH: the profile e2e needs Node.js, npm and Chromium", program)
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** @param name of the file that keeps what the command prints */
    static void run(String name, List<String> command) throws IOException, InterruptedException {
        Path log = OUT.resolve(name + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        assertThat(ended).as("%s ended in time", name).isTrue();
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    }
}
