package goldpath.bot.channel.discord.standin;

import static goldpath.bot.channel.discord.standin.Refusal.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The body of a request: JSON, perhaps with files. */
record Payload(JsonNode json, Map<String, byte[]> files) {

    private static final int MEBIBYTE = 1 << 20;

    static Payload of(Context request) {
        if (!request.isMultipartFormData()) {
            JsonNode json = Json.read(request.body());
            attachments(json, Map.of());
            return new Payload(json, Map.of());
        }
        Map<String, UploadedFile> parts = new LinkedHashMap<>();
        request.uploadedFileMap().forEach((field, files) -> parts.put(field, one(field, files)));
        Map<String, byte[]> files = new LinkedHashMap<>();
        parts.values().forEach(file -> check(files.put(file.filename(), bytes(file)) == null, "two files of one name"));
        check(files.size() <= 10, "at most 10 files");
        long total = files.values().stream().mapToLong(file -> file.length).sum();
        boolean tooLarge = files.values().stream().anyMatch(file -> file.length > 10 * MEBIBYTE);
        if (tooLarge || total > 25 * MEBIBYTE) {
            throw new Refusal(413, 40005, "Request entity too large");
        }
        String text = request.formParam("payload_json");
        JsonNode json = Json.read(text == null ? "{}" : text);
        attachments(json, parts);
        return new Payload(json, files);
    }

    private static UploadedFile one(String field, List<UploadedFile> files) {
        check(field.matches("files\\[\\d+]"), "a file is in a part files[n]");
        check(files.size() == 1 && !files.get(0).filename().isEmpty(), "a part is one file with a name");
        return files.get(0);
    }

    /** What is told of files has to be true of those that come; a callback tells it within its data. */
    private static void attachments(JsonNode json, Map<String, UploadedFile> parts) {
        JsonNode told = json.has("data") ? json.path("data").path("attachments") : json.path("attachments");
        for (JsonNode attachment : told) {
            UploadedFile file = parts.get("files[" + attachment.path("id").asText() + "]");
            check(file != null, "attachments: there is no file of this id");
            String name = attachment.path("filename").asText();
            check(file == null || name.isEmpty() || name.equals(file.filename()), "attachments: another filename");
            check(attachment.path("description").asText("").length() <= 1_024, "attachments: description up to 1024");
        }
    }

    private static byte[] bytes(UploadedFile file) {
        try (var content = file.content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
