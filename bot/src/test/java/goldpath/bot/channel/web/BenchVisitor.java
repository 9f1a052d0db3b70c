package goldpath.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.channel.web.Browser.Ear;
import goldpath.bot.channel.web.Browser.Event;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Somebody with a name and an amount of their own, who says the next thing the moment the answer is on the page. */
final class BenchVisitor {

    private static final List<String> SYLLABLES = List.of("zo", "ru", "vi", "ka", "mu", "pe", "xa", "tho", "lu", "qui");

    private final URI address;
    private final int number;
    private final List<Long> times = new ArrayList<>();

    BenchVisitor(URI address, int number) {
        this.address = address;
        this.number = number;
    }

    private String name() {
        String name = "";
        for (int rest = 1_000 + number; rest > 0; rest /= 10) {
            name += SYLLABLES.get(rest % 10);
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private String amount() {
        return String.format(Locale.ROOT, "%,d", 110_000 + number);
    }

    /** What is said, and what its answer holds. */
    private List<List<String>> talk() {
        String ana = "Ana " + name();
        return List.of(
                List.of("developed market", "Noted"),
                List.of("US$" + amount(), amount()),
                List.of("yes, for all of it", "DPOR"),
                List.of(ana + " passed MB2-714 and MB2-710", ana),
                List.of("Bob " + name() + " passed MB2-713", "Bob " + name()),
                List.of("that's everyone", ana + ": filled"),
                List.of("what if we had 320,000?", "320,000"),
                List.of("my answers", "US$" + amount()));
    }

    /** A whole interview; how long each turn took, in nanoseconds, from its message to its answer on the page. */
    List<Long> interview() throws IOException, InterruptedException {
        Browser browser = new Browser(address).with("X-Forwarded-For", "10.0." + number / 250 + "." + number % 250);
        assertThat(browser.enter("en").statusCode()).isEqualTo(200);
        try (Ear ear = browser.listen("")) {
            assertThat(ear.untilReady()).hasSize(1);
            int turn = 0;
            for (List<String> each : talk()) {
                say(browser, ear, "m" + turn++, each.get(0), each.get(1));
            }
        }
        assertThat(browser.events()).as("lines of " + name()).hasSize(1 + 2 * talk().size());
        String answers = browser.get("api/answers.json").body();
        assertThat(Browser.json(answers).at("/answers/revenue/usd").asInt()).isEqualTo(110_000 + number);
        assertThat(Browser.json(answers).at("/answers/roster").findValuesAsText("person"))
                .containsExactly("Ana " + name(), "Bob " + name());
        return times;
    }

    private void say(Browser browser, Ear ear, String id, String text, String expected)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        assertThat(browser.post("api/say", Browser.said(text, id)).statusCode()).isEqualTo(204);
        assertThat(line(ear).data().path("message").asText()).isEqualTo(id);
        String answer = Browser.texts(line(ear).data());
        times.add(System.nanoTime() - begin);
        assertThat(answer).as("answer to " + text).contains(expected);
    }

    private static Event line(Ear ear) throws IOException {
        Event event = ear.next();
        while (!event.name().equals("line")) {
            event = ear.next();
        }
        return event;
    }

    /** As many messages, to a route that only says what it hears. */
    List<Long> echoes() throws IOException, InterruptedException {
        Browser browser = new Browser(address);
        for (List<String> each : talk()) {
            long begin = System.nanoTime();
            String said = Browser.said(each.get(0), "m");
            assertThat(browser.post(Site.ECHO, said).body()).isEqualTo(said);
            times.add(System.nanoTime() - begin);
        }
        return times;
    }
}
