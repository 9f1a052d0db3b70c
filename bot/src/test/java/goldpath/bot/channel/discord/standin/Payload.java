package goldpath.bot.channel.discord.standin;

import static goldpath.bot.channel.discord.standin.Refusal.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The body of a request: JSON, perhaps with files. */
record Payload(JsonNode json, Map<String, byte[]> files) {

    private static final int MEBIBYTE = 1 << 20;

    static Payload of(Context request) {
        if (!request.isMultipartFormData()) {
            return new Payload(Json.read(request.body()), Map.of());
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (UploadedFile file : request.uploadedFiles()) {
            if (!file.filename().isEmpty()) {
                check(files.put(file.filename(), bytes(file)) == null, "two files of one name");
            }
        }
        check(files.size() <= 10, "at most 10 files");
        long total = files.values().stream().mapToLong(file -> file.length).sum();
        boolean tooLarge = files.values().stream().anyMatch(file -> file.length > 10 * MEBIBYTE);
        if (tooLarge || total > 25 * MEBIBYTE) {
            throw new Refusal(413, 40005, "Request entity too large");
        }
        String json = request.formParam("payload_json");
        return new Payload(Json.read(json == null ? "{}" : json), files);
    }

    private static byte[] bytes(UploadedFile file) {
        try (var content = file.content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
