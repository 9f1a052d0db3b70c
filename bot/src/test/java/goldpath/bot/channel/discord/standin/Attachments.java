package goldpath.bot.channel.discord.standin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Files that users sent, to be fetched; they can be made to keep their reader waiting. */
final class Attachments {

    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    private volatile CountDownLatch held = new CountDownLatch(0);

    void keep(String id, byte[] content) {
        contents.put(id, content);
    }

    byte[] content(String id) {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        byte[] content = contents.get(id);
        if (content == null) {
            throw new Refusal(404, 0, "404: Not Found");
        }
        return content;
    }

    void hold() {
        held = new CountDownLatch(1);
    }

    void release() {
        held.countDown();
    }
}
