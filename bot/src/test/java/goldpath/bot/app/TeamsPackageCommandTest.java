package goldpath.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TeamsPackageCommandTest {

    private static final String ID = "00000000-1111-2222-3333-444444444444";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_package_is_written() {
        Path out = folder.resolve("goldpath.zip");
        assertThat(run("--app-id", ID, "--bot-domain", "bot.example.com", "--out", out.toString()))
                .isZero();
        assertThat(out).isNotEmptyFile();
    }

    @Test
    void a_package_that_teams_would_refuse_is_not_written() {
        Path out = folder.resolve("goldpath.zip");
        assertThat(run("--app-id", "x", "--out", out.toString())).isEqualTo(1);
        assertThat(Files.exists(out)).isFalse();
    }

    @Test
    void a_file_that_cannot_be_written_is_told() {
        Path out = folder.resolve("nowhere").resolve("goldpath.zip");
        assertThat(run("--app-id", ID, "--bot-domain", "bot.example.com", "--out", out.toString()))
                .isEqualTo(1);
    }

    @Test
    void without_an_app_id_the_command_line_is_wrong() {
        assertThat(run("--out", folder.resolve("x.zip").toString())).isEqualTo(2);
    }

    private static int run(String... options) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new CommandLine(new TeamsPackageCommand(Map.of()))
                .setOut(nowhere)
                .setErr(nowhere)
                .setExecutionExceptionHandler((problem, command, parsed) -> problem instanceof StartException ? 1 : 3)
                .execute(options);
    }
}
