package goldpath.bot.channel.teams;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** A connector that takes everything at once, and tells each user what came for him. */
final class BenchConnector implements AutoCloseable {

    private static final String PATH = "/connector/v3/conversations/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(32);
    private final AtomicLong ids = new AtomicLong();

    /** By conversation: the label of what was posted, and the body. */
    final Map<String, BiConsumer<String, String>> users = new ConcurrentHashMap<>();

    BenchConnector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.setExecutor(threads);
        server.createContext(PATH, this::take);
        server.start();
    }

    /** How many requests it took so far. */
    long requests() {
        return ids.get();
    }

    String serviceUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/connector";
    }

    private void take(HttpExchange exchange) throws IOException {
        String conversation = exchange.getRequestURI().getPath().substring(PATH.length());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String label = String.valueOf(exchange.getRequestHeaders().getFirst("x-ms-client-request-id"));
        boolean isPost = exchange.getRequestMethod().equals("POST");
        byte[] answer = ("{\"id\":\"r" + ids.incrementAndGet() + "\"}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
        if (isPost && !body.contains("\"type\":\"typing\"")) {
            users.getOrDefault(conversation.substring(0, conversation.indexOf('/')), (which, what) -> {})
                    .accept(label, body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
