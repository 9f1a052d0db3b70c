package goldpath.bot.channel.discord.standin;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client of the gateway that takes no text for compressed and hides nothing of what it is told. */
final class Ear implements WebSocket.Listener, AutoCloseable {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private @Nullable WebSocket socket;

    static Ear at(String gateway) {
        Ear ear = new Ear();
        ear.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(gateway), ear)
                .join();
        return ear;
    }

    void says(String text) {
        open().sendText(text, true).join();
    }

    /** All that was told up to the first message with these words. */
    String hears(String words) throws InterruptedException {
        StringBuilder all = new StringBuilder();
        while (true) {
            String message = heard.poll(8, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("Nothing about " + words + " but " + all);
            }
            all.append(message);
            if (message.contains(words)) {
                return all.toString();
            }
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean isLast) {
        heard.add(text.toString());
        return WebSocket.Listener.super.onText(from, text, isLast);
    }

    private WebSocket open() {
        WebSocket known = socket;
        if (known == null) {
            throw new AssertionError("Not connected.");
        }
        return known;
    }

    @Override
    public void close() {
        open().abort();
    }
}
