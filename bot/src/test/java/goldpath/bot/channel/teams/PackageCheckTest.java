package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.Bot;
import goldpath.prompts.Languages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that Teams refuses is planted once in a good package. */
class PackageCheckTest {

    static final Languages LANGUAGES = Bot.languages();

    static final TeamsApp APP = new TeamsApp(
            "00000000-1111-2222-3333-444444444444",
            "1.0.0",
            List.of("bot.example.com"),
            "Example",
            "https://bot.example.com",
            "https://bot.example.com/privacy",
            "https://bot.example.com/terms");

    /** What is found, and how it is planted. */
    private static final Map<String, Consumer<Map<String, byte[]>>> WRONG = new TreeMap<>();

    static {
        plant("botId is 'x'", root -> object(root.at("/bots/0")).put("botId", "x"));
        plant("id is missing", root -> root.put("id", ""));
        plant("version is '1.0'", root -> root.put("version", "1.0"));
        plant("manifestVersion is '1.5'", root -> root.put("manifestVersion", "1.5"));
        plant("$schema is missing", root -> root.remove("$schema"));
        plant("accentColor is 'gold'", root -> root.put("accentColor", "gold"));
        plant("name has 33 characters", root -> object(root.get("developer")).put("name", long33()));
        plant("websiteUrl is 'http://", root -> object(root.get("developer")).put("websiteUrl", "http://a.example"));
        plant("privacyUrl is missing", root -> object(root.get("developer")).remove("privacyUrl"));
        plant("termsOfUseUrl has 2", root -> object(root.get("developer")).put("termsOfUseUrl", link()));
        plant("name.short has 33", root -> object(root.get("name")).put("short", long33()));
        plant("name.full has 132", root -> object(root.get("name")).put("full", long33().repeat(4)));
        plant(
                "description.short has 99",
                root -> object(root.get("description")).put("short", long33().repeat(3)));
        plant(
                "description.full has 6600",
                root -> object(root.get("description")).put("full", long33().repeat(200)));
        plant("bots: there has to be one", root -> root.withArray("bots").removeAll());
        plant(
                "scopes: some of",
                root -> object(root.at("/bots/0")).putArray("scopes").add("world"));
        plant("permissions: some of", root -> root.withArray("permissions").add("identity"));
        plant("commands: between 1 and 10", root -> commands(root).removeAll());
        plant(
                "commands: between 1 and 10 ",
                root -> commands(root).addAll(commands(root).deepCopy()));
        plant(
                "commands: 'help' is there twice",
                root -> commands(root).add(commands(root).get(0)));
        plant("title has 33", root -> object(commands(root).get(0)).put("title", long33()));
        plant("description has 132", root -> object(commands(root).get(0)).put("description", long33().repeat(4)));
        plant("validDomains is missing", root -> root.remove("validDomains"));
        plant("validDomains: at most 16", root -> {
            ArrayNode domains = root.putArray("validDomains");
            for (int i = 0; i < 17; i++) {
                domains.add("a" + i + ".example.com");
            }
        });
        plant(
                "validDomains: 'a.example' is there twice",
                root -> root.putArray("validDomains").add("a.example").add("a.example"));
        for (String host :
                List.of("https://a.example", "*.a.example", "localhost", "a.example/x", "a.example:1", "a..b")) {
            plant(
                    "validDomains: '" + host + "' has",
                    root -> root.putArray("validDomains").add(host));
        }
        plant(
                "defaultLanguageTag is '?'",
                root -> object(root.get("localizationInfo")).put("defaultLanguageTag", "?"));
        plant("icons.color is missing", root -> object(root.get("icons")).put("color", "other.png"));
        file("de.json is missing", "de.json", "");
        file("de.json, name.short is missing", "de.json", "{}");
        file("de.json, bots[0].commandLists[0].commands[7].title is missing", "de.json", "{}");
        file("manifest.json is no JSON", "manifest.json", "{");
        file("icons.color is no picture", AppIcons.COLOR, "PNG");
        file("icons.color is 32x32, it has to be 192x192", AppIcons.COLOR, AppIcons.outline());
        file("icons.color has to be opaque", AppIcons.COLOR, picture("png", 192, 0x80FFFFFF));
        file("icons.color is no PNG", AppIcons.COLOR, picture("gif", 192, 0xFF000000));
        file("icons.outline has to be white", AppIcons.OUTLINE, picture("png", 32, 0xFFFF0000));
        file("icons.outline has to be white ", AppIcons.OUTLINE, picture("png", 32, 0xFFFFFFFF));
    }

    static Set<String> wrong() {
        return WRONG.keySet();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_teams_refuses_is_found(String problem) {
        Map<String, byte[]> files = AppPackage.files(LANGUAGES, APP);
        Objects.requireNonNull(WRONG.get(problem)).accept(files);
        assertThat(new PackageCheck(files).problems()).anyMatch(found -> found.startsWith(problem.strip()));
    }

    @Test
    void nothing_is_wrong_with_a_good_package() {
        assertThat(new PackageCheck(AppPackage.files(LANGUAGES, APP)).problems())
                .isEmpty();
    }

    private static void plant(String problem, Consumer<ObjectNode> planting) {
        WRONG.put(problem, files -> {
            byte[] manifest = Objects.requireNonNull(files.get(AppManifest.MANIFEST));
            ObjectNode root = object(Cards.json(new String(manifest, StandardCharsets.UTF_8)));
            planting.accept(root);
            files.put(AppManifest.MANIFEST, root.toString().getBytes(StandardCharsets.UTF_8));
        });
    }

    private static void file(String problem, String name, byte[] bytes) {
        WRONG.put(problem, files -> files.put(name, bytes));
    }

    /** Without text, the file is left out. */
    private static void file(String problem, String name, String text) {
        WRONG.put(problem, files -> {
            files.put(name, text.getBytes(StandardCharsets.UTF_8));
            files.values().removeIf(bytes -> bytes.length == 0);
        });
    }

    private static ObjectNode object(JsonNode node) {
        return (ObjectNode) node;
    }

    private static ArrayNode commands(ObjectNode root) {
        return (ArrayNode) root.at("/bots/0/commandLists/0/commands");
    }

    private static String long33() {
        return "x".repeat(33);
    }

    private static String link() {
        return "https://a.example/" + "x".repeat(2_048);
    }

    private static byte[] picture(String format, int size, int argb) {
        boolean hasAlpha = format.equals("png");
        BufferedImage image =
                new BufferedImage(size, size, hasAlpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_BYTE_INDEXED);
        for (int pixel = 0; pixel < size * size; pixel++) {
            image.setRGB(pixel % size, pixel / size, argb);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
