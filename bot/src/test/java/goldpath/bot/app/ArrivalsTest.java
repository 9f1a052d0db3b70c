package goldpath.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who sends too slowly is hung up on; the others are served. */
@Timeout(60)
class ArrivalsTest {

    private static final Duration MOST = Duration.ofMillis(500);
    private static final Duration DRIPPING = Duration.ofSeconds(4);
    private static final String HEAD = "POST /echo HTTP/1.1\r\nHost: here\r\n";
    private static final String HEAD_OF_FIVE = HEAD + "Content-Length: 5\r\n\r\n";

    private final Arrivals arrivals = new Arrivals(MOST);
    private final Javalin http = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.startup.startupWatcherEnabled = false;
                config.jetty.modifyServer(arrivals::addTo);
                config.routes.post("/echo", context -> context.result(context.body()));
                config.routes.sse("/events", client -> {
                    client.keepAlive();
                    client.sendEvent("hello");
                });
            })
            .start("127.0.0.1", 0);

    @AfterEach
    void stop() {
        http.stop();
        arrivals.close();
    }

    @Test
    void aRequestWhoseHeadDripsIsHungUpOn() throws Exception {
        assertThat(drip("POST /echo HTTP/1.1\r\nX-Slow: ")).isLessThan(DRIPPING);
    }

    @Test
    void aRequestWhoseBodyDripsIsHungUpOn() throws Exception {
        assertThat(drip(HEAD + "Content-Length: 1000\r\n\r\n")).isLessThan(DRIPPING);
    }

    @Test
    void aConnectionMayAskSlowlyOftenAsLongAsEachRequestIsQuick() throws Exception {
        try (Socket socket = connect()) {
            for (int i = 0; i < 6; i++) {
                Thread.sleep(MOST.toMillis() / 2);
                send(socket, HEAD_OF_FIVE + "hello");
                assertThat(untilHello(socket)).startsWith("HTTP/1.1 200");
            }
        }
    }

    @Test
    void whoListensForLongIsNotHungUpOn() throws Exception {
        try (Socket socket = connect()) {
            send(socket, "GET /events HTTP/1.1\r\nHost: here\r\nAccept: text/event-stream\r\n\r\n");
            assertThat(untilHello(socket)).contains("event-stream");
            Thread.sleep(3 * MOST.toMillis());
            socket.setSoTimeout(100);
            assertThat(isOpen(socket)).isTrue();
        }
    }

    @Test
    void othersAreServedWhileManyDrip() throws Exception {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Socket socket = connect();
            send(socket, i % 2 == 0 ? "POST /echo HT" : HEAD + "Content-Length: 1000\r\n\r\nx");
            slow.add(socket);
        }
        try (Socket quick = connect()) {
            quick.setSoTimeout(2_000);
            send(quick, HEAD_OF_FIVE + "hello");
            assertThat(untilHello(quick)).startsWith("HTTP/1.1 200");
        }
        for (Socket socket : slow) {
            socket.close();
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), http.port());
    }

    /** Sends a letter every now and then; returns when that is no longer taken. */
    private Duration drip(String begun) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (Socket socket = connect()) {
            socket.setSoTimeout(50);
            send(socket, begun);
            while (System.nanoTime() - start < DRIPPING.toNanos() && isOpen(socket)) {
                send(socket, "a");
            }
        } catch (SocketException e) {
            // That is what hanging up looks like.
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static boolean isOpen(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() >= 0;
        } catch (java.net.SocketTimeoutException e) {
            return true;
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String untilHello(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder answer = new StringBuilder();
        for (int read = in.read(); read >= 0; read = in.read()) {
            answer.append((char) read);
            if (answer.toString().endsWith("hello")) {
                return answer.toString();
            }
        }
        throw new AssertionError("Hung up after: " + answer);
    }
}
