package goldpath.bot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void settingsComeFromAFileToo() throws IOException {
        ServeSettings settings = ServeSettings.of(named("# ours\nGOLDPATH_PORT=4711\nGOLDPATH_WEB = off\n"));
        assertThat(settings.port()).isEqualTo(4711);
        assertThat(settings.web().isOn()).isFalse();
    }

    @Test
    void theEnvironmentGoesBeforeTheFile() throws IOException {
        Map<String, String> environment = new java.util.HashMap<>(named("GOLDPATH_PORT=4711\n"));
        environment.put("GOLDPATH_PORT", "4712");
        assertThat(ServeSettings.of(environment).port()).isEqualTo(4712);
    }

    @Test
    void whatIsWrongIsSaidAtOnceAndNoValueIsShown() throws IOException {
        String file = "GOLDPATH_PORT=canary\nGOLDPATH_DISCORD_TOKEN=canary\nPATH=canary\nGOLDPATH_METRICS_PORT=99999\n";
        assertThatThrownBy(() -> ServeSettings.of(named(file)))
                .isInstanceOf(StartException.class)
                .hasMessageContainingAll(
                        "GOLDPATH_PORT is no port",
                        "GOLDPATH_METRICS_PORT is no port",
                        "GOLDPATH_DISCORD_TOKEN_FILE",
                        "'PATH'")
                .hasMessageNotContaining("canary");
    }

    @Test
    void aFileThatCannotBeReadIsSaid() {
        assertThatThrownBy(() -> ServeSettings.of(
                        Map.of(SettingsFile.NAME, folder.resolve("missing").toString())))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("GOLDPATH_SETTINGS names cannot be read");
    }

    private Map<String, String> named(String settings) throws IOException {
        Path file = Files.writeString(folder.resolve("goldpath.properties"), settings);
        return Map.of(SettingsFile.NAME, file.toString());
    }
}
