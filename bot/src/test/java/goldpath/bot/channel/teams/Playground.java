package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import goldpath.bot.store.MemoryStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between Microsoft's playground and the bot: signs what the playground sends, as Teams would, in the language that is
 * set, and records all that is sent either way.
 */
final class Playground implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String CONNECTOR = "/_connector";

    /** A request and how it was answered. */
    record Exchange(boolean fromBot, String method, String path, String label, JsonNode activity, int status) {

        boolean isAnswer() {
            return fromBot
                    && method.equals("POST")
                    && activity.path("type").asText().equals("message");
        }
    }

    private final Cloud cloud = new Cloud();
    private final House house = new House(
            cloud, new MemoryStore(), Pace.USUAL, House.settings(cloud.url("/login"), cloud.openId(), Set.of()));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final int port;
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private volatile String locale = "en-US";

    /** @param port that the playground listens on */
    Playground(int port) throws IOException {
        this.port = port;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/locale/", this::setLocale);
        server.createContext(Teams.PATH, this::toBot);
        server.createContext(CONNECTOR, this::toPlayground);
        server.start();
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    private void setLocale(HttpExchange exchange) throws IOException {
        locale = exchange.getRequestURI().getPath().substring("/locale/".length());
        answer(exchange, 200, new byte[0]);
    }

    private void toBot(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            answer(exchange, 200, new byte[0]);
            return;
        }
        ObjectNode activity = (ObjectNode) Json.MAPPER.readTree(exchange.getRequestBody());
        activity.put("locale", locale).put("serviceUrl", url(CONNECTOR).toString());
        String token = Cloud.signed(Cloud.token(url(CONNECTOR).toString()));
        int status = house.send(activity.toString(), "Bearer " + token);
        exchanges.add(new Exchange(false, "POST", Teams.PATH, "", activity, status));
        answer(exchange, status, new byte[0]);
    }

    private void toPlayground(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getRawPath();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
            JsonNode activity = Json.MAPPER.readTree(new String(body, StandardCharsets.UTF_8));
            String label = String.valueOf(exchange.getRequestHeaders().getFirst("x-ms-client-request-id"));
            exchanges.add(
                    new Exchange(true, exchange.getRequestMethod(), path, label, activity, response.statusCode()));
            answer(exchange, response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        house.close();
        cloud.close();
    }
}
