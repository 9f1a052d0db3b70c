package goldpath.bot.channel.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.websocket.WsCloseStatus;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** The socket on which Discord tells what happened. */
final class Gateway {

    private static final int INVALID_TOKEN = 4004;

    private final String token;
    private final Supplier<List<ObjectNode>> first;
    private final int heartbeat;
    private final List<ObjectNode> dispatched = new ArrayList<>();
    private boolean isResumable = true;
    private @Nullable Line line;
    /** Whether the line has a session: before it says which, nothing that happens goes over it. */
    private boolean isTold;

    final AtomicInteger heartbeats = new AtomicInteger();
    final AtomicInteger identified = new AtomicInteger();
    final AtomicInteger resumed = new AtomicInteger();

    /** @param first what is told of a new session: type and data each */
    Gateway(String token, int heartbeat, Supplier<List<ObjectNode>> first) {
        this.token = token;
        this.heartbeat = heartbeat;
        this.first = first;
    }

    void routes(WsConfig socket) {
        socket.onConnect(context -> connected(new Line(context)));
        socket.onMessage(context -> heard(context.sessionId(), Json.read(context.message())));
        socket.onClose(context -> closed(context.sessionId()));
    }

    private synchronized void connected(Line opened) {
        line = opened;
        isTold = false;
        ObjectNode hello = Json.object().put("op", 10);
        hello.putObject("d").put("heartbeat_interval", heartbeat);
        opened.send(hello);
    }

    private synchronized void closed(String id) {
        if (line != null && line.context.sessionId().equals(id)) {
            line = null;
        }
    }

    private synchronized void heard(String id, JsonNode message) {
        Line open = line;
        if (open == null || !open.context.sessionId().equals(id)) {
            return;
        }
        switch (message.path("op").asInt()) {
            case 1 -> {
                heartbeats.incrementAndGet();
                open.send(Json.object().put("op", 11));
            }
            case 2 -> identify(message.path("d"), open);
            case 6 -> resume(message.path("d"), open);
            default -> {}
        }
    }

    private void identify(JsonNode data, Line open) {
        if (!data.path("token").asText().equals(token)) {
            open.context.closeSession(INVALID_TOKEN, "Authentication failed.");
            return;
        }
        identified.incrementAndGet();
        isResumable = true;
        isTold = true;
        dispatched.clear();
        first.get().forEach(event -> dispatch(event.path("t").asText(), event.path("d")));
    }

    private void resume(JsonNode data, Line open) {
        if (!isResumable) {
            open.send(Json.object().put("op", 9).put("d", false));
            return;
        }
        isTold = true;
        resumed.incrementAndGet();
        int seen = data.path("seq").asInt();
        dispatched.stream().filter(event -> event.path("s").asInt() > seen).forEach(open::send);
        dispatch("RESUMED", Json.object());
    }

    /** Tells it, now or once the session is resumed. */
    synchronized void dispatch(String type, JsonNode data) {
        ObjectNode event = Json.object().put("op", 0).put("t", type).put("s", dispatched.size() + 1);
        event.set("d", data);
        dispatched.add(event);
        if (line != null && isTold) {
            line.send(event);
        }
    }

    /** Hangs up; the session can be resumed unless it is invalidated. */
    synchronized void hangUp(boolean isInvalid) {
        isResumable = !isInvalid;
        if (line != null) {
            line.context.closeSession(4000, "Unknown error");
            line = null;
        }
    }

    /** Asks the client to connect anew. */
    synchronized void askToReconnect() {
        if (line != null) {
            line.send(Json.object().put("op", 7));
        }
    }

    synchronized void stop() {
        if (line != null) {
            line.context.closeSession(WsCloseStatus.GOING_AWAY);
        }
    }

    /** One connection with its own stream of compressed text. */
    private static final class Line {
        private final WsContext context;
        private final Deflater deflater = new Deflater();
        private final boolean isCompressed;

        Line(WsContext context) {
            this.context = context;
            isCompressed = "zlib-stream".equals(context.queryParam("compress"));
        }

        void send(JsonNode message) {
            if (!context.session.isOpen()) {
                return;
            }
            if (isCompressed) {
                context.send(ByteBuffer.wrap(deflated(message.toString().getBytes(StandardCharsets.UTF_8))));
            } else {
                context.send(message.toString());
            }
        }

        private byte[] deflated(byte[] text) {
            deflater.setInput(text);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8_192];
            int length = buffer.length;
            while (length == buffer.length) {
                length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
                out.write(buffer, 0, length);
            }
            return out.toByteArray();
        }
    }
}
