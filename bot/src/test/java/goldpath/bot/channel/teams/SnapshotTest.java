package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The activities of an interview with a reply of every kind, as reviewed files in {@code src/test/resources/teams}. With
 * {@code -Dtest.jvm=-Dtranscripts.write=true} the files are rewritten instead, for their differences to be reviewed.
 */
class SnapshotTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "teams");

    /** Stands in the files for the picture of a result. */
    private static final String PICTURE = "data:image/png;base64,PICTURE";

    /**
     * What is said, and what to call the answer to it.
     *
     * @param name empty for what only leads on
     */
    private record Step(String name, String english, String german) {
        String in(String language) {
            return language.equals("de") ? german : english;
        }
    }

    private static final List<Step> STEPS = List.of(
            new Step("not-understood", "asdfghjkl", "asdfghjkl"),
            new Step("question-amount", "we are in Germany", "wir sind in Deutschland"),
            new Step("ask-back-proposal", "8,500 a month", "8.500 im Monat"),
            new Step("question-association", "105k", "105.000"),
            new Step("why", "why do you ask?", "Warum fragen Sie?"),
            new Step("explanation", "what is DPOR?", "Was ist DPOR?"),
            new Step("help", "help", "Hilfe"),
            new Step("question-roster", "yes, for all", "ja, für alles"),
            new Step("ask-back-choices", "Lee has Online Deployment", "Lee hat Online Deployment"),
            new Step("question-roster-more", "1", "1"),
            new Step("", "Ana passed 714 and 710, Bob 713", "Ana hat 714 und 710 bestanden, Bob 713"),
            new Step("result", "that is all", "das sind alle"),
            new Step("what-if", "what if Bob passes MB2-712?", "Was wäre, wenn Bob MB2-712 besteht?"),
            new Step("next-exam", "which exam should Bob take next?", "Welche Prüfung soll Bob als Nächstes machen?"),
            new Step("review", "my answers", "meine Antworten"),
            new Step("export", "export", "Export"),
            new Step("other-exams", "Bob passed AZ-900", "Bob hat AZ-900 bestanden"),
            new Step("confirm", "start over", "neu anfangen"),
            new Step("", "no", "nein"),
            new Step("phrase", "thanks", "danke"),
            new Step("language", "deutsch", "english"));

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void the_activities_are_as_they_were_reviewed(String language) throws IOException {
        for (Map.Entry<String, List<String>> shown : shown(language).entrySet()) {
            Path file = FOLDER.resolve(shown.getKey() + "." + language + ".json");
            String written = written(shown.getValue());
            if (Boolean.getBoolean("transcripts.write")) {
                Files.writeString(file, written);
            }
            assertThat(written).as(file.toString()).isEqualTo(Files.readString(file));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void no_file_is_left_from_earlier(String language) throws IOException {
        assertThat(files().stream().map(file -> file.getFileName().toString()))
                .filteredOn(name -> name.endsWith("." + language + ".json"))
                .containsExactlyInAnyOrderElementsOf(shown(language).keySet().stream()
                        .map(name -> name + "." + language + ".json")
                        .toList());
    }

    private static Map<String, List<String>> shown(String language) {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        Cards cards = Cards.in(language);
        shown.put("welcome", cards.parts());
        shown.put("answered", List.of(answered(cards)));
        for (Step step : STEPS) {
            List<String> parts = cards.says(step.in(language));
            if (!step.name().isEmpty()) {
                shown.put(step.name(), parts);
            }
        }
        return shown;
    }

    private static String answered(Cards cards) {
        return cards.inert(0, cards.submits().get(0).path("data"));
    }

    /** The bytes of a picture may differ from one JDK to the next. */
    private static JsonNode withoutPicture(JsonNode activity) {
        activity.findParents("altText").forEach(image -> ((ObjectNode) image).put("url", PICTURE));
        return activity;
    }

    private static String written(List<String> parts) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(lines);
        printer.indentObjectsWith(lines);
        ArrayNode activities = Cards.MAPPER.createArrayNode();
        parts.forEach(part -> activities.add(withoutPicture(Cards.json(part))));
        return Cards.MAPPER.writer(printer).writeValueAsString(activities) + "\n";
    }
}
