package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What Teams would send to a bot that listens on this machine. */
record Sender(Cloud cloud, int port) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger IDS = new AtomicInteger();

    /** A message as Teams sends it in a personal chat. */
    ObjectNode message(String text) {
        ObjectNode activity = activity("message").put("text", text).put("textFormat", "plain");
        activity.putArray("entities").addObject().put("type", "clientInfo").put("locale", "en-US");
        return activity;
    }

    ObjectNode activity(String type) {
        ObjectNode activity = Json.MAPPER
                .createObjectNode()
                .put("type", type)
                .put("id", "message-" + IDS.incrementAndGet())
                .put("timestamp", "2026-01-31T12:00:00.1234567Z")
                .put("localTimestamp", "2026-01-31T13:00:00.123+01:00")
                .put("channelId", "msteams")
                .put("serviceUrl", cloud.serviceUrl())
                .put("locale", "en-US");
        activity.putObject("from").put("id", "29:ana").put("name", "Ana Canary");
        activity.putObject("recipient").put("id", "28:" + Cloud.APP_ID).put("name", "Goldpath (Dev)");
        activity.putObject("conversation")
                .put("id", "a:personal")
                .put("conversationType", "personal")
                .put("tenantId", Cloud.TENANT);
        activity.putObject("channelData").putObject("tenant").put("id", Cloud.TENANT);
        return activity;
    }

    /** The message in a group chat or a thread of a channel, mentioning the bot. */
    ObjectNode mentioning(ObjectNode message, String kind, String conversation) {
        ((ObjectNode) message.get("conversation"))
                .put("id", conversation)
                .put("conversationType", kind)
                .put("isGroup", true);
        message.put(
                "text", "<at>Goldpath (Dev)</at>&nbsp;" + message.path("text").asText());
        ObjectNode mention = message.putArray("entities").addObject();
        mention.put("type", "mention").put("text", "<at>Goldpath (Dev)</at>");
        mention.putObject("mentioned").put("id", "28:" + Cloud.APP_ID).put("name", "Goldpath (Dev)");
        return message;
    }

    int send(ObjectNode activity) {
        return send(activity.toString(), "Bearer " + Cloud.signed(cloud.token()));
    }

    int send(String body, @Nullable String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + Teams.PATH))
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            if (response.body().contains("\tat ")) {
                throw new AssertionError("The answer shows a stack trace.");
            }
            return response.statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
