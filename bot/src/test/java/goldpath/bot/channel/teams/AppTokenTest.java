package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldpath.bot.Bot;
import goldpath.bot.HandClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AppTokenTest {

    private final Cloud cloud = new Cloud();
    private final HandClock clock = new HandClock();
    private final AppToken token = token(secret());

    AppTokenTest() throws Exception {}

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void aSecretAsksForTheConnectorsScopeInItsTenant() {
        assertThat(token.getToken().join()).isEqualTo("canary-access-token");
        assertThat(cloud.tokenRequests.get(0))
                .startsWith("POST /login/" + Cloud.TENANT + "/oauth2/v2.0/token ")
                .contains(
                        "grant_type=client_credentials",
                        "client_id=" + Cloud.APP_ID,
                        "client_secret=" + Cloud.SECRET,
                        "scope=https%3A%2F%2Fapi.botframework.com%2F.default");
    }

    @Test
    void aManagedIdentityOfAVirtualMachineAsksTheMachine() {
        token(new Credential.ManagedIdentity(cloud.url("/identity"), Optional.empty()))
                .getToken()
                .join();
        assertThat(cloud.tokenRequests.get(0))
                .startsWith("GET /identity?")
                .contains(
                        "api-version=2018-02-01",
                        "client_id=" + Cloud.APP_ID,
                        "resource=https%3A%2F%2Fapi.botframework.com",
                        " null true ");
    }

    @Test
    void aManagedIdentityOfAnAppServiceShowsItsHeader() {
        token(new Credential.ManagedIdentity(cloud.url("/identity"), Optional.of("platform-header")))
                .getToken()
                .join();
        assertThat(cloud.tokenRequests.get(0)).contains("api-version=2019-08-01", " platform-header null ");
    }

    @Test
    void aTokenIsKeptUntilShortlyBeforeItsEnd() {
        token.getToken().join();
        clock.pass(Duration.ofMinutes(54));
        token.getToken().join();
        assertThat(cloud.tokenRequests).hasSize(1);
    }

    @Test
    void aTokenIsRenewedAheadWhileTheOldOneServes() {
        token.getToken().join();
        cloud.tokenAnswer = "{\"access_token\":\"second\",\"expires_in\":\"3600\"}";
        clock.pass(Duration.ofMinutes(56));
        assertThat(token.getToken().join()).isEqualTo("canary-access-token");
        House.await(() -> token.getToken().join().equals("second"));
        assertThat(cloud.tokenRequests).hasSize(2);
    }

    @Test
    void aTokenThatEndedIsNotUsed() {
        token.getToken().join();
        cloud.tokenAnswer = "{\"access_token\":\"second\",\"expires_in\":3600}";
        clock.pass(Duration.ofMinutes(61));
        assertThat(token.getToken().join()).isEqualTo("second");
    }

    @Test
    void manyWhoNeedATokenAtOnceAskOnce() {
        List<CompletableFuture<String>> all =
                Stream.generate(token::getToken).limit(50).toList();
        all.forEach(CompletableFuture::join);
        assertThat(cloud.tokenRequests).hasSize(1);
    }

    @Test
    void whatWasRefusedIsAskedForAgainAfterAPauseOnly() {
        refuse();
        assertThatThrownBy(() -> token.getToken().join()).hasRootCauseInstanceOf(TokenException.class);
        cloud.tokenStatus = 200;
        cloud.tokenAnswer = "{\"access_token\":\"late\",\"expires_in\":3600}";
        assertThatThrownBy(() -> token.getToken().join()).hasRootCauseInstanceOf(TokenException.class);
        assertThat(cloud.tokenRequests).hasSize(1);
        clock.pass(Duration.ofSeconds(6));
        assertThat(token.getToken().join()).isEqualTo("late");
    }

    @Test
    void aFailedRenewalLeavesTheOldTokenInUse() {
        token.getToken().join();
        refuse();
        clock.pass(Duration.ofMinutes(57));
        assertThat(token.getToken().join()).isEqualTo("canary-access-token");
        House.await(() -> cloud.tokenRequests.size() == 2);
        assertThat(token.getToken().join()).isEqualTo("canary-access-token");
    }

    @Test
    void wrongCredentialsAreToldAtTheReadinessCheckWithTheRemedyAndNoSecret() {
        refuse();
        try (House house = new House(cloud)) {
            assertThat(house.ready().orElseThrow())
                    .contains("401, invalid_client, AADSTS7000215", "check GOLDPATH_TEAMS_APP_ID")
                    .doesNotContain("canary", Cloud.SECRET);
        }
    }

    @Test
    void theReadinessCheckSaysWhereNobodyAnswers() {
        Teams teams = new Teams(
                new TeamsSettings(
                        Cloud.APP_ID,
                        Cloud.TENANT,
                        new Credential.Secret(URI.create("http://127.0.0.1:1"), Cloud.TENANT, Cloud.SECRET),
                        Set.of(),
                        true,
                        cloud.openId()),
                Bot.session(),
                Bot.languages(),
                Bot.competency(),
                clock,
                Duration.ZERO);
        assertThat(teams.ready().orElseThrow()).contains("cannot be reached", "check the network");
        teams.close();
    }

    @Test
    void goodCredentialsAreReady() {
        try (House house = new House(cloud)) {
            assertThat(house.ready()).isEmpty();
        }
    }

    private void refuse() {
        cloud.tokenStatus = 401;
        cloud.tokenAnswer = "{\"error\":\"invalid_client\",\"error_description\":\"canary " + Cloud.SECRET
                + "\",\"error_codes\":[7000215]}";
    }

    private Credential secret() {
        return new Credential.Secret(cloud.url("/login/"), Cloud.TENANT, Cloud.SECRET);
    }

    private AppToken token(Credential credential) {
        return new AppToken(Cloud.APP_ID, Cloud.TENANT, credential, clock);
    }
}
