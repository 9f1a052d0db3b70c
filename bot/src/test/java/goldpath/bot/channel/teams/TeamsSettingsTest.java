package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamsSettingsTest {

    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>(Map.of(
            "GOLDPATH_TEAMS_APP_ID", Cloud.APP_ID,
            "GOLDPATH_TEAMS_TENANT", Cloud.TENANT,
            "GOLDPATH_TEAMS_APP_SECRET", Cloud.SECRET));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void withoutSettingsTheChannelIsOff() {
        environment.clear();
        assertThat(read("0.0.0.0")).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void anAppIdATenantAndASecretAreEnough() {
        TeamsSettings settings = read("0.0.0.0").orElseThrow();
        assertThat(problems).isEmpty();
        assertThat(settings.authenticates()).isTrue();
        assertThat(settings.openId()).hasHost("login.botframework.com");
        assertThat(settings.credential())
                .isEqualTo(new Credential.Secret(
                        URI.create("https://login.microsoftonline.com"), Cloud.TENANT, Cloud.SECRET));
    }

    @Test
    void theSecretIsNotShown() {
        assertThat(read("0.0.0.0").orElseThrow().toString()).doesNotContain(Cloud.SECRET);
    }

    @Test
    void aSecretMayLieInAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), "of-a-file\n");
        environment.remove("GOLDPATH_TEAMS_APP_SECRET");
        environment.put("GOLDPATH_TEAMS_APP_SECRET_FILE", file.toString());
        assertThat(((Credential.Secret) read("0.0.0.0").orElseThrow().credential()).secret())
                .isEqualTo("of-a-file");
    }

    @Test
    void aManagedIdentityNeedsNoSecretAndNoTenant() {
        environment.remove("GOLDPATH_TEAMS_APP_SECRET");
        environment.remove("GOLDPATH_TEAMS_TENANT");
        environment.put("GOLDPATH_TEAMS_TYPE", "managed-identity");
        assertThat(read("0.0.0.0").orElseThrow().credential())
                .isEqualTo(new Credential.ManagedIdentity(Credential.ManagedIdentity.MACHINE, Optional.empty()));
        environment.put("IDENTITY_ENDPOINT", "http://127.0.0.1:41/msi/token");
        environment.put("IDENTITY_HEADER", "h");
        assertThat(read("0.0.0.0").orElseThrow().credential())
                .isEqualTo(
                        new Credential.ManagedIdentity(URI.create("http://127.0.0.1:41/msi/token"), Optional.of("h")));
        assertThat(problems).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithItsRemedy() {
        environment.clear();
        environment.put("GOLDPATH_TEAMS_APP_ID", "goldpath");
        environment.put("GOLDPATH_TEAMS_TYPE", "multi-tenant");
        environment.put("GOLDPATH_TEAMS_ALLOWED_TENANTS", "contoso");
        environment.put("GOLDPATH_TEAMS_AUTHORITY", "http://login.example.org");
        environment.put("GOLDPATH_TEAMS_OPENID_URL", "nonsense");
        environment.put("GOLDPATH_TEAMS_SECRET", "canary");
        read("0.0.0.0");
        assertThat(problems).hasSize(8).allMatch(problem -> problem.contains(": "));
        assertThat(String.join("\n", problems))
                .contains(
                        "GOLDPATH_TEAMS_APP_ID is no application id",
                        "GOLDPATH_TEAMS_TYPE is neither",
                        "GOLDPATH_TEAMS_TENANT is missing",
                        "GOLDPATH_TEAMS_APP_SECRET is missing",
                        "GOLDPATH_TEAMS_ALLOWED_TENANTS is no list",
                        "GOLDPATH_TEAMS_AUTHORITY is no https address",
                        "GOLDPATH_TEAMS_OPENID_URL is no https address",
                        "GOLDPATH_TEAMS_SECRET is no setting")
                .doesNotContain("canary");
    }

    @Test
    void withoutAnAppIdTeamsIsRefused() {
        environment.remove("GOLDPATH_TEAMS_APP_ID");
        read("127.0.0.1");
        assertThat(problems).singleElement().asString().contains("GOLDPATH_TEAMS_APP_ID is missing");
        assertThatThrownBy(() -> new TeamsSettings(
                        " ", Cloud.TENANT, new Credential.None(), Set.of(), true, URI.create("https://example.org")))
                .hasMessageContaining("app id");
    }

    @Test
    void authenticationIsSwitchedOffOnALoopbackHostOnly() {
        environment.clear();
        environment.put("GOLDPATH_TEAMS_AUTH", "off");
        for (String host : List.of("127.0.0.1", "localhost", "::1", "[::1]")) {
            assertThat(read(host).orElseThrow().authenticates()).isFalse();
            assertThat(problems).isEmpty();
        }
        for (String host : List.of("0.0.0.0", "::", "127.0.0.1.example.org", "example.org", "1270.0.0.1")) {
            problems.clear();
            read(host);
            assertThat(problems).singleElement().asString().contains("loopback host only");
        }
    }

    @Test
    void aSwitchThatIsNeitherOnNorOffLeavesAuthenticationOn() {
        environment.put("GOLDPATH_TEAMS_AUTH", "false");
        assertThat(read("127.0.0.1").orElseThrow().authenticates()).isTrue();
        assertThat(problems).singleElement().asString().contains("neither on nor off");
    }

    private Optional<TeamsSettings> read(String host) {
        return TeamsSettings.read(environment, host, problems);
    }
}
