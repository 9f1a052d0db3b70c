package goldpath.bot.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Several people who write on the page at once, and remember what was acknowledged. */
final class WebCrowd {

    /** A message that the server said it had taken. */
    record Acknowledged(String cookie, String id) {}

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String page;
    private final ExecutorService people;
    private final ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final int count;

    WebCrowd(String page, int count) {
        this.page = page;
        this.count = count;
        this.people = Executors.newFixedThreadPool(count);
    }

    /** Returns once so many messages were acknowledged; they go on writing until the server is gone. */
    void talkUntil(int messages) throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(messages);
        for (int i = 0; i < count; i++) {
            people.execute(() -> talk(enough));
        }
        if (!enough.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("The server does not answer.");
        }
    }

    private void talk(CountDownLatch enough) {
        try {
            String cookie = enter();
            for (int i = 0; true; i++) {
                String id = "m" + i;
                String body = "{\"id\":\"" + id + "\",\"text\":\"hello\"}";
                if (post("/api/say", body, cookie).statusCode() == 204) {
                    acknowledged.add(new Acknowledged(cookie, id));
                    enough.countDown();
                }
            }
        } catch (IOException e) {
            // The server is gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void end() throws InterruptedException {
        people.shutdown();
        if (!people.awaitTermination(30, TimeUnit.SECONDS)) {
            throw new AssertionError("Somebody still writes.");
        }
    }

    /** What was acknowledged and that server, which came after, knows nothing of; of each the last few. */
    List<Acknowledged> missingAt(String later) {
        List<Acknowledged> missing = new ArrayList<>();
        List<String> cookies =
                acknowledged.stream().map(Acknowledged::cookie).distinct().toList();
        for (String cookie : cookies) {
            String history = history(later, cookie);
            List<Acknowledged> own = acknowledged.stream()
                    .filter(each -> each.cookie().equals(cookie))
                    .toList();
            own.stream()
                    .skip(Math.max(0, own.size() - 20))
                    .filter(each -> !history.contains("\"message\":\"" + each.id() + "\""))
                    .forEach(missing::add);
        }
        return missing;
    }

    private static String history(String page, String cookie) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(page + "/api/lines"))
                .header("Accept", "text/event-stream")
                .header("Cookie", cookie)
                .build();
        try (var lines = HTTP.send(request, BodyHandlers.ofLines()).body()) {
            StringBuilder history = new StringBuilder();
            lines.takeWhile(line -> !line.equals("event: ready")).forEach(history::append);
            return history.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String enter() throws IOException, InterruptedException {
        return post("/api/enter", "{}", "goldpath=none")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";", 2)[0];
    }

    private HttpResponse<String> post(String path, String body, String cookie)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(page + path))
                .header("X-Goldpath", "1")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
