package goldpath.bot.channel.discord.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Requests to the stand-in that no well-made client library would send. */
record Rest(String base) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Returns the status of the answer. */
    int send(String method, String path, String body, String authorization) {
        return send(method, path, body, authorization, "application/json");
    }

    /** The same with files: contents by the parts that they are in, each with a name. */
    int send(String path, String json, Map<String, String> files, String authorization) {
        StringBuilder body = new StringBuilder(part("payload_json\"", json));
        files.forEach((part, content) -> body.append(part(part, content)));
        return send("POST", path, body + "--part--\r\n", authorization, "multipart/form-data; boundary=part");
    }

    private static String part(String name, String content) {
        return "--part\r\nContent-Disposition: form-data; name=\"" + name + "\r\n\r\n" + content + "\r\n";
    }

    private int send(String method, String path, String body, String authorization, String type) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", type)
                .header("Authorization", authorization)
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
