package goldpath.bot.channel.teams;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import goldpath.prompts.Languages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The app package: a zip with the manifest, its translations and the icons; the same bytes for the same app. */
public final class AppPackage {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final byte[] zip;

    /** @throws WrongPackageException with all that Teams would refuse */
    public AppPackage(Languages languages, TeamsApp app) throws WrongPackageException {
        Map<String, byte[]> files = files(languages, app);
        List<String> problems = new PackageCheck(files).problems();
        if (!problems.isEmpty()) {
            throw new WrongPackageException(problems);
        }
        zip = zipped(files);
    }

    public byte[] zip() {
        return zip.clone();
    }

    static Map<String, byte[]> files(Languages languages, TeamsApp app) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        new AppManifest(languages, app).files().forEach((name, json) -> files.put(name, written(json)));
        files.put(AppIcons.COLOR, AppIcons.color());
        files.put(AppIcons.OUTLINE, AppIcons.outline());
        return files;
    }

    /** Line ends do not depend on the machine. */
    private static byte[] written(JsonNode json) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(lines);
        printer.indentObjectsWith(lines);
        try {
            return (new ObjectMapper().writer(printer).writeValueAsString(json) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zipped(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
