package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import goldpath.bot.Bot;
import goldpath.bot.conversation.Act;
import goldpath.prompts.Languages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppPackageTest {

    private static final Languages LANGUAGES = Bot.languages();

    private static final TeamsApp APP = PackageCheckTest.APP;

    @Test
    void the_zip_holds_the_manifest_the_translations_and_the_icons() throws Exception {
        Map<String, byte[]> files = unzipped(new AppPackage(LANGUAGES, APP).zip());
        assertThat(files.keySet()).containsExactly("manifest.json", "de.json", "fr.json", "color.png", "outline.png");
        JsonNode manifest = json(files, "manifest.json");
        assertThat(manifest.at("/bots/0/botId").asText()).isEqualTo(APP.botId());
        assertThat(manifest.path("id").asText()).isNotEqualTo(APP.botId());
        assertThat(manifest.at("/validDomains/0").asText()).isEqualTo("bot.example.com");
        assertThat(manifest.at("/bots/0/commandLists/0/commands/3/title").asText())
                .isEqualTo("why do you ask?");
        assertThat(json(files, "de.json")
                        .path("bots[0].commandLists[0].commands[3].title")
                        .asText())
                .isEqualTo("Warum fragen Sie?");
    }

    @Test
    void the_same_app_is_the_same_bytes() throws Exception {
        assertThat(new AppPackage(LANGUAGES, APP).zip()).isEqualTo(new AppPackage(LANGUAGES, APP).zip());
    }

    @Test
    void all_problems_are_told_at_once_and_nothing_is_written() {
        TeamsApp wrong = new TeamsApp("42", "one", List.of("localhost"), "", "", "ftp://x", "https://a.example");
        WrongPackageException refusal =
                catchThrowableOfType(WrongPackageException.class, () -> new AppPackage(LANGUAGES, wrong));
        assertThat(refusal.problems())
                .extracting(problem -> problem.split(" ", -1)[0])
                .containsExactlyInAnyOrder("botId", "version", "validDomains:", "name", "websiteUrl", "privacyUrl");
        assertThat(refusal).hasMessageContaining("\n- botId is '42', it has to be a GUID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void every_command_of_the_menu_is_understood_as_it_is_typed(String language) throws Exception {
        List<Act> acts = List.of(
                Act.HELP, Act.SHOW_RESULT, Act.SHOW_ANSWERS, Act.WHY, Act.UNDO, Act.EXPORT, Act.RESTART, Act.FORGET);
        List<String> titles = titles(language);
        assertThat(titles).hasSameSizeAs(acts);
        for (int i = 0; i < acts.size(); i++) {
            Cards cards = Cards.in(language);
            cards.says("Kenya");
            cards.says(titles.get(i));
            assertThat(cards.shown().turn().act()).as(titles.get(i)).isEqualTo(acts.get(i));
        }
    }

    private static List<String> titles(String language) throws Exception {
        Map<String, byte[]> files = unzipped(new AppPackage(LANGUAGES, APP).zip());
        if (language.equals("en")) {
            return json(files, "manifest.json").at("/bots/0/commandLists").findValuesAsText("title");
        }
        return json(files, language + ".json").properties().stream()
                .filter(field -> field.getKey().endsWith(".title"))
                .map(field -> field.getValue().asText())
                .toList();
    }

    private static JsonNode json(Map<String, byte[]> files, String name) {
        return Cards.json(new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
