package goldpath.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.store.MemoryStore;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and how often. */
@Timeout(60)
class WebDoorTest {

    private static final WebSettings BEHIND_A_PROXY =
            new WebSettings(true, true, 1_000, 1_000, 1_000, Duration.ofDays(90));

    @Test
    void theCookieIsForThisSiteAloneAndForNoScript() throws Exception {
        try (Site site = new Site(new MemoryStore())) {
            HttpResponse<String> entered = new Browser(site.address()).enter("en");
            assertThat(entered.headers().firstValue("Set-Cookie").orElse(""))
                    .matches("goldpath=[A-Za-z0-9_-]{43}; Path=/; .*HttpOnly; SameSite=Strict")
                    .doesNotContain("Secure");
        }
    }

    @Test
    void behindTlsTheCookieIsBoundToTlsAndToTheHost() throws Exception {
        try (Site site = new Site(new MemoryStore(), BEHIND_A_PROXY)) {
            Browser ana = new Browser(site.address()).with("X-Forwarded-Proto", "https");
            HttpResponse<String> entered = ana.enter("en");
            assertThat(entered.headers().firstValue("Set-Cookie").orElse(""))
                    .startsWith("__Host-goldpath=")
                    .contains("Secure");
            assertThat(entered.headers().firstValue("Strict-Transport-Security"))
                    .isPresent();
            assertThat(ana.say("developed market")).contains("Noted");
        }
    }

    @Test
    void theCookieIsNotInTheStore() {
        Visitor visitor = Visitor.create(new java.util.Random(1));
        assertThat(visitor.conversation()).startsWith("web:").doesNotContain(visitor.secret());
        assertThat(visitor).hasToString("Visitor[]");
    }

    @Test
    void anotherSiteCanSayNothing() throws Exception {
        try (Site site = new Site(new MemoryStore())) {
            Browser ana = Browser.entered(site, "en");
            assertThat(ana.with("Sec-Fetch-Site", "cross-site")
                            .post("api/say", Browser.said("120k", "m1"))
                            .statusCode())
                    .isEqualTo(403);
            ana.without("Sec-Fetch-Site").without(Door.HEADER);
            assertThat(ana.post("api/say", Browser.said("120k", "m2")).statusCode())
                    .isEqualTo(403);
            assertThat(ana.post("api/enter", "{}").statusCode()).isEqualTo(403);
            assertThat(ana.events()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/lines", "api/answers.json", "api/answers.md", "api/picture"})
    void withoutACookieThereIsNothingToRead(String path) throws Exception {
        try (Site site = new Site(new MemoryStore())) {
            assertThat(new Browser(site.address()).get(path).statusCode()).isEqualTo(403);
            assertThat(new Browser(site.address())
                            .with("Cookie", "goldpath=guess")
                            .get(path)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    static Stream<String> wrong() {
        return Stream.of(
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{\"text\":\"x\"}",
                "{\"id\":\"\",\"text\":\"x\"}",
                "{\"id\":7,\"text\":\"x\"}",
                "{\"id\":\"" + "x".repeat(65) + "\",\"text\":\"x\"}",
                "{\"id\":\"a\"}",
                "{\"id\":\"a\",\"text\":\" \"}",
                "{\"id\":\"a\",\"does\":{}}",
                "{\"id\":\"a\",\"does\":{\"want\":\"NOTHING\"}}",
                "{\"id\":\"a\",\"does\":{\"language\":\"xx\"}}",
                "{\"id\":\"a\",\"does\":{\"change\":\"nothing\"}}",
                "{\"id\":\"a\",\"does\":{\"pick\":-1,\"ticket\":\"t\"}}",
                "{\"id\":\"a\",\"does\":{\"suppose\":{\"amount\":\"revenue\",\"usd\":\"1e9\"}}}",
                "[".repeat(50_000));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatNoPageOfOursSendsIsRefused(String body) throws Exception {
        try (Site site = new Site(new MemoryStore())) {
            Browser ana = Browser.entered(site, "en");
            HttpResponse<String> answer = ana.post("api/say", body);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("xception");
            assertThat(ana.events()).hasSize(1);
        }
    }

    @Test
    void aMessageThatIsTooLargeIsRefused() throws Exception {
        try (Site site = new Site(new MemoryStore())) {
            Browser ana = Browser.entered(site, "en");
            assertThat(ana.post("api/say", Browser.said("x".repeat(200_000), "m1"))
                            .statusCode())
                    .isEqualTo(413);
            assertThat(ana.say("developed market")).contains("Noted");
        }
    }

    @Test
    void halfACharacterIsNoReasonToFail() throws Exception {
        try (Site site = new Site(new MemoryStore())) {
            Browser ana = Browser.entered(site, "en");
            assertThat(ana.post("api/say", "{\"id\":\"a\",\"text\":\"\\ud83d\\u0000 120k\"}")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(ana.events()).hasSize(3);
        }
    }

    @Test
    void whoAsksTooOftenWaitsAndOthersAreServed() throws Exception {
        WebSettings strict = new WebSettings(true, true, 1_000, 300, 1_000, Duration.ofDays(90));
        try (Site site = new Site(new MemoryStore(), strict)) {
            Browser greedy = new Browser(site.address()).with("X-Forwarded-For", "198.51.100.7");
            int served = 0;
            for (int i = 0; i < 900; i++) {
                HttpResponse<String> answer = greedy.get("icon.svg");
                boolean isServed = answer.statusCode() == 200;
                assertThat(answer.headers().firstValue("Retry-After").isPresent())
                        .isNotEqualTo(isServed);
                served += isServed ? 1 : 0;
            }
            assertThat(served).isBetween(300, 600);
            Browser other = new Browser(site.address()).with("X-Forwarded-For", "198.51.100.7, 203.0.113.9");
            other.enter("en");
            assertThat(other.say("developed market")).contains("Noted");
        }
    }

    @Test
    void aForwardedAddressIsNotTrustedUnasked() throws Exception {
        WebSettings strict = new WebSettings(true, false, 1_000, 20, 1_000, Duration.ofDays(90));
        try (Site site = new Site(new MemoryStore(), strict)) {
            int served = 0;
            for (int i = 0; i < 60; i++) {
                Browser pretender = new Browser(site.address()).with("X-Forwarded-For", "203.0.113." + i);
                served += pretender.get("icon.svg").statusCode() == 200 ? 1 : 0;
            }
            assertThat(served).isLessThan(60);
        }
    }

    @Test
    void whoWritesTooOftenWaits() throws Exception {
        WebSettings strict = new WebSettings(true, false, 3, 1_000, 1_000, Duration.ofDays(90));
        try (Site site = new Site(new MemoryStore(), strict)) {
            Browser ana = Browser.entered(site, "en");
            Browser bob = Browser.entered(site, "en");
            for (int i = 0; i < 3; i++) {
                ana.say("hello");
            }
            assertThat(ana.post("api/say", Browser.said("hello", "more")).statusCode())
                    .isEqualTo(429);
            assertThat(bob.say("developed market")).contains("Noted");
        }
    }

    @Test
    void aSiteThatEndsTakesNoMoreMessages() throws Exception {
        try (Site site = new Site(new MemoryStore())) {
            Browser ana = Browser.entered(site, "en");
            site.end();
            assertThat(ana.post("api/say", Browser.said("120k", "m1")).statusCode())
                    .isEqualTo(503);
        }
    }

    @Test
    void thePageIsInTheLanguageOfTheBrowserAndHasAllItsTexts() throws Exception {
        try (Site site = new Site(new MemoryStore())) {
            assertThat(page(site, "nl, de-AT;q=0.8, en;q=0.5"))
                    .contains("<html lang=\"de\" dir=\"ltr\">", "Wo Sie stehen");
            assertThat(page(site, "xx")).contains("<html lang=\"en\"", "Where you stand");
            assertThat(page(site, ";;q=;")).contains("<html lang=\"en\"");
            assertThat(page(site, "en")).doesNotContainPattern("data-text=\"[a-z_.]+\"[^>]*></");
        }
    }

    @Test
    void thePageAsksNobodyElse() throws Exception {
        try (Site site = new Site(new MemoryStore())) {
            Browser ana = new Browser(site.address());
            Pattern elsewhere = Pattern.compile("(src|href|url\\(|import|fetch\\()[^\\n]{0,20}(https?:)?//");
            for (String file :
                    Stream.concat(Stream.of(""), Page.names().stream()).toList()) {
                assertThat(ana.get(file).body()).doesNotContainPattern(elsewhere);
            }
            assertThat(ana.get("/").headers().firstValue("Content-Security-Policy"))
                    .contains(Page.POLICY);
        }
    }

    @Test
    void whatTheBrowserHasAlreadyIsNotSentAgain() throws Exception {
        try (Site site = new Site(new MemoryStore())) {
            String tag = new Browser(site.address())
                    .get("goldpath.css")
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            HttpResponse<String> again =
                    new Browser(site.address()).with("If-None-Match", tag).get("goldpath.css");
            assertThat(List.of(again.statusCode(), again.body())).isEqualTo(List.of(304, ""));
        }
    }

    private static String page(Site site, String languages) throws IOException, InterruptedException {
        return new Browser(site.address())
                .with("Accept-Language", languages)
                .get("")
                .body();
    }
}
