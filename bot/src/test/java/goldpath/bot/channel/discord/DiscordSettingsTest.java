package goldpath.bot.channel.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscordSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void withoutATokenDiscordIsOffAndSaysWhatItLacks() {
        DiscordSettings settings = DiscordSettings.of(Map.of());
        assertThat(settings.token()).isEmpty();
        assertThat(settings.problems()).isEmpty();
        assertThat(settings.lacks().orElseThrow()).contains("GOLDPATH_DISCORD_TOKEN", "GOLDPATH_DISCORD_TOKEN_FILE");
    }

    @Test
    void theTokenIsTakenFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "secret\n");
        DiscordSettings settings = DiscordSettings.of(Map.of("GOLDPATH_DISCORD_TOKEN_FILE", file.toString()));
        assertThat(settings.token()).contains("secret");
        assertThat(settings.lacks()).isEmpty();
        assertThat(settings.rest()).isEqualTo(Optional.empty());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        DiscordSettings settings = DiscordSettings.of(Map.of(
                "GOLDPATH_DISCORD_TOKEN_FILE",
                folder.resolve("missing").toString(),
                "GOLDPATH_DISCORD_REST",
                "ftp://a",
                "GOLDPATH_DISCORD_GATEWAY",
                "http://a"));
        assertThat(settings.problems()).hasSize(3);
        assertThat(settings.lacks()).isEmpty();
    }

    @Test
    void twoTokensAreOneTooMany() {
        DiscordSettings settings =
                DiscordSettings.of(Map.of("GOLDPATH_DISCORD_TOKEN", "a", "GOLDPATH_DISCORD_TOKEN_FILE", "b"));
        assertThat(settings.problems()).hasSize(1);
    }

    @Test
    void nobodyReadsTheTokenOutOfALog() {
        assertThat(DiscordSettings.of(Map.of("GOLDPATH_DISCORD_TOKEN", "secret"))
                        .toString())
                .doesNotContain("secret");
    }
}
