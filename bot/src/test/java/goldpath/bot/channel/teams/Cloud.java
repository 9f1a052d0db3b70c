package goldpath.bot.channel.teams;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Microsoft's part, on this machine: the keys that sign requests, the token endpoint, and the connector with its record. */
final class Cloud implements AutoCloseable {

    static final String APP_ID = "11111111-2222-3333-4444-555555555555";
    static final String TENANT = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    static final String SECRET = "canary-secret-9f2";
    static final String ISSUER = "https://api.botframework.com";
    static final String KEY = "good-key";
    static final String OTHER_CHANNEL_KEY = "key-of-another-channel";
    static final KeyPair KEYS = keys();

    /** A request to the connector. */
    record Posted(String conversation, JsonNode activity, String authorization, String label) {
        String text() {
            return activity.has("text")
                    ? activity.get("text").asText()
                    : activity.at("/attachments/0/content/fallbackText").asText();
        }
    }

    /** What the connector does with a request, instead of taking it. */
    @FunctionalInterface
    interface Fault {
        void happen(HttpExchange exchange) throws IOException;
    }

    private final String secretPath = "/" + UUID.randomUUID();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final Queue<Fault> replacementFaults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger holds = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private final List<Posted> refused = new CopyOnWriteArrayList<>();

    /** By the id of the activity that was replaced, the last replacement. */
    final Map<String, Posted> replaced = new ConcurrentHashMap<>();

    final List<String> tokenRequests = new CopyOnWriteArrayList<>();
    volatile int tokenStatus = 200;
    volatile String tokenAnswer = "{\"access_token\":\"canary-access-token\",\"expires_in\":3600}";

    static {
        // Else the JDK's server waits 40 ms before the end of every answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    Cloud() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(secretPath + "/openid", exchange -> answer(exchange, 200, metadata()));
        server.createContext(secretPath + "/keys", exchange -> answer(exchange, 200, keySet()));
        server.createContext("/login/", this::giveToken);
        server.createContext("/identity", this::giveToken);
        server.createContext("/connector/v3/conversations/", this::connect);
        server.start();
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    URI openId() {
        return url(secretPath + "/openid");
    }

    String serviceUrl() {
        return url("/connector").toString();
    }

    /** A token as Microsoft makes it, to be varied. */
    JWTCreator.Builder token() {
        return token(serviceUrl());
    }

    static JWTCreator.Builder token(String serviceUrl) {
        return JWT.create()
                .withKeyId(KEY)
                .withIssuer(ISSUER)
                .withAudience(APP_ID)
                .withClaim("serviceurl", serviceUrl)
                .withNotBefore(Instant.now().minusSeconds(60))
                .withExpiresAt(Instant.now().plusSeconds(3_600));
    }

    static String signed(JWTCreator.Builder token) {
        return token.sign(Algorithm.RSA256((RSAPublicKey) KEYS.getPublic(), (RSAPrivateKey) KEYS.getPrivate()));
    }

    /** Messages and other activities that were taken, in their order. */
    List<Posted> posted() {
        return List.copyOf(posted);
    }

    /** Requests that met a fault. */
    List<Posted> refused() {
        return List.copyOf(refused);
    }

    void next(Fault... faults) {
        this.faults.addAll(List.of(faults));
    }

    /** Has the next replacement wait until then. */
    void holdReplacement(CountDownLatch opened) {
        replacementFaults.add(exchange -> {
            holds.incrementAndGet();
            hold(opened);
            holds.decrementAndGet();
        });
    }

    /** Whether a replacement waits. */
    boolean holdsReplacement() {
        return holds.get() > 0;
    }

    static void hold(CountDownLatch opened) {
        try {
            opened.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** No faults from here on. */
    void forgive() {
        faults.clear();
    }

    static Fault status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            answer(exchange, status, "<html>not what you hoped for</html>");
        };
    }

    static Fault breaksOff() {
        return HttpExchange::close;
    }

    Fault hangs() {
        return until(closing);
    }

    /** Says nothing until then, and breaks off. */
    Fault until(CountDownLatch opened) {
        return exchange -> {
            hold(opened);
            exchange.close();
        };
    }

    /** Takes the activity, and breaks off while it says so. */
    Fault takesAndBreaksOff() {
        return exchange -> {
            refused.remove(refused.size() - 1);
            posted.add(last);
            exchange.sendResponseHeaders(201, 1_000);
            exchange.getResponseBody().write("{\"id\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    private volatile Posted last = new Posted("", Json.MAPPER.missingNode(), "", "");

    private void connect(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String conversation = path.replaceAll("^.*/v3/conversations/", "").replaceAll("/activities.*$", "");
        JsonNode activity = Json.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
        Posted request = new Posted(
                conversation,
                activity,
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                String.valueOf(exchange.getRequestHeaders().getFirst("x-ms-client-request-id")));
        if (exchange.getRequestMethod().equals("PUT")) {
            Fault held = replacementFaults.poll();
            if (held != null) {
                held.happen(exchange);
            }
            replaced.put(path.substring(path.lastIndexOf('/') + 1), request);
            answer(exchange, 200, "{}");
            return;
        }
        last = request;
        Fault fault = activity.path("type").asText().equals("typing") ? null : faults.poll();
        if (fault == null) {
            posted.add(request);
            answer(exchange, 201, "{\"id\":\"r" + posted.size() + "\"}");
        } else {
            refused.add(request);
            fault.happen(exchange);
        }
    }

    private void giveToken(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        tokenRequests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("X-IDENTITY-HEADER") + " "
                + exchange.getRequestHeaders().getFirst("Metadata") + " " + body);
        answer(exchange, tokenStatus, tokenAnswer);
    }

    private String metadata() {
        return "{\"issuer\":\"" + ISSUER + "\",\"jwks_uri\":\"" + url(secretPath + "/keys") + "\"}";
    }

    private static String keySet() {
        return "{\"keys\":[" + key(KEY, "msteams") + "," + key(OTHER_CHANNEL_KEY, "webchat") + "]}";
    }

    private static String key(String id, String endorsed) {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return Json.MAPPER
                .createObjectNode()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("kid", id)
                .put("n", base64.encodeToString(key.getModulus().toByteArray()))
                .put("e", base64.encodeToString(key.getPublicExponent().toByteArray()))
                .set("endorsements", Json.MAPPER.createArrayNode().add(endorsed))
                .toString();
    }

    static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
