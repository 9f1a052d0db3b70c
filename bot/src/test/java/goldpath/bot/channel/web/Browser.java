package goldpath.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/** What a browser does, without a browser: keeps a cookie, posts, and listens. */
final class Browser {

    /** An event as it was sent. */
    record Event(String id, String name, JsonNode data) {}

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger IDS = new AtomicInteger();

    private final URI address;
    private final List<String> headers = new ArrayList<>(List.of(Door.HEADER, "1"));
    private String cookie = "";

    Browser(URI address) {
        this.address = address;
    }

    /** Somebody who opened the page. */
    static Browser entered(Site site, String language) throws IOException, InterruptedException {
        Browser browser = new Browser(site.address());
        assertThat(browser.enter(language).statusCode()).isEqualTo(200);
        return browser;
    }

    /** The same visitor, where the site is now. */
    Browser at(Site site) {
        Browser same = new Browser(site.address());
        same.cookie = cookie;
        return same;
    }

    Browser with(String header, String value) {
        headers.addAll(List.of(header, value));
        return this;
    }

    Browser without(String header) {
        int place = headers.indexOf(header);
        headers.subList(place, place + 2).clear();
        return this;
    }

    String cookie() {
        return cookie;
    }

    HttpResponse<String> enter(String language) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("api/enter", "{\"lang\":\"" + language + "\"}");
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
        return answer;
    }

    /** Says it, and gives what is answered, as plain text. */
    String say(String text) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("api/say", said(text, "m" + IDS.incrementAndGet()));
        assertThat(answer.statusCode()).isEqualTo(204);
        return texts(last());
    }

    static String said(String text, String id) {
        return JSON.createObjectNode().put("id", id).put("text", text).toString();
    }

    /** Brings a file, and gives what is answered. */
    String bring(String name, String content) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("api/roster?id=f" + IDS.incrementAndGet() + "&name=" + name, content);
        assertThat(answer.statusCode()).isEqualTo(204);
        return texts(last());
    }

    /** Presses the button of that name in the last answer, and gives what is answered. */
    String press(String label) throws IOException, InterruptedException {
        JsonNode button = StreamSupport.stream(last().path("buttons").spliterator(), false)
                .filter(each -> each.path("label").asText().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button '" + label + "'."));
        String body = JSON.createObjectNode()
                .put("id", "b" + IDS.incrementAndGet())
                .put("label", label)
                .set("does", button.path("does"))
                .toString();
        assertThat(post("api/say", body).statusCode()).isEqualTo(204);
        return texts(last());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return HTTP.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    /** Everything that is sent to a page that opens, up to where it is ready. */
    List<Event> events() throws IOException, InterruptedException {
        return events("");
    }

    /** What is sent to a page that lost its connection after that event. */
    List<Event> events(String last) throws IOException, InterruptedException {
        try (Ear ear = listen(last)) {
            return ear.untilReady();
        }
    }

    Ear listen(String last) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("api/lines").header("Accept", "text/event-stream");
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        HttpResponse<InputStream> stream = HTTP.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        return new Ear(new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8)));
    }

    /** An open stream of events. */
    record Ear(BufferedReader stream) implements AutoCloseable {

        List<Event> untilReady() throws IOException {
            List<Event> events = new ArrayList<>();
            Event event = next();
            while (!event.name().equals("ready")) {
                events.add(event);
                event = next();
            }
            return events;
        }

        Event next() throws IOException {
            String id = "";
            String name = "";
            String data = "{}";
            for (String line = stream.readLine(); line != null; line = stream.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && !name.isEmpty()) {
                    return new Event(id, name, json(data));
                }
            }
            throw new AssertionError("The stream ended.");
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    private JsonNode last() throws IOException, InterruptedException {
        List<Event> events = events();
        return events.get(events.size() - 1).data();
    }

    /** The words of a line. */
    static String texts(JsonNode line) {
        List<String> texts = new ArrayList<>(line.findValuesAsText("text"));
        line.findValues("spans").forEach(spans -> texts.add(words(spans)));
        line.findValues("items").forEach(items -> items.forEach(item -> texts.add(words(item))));
        line.findValuesAsText("sentence").forEach(texts::add);
        return String.join("\n", texts);
    }

    private static String words(JsonNode spans) {
        StringBuilder words = new StringBuilder();
        spans.forEach(span -> words.append(
                span.isTextual()
                        ? span.asText()
                        : span.path("strong").asText() + span.path("link").asText()));
        return words.toString();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
