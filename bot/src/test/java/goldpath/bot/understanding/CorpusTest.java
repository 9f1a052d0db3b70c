package goldpath.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import goldpath.bot.Bot;
import goldpath.bot.channel.terminal.JsonChat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What people type in every situation, in the files {@code utterances/turns-*.jsonl}: a kind, a situation, what was said first,
 * a text, and what is to come of it, the best first. Each goes through the whole program as turns of {@code chat --json}.
 */
class CorpusTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> LANGUAGES = List.of("en", "de", "fr");
    private static final Path README = Path.of("README.md");
    private static final List<Turn> TURNS = said(LANGUAGES.stream()
            .flatMap(language -> rows(language).map(row -> new Row(language, row)))
            .toList());

    private record Row(String language, JsonNode row) {}

    /** A turn of the corpus and what the program made of it. */
    private record Turn(String language, JsonNode row, JsonNode before, JsonNode after) {

        String kind() {
            return row.get("kind").textValue();
        }

        List<Expectation> expected() {
            List<Expectation> all = new ArrayList<>();
            row.get("then").forEach(text -> all.add(new Expectation(text.textValue())));
            return all;
        }

        boolean isUnderstood() {
            return expected().stream().anyMatch(one -> !one.asksBack() && one.holds(before, after));
        }

        boolean isAskedBack() {
            return !isUnderstood() && expected().stream().anyMatch(one -> one.holds(before, after));
        }

        boolean isWrong() {
            return !isUnderstood() && Expectation.changes(before, after);
        }

        @Override
        public String toString() {
            return language + " " + row + " -> " + after.get("act") + " " + after.get("answers") + " "
                    + after.get("replies").path(0);
        }
    }

    private static Stream<JsonNode> rows(String language) {
        try (InputStream in = CorpusTest.class.getResourceAsStream("/utterances/turns-" + language + ".jsonl")) {
            String lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines().map(CorpusTest::json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    /** Every row in a conversation of its own, of one program. */
    private static List<Turn> said(List<Row> rows) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = rows.get(i).row();
            String conversation = "c" + i;
            lines.append(Situation.of(row.get("asked").textValue())
                            .line(conversation, rows.get(i).language()))
                    .append('\n');
            row.path("first").forEach(text -> lines.append(turn(conversation, text)));
            lines.append(turn(conversation, row.get("say")));
        }
        String[] answers = answers(lines.toString()).split("\n", -1);
        List<Turn> turns = new ArrayList<>();
        int at = 0;
        for (Row row : rows) {
            at += 1 + row.row().path("first").size();
            turns.add(new Turn(row.language(), row.row(), json(answers[at - 1]), json(answers[at])));
            at++;
        }
        return turns;
    }

    private static String turn(String conversation, JsonNode text) {
        return JSON.createObjectNode().put("conversation", conversation).set("text", text) + "\n";
    }

    private static String answers(String lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new JsonChat(Bot.session(), Bot.languages(), Bot.competency())
                    .run(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void every_turn_is_understood_or_asked_back_as_expected() {
        assertThat(TURNS)
                .filteredOn(turn -> !turn.isUnderstood() && !turn.isAskedBack())
                .isEmpty();
    }

    @Test
    void nothing_wrong_is_ever_recorded() {
        assertThat(TURNS).filteredOn(Turn::isWrong).isEmpty();
    }

    @Test
    void every_language_has_a_corpus_of_its_own() {
        for (String language : LANGUAGES) {
            boolean first = List.of("en", "de").contains(language);
            assertThat(TURNS)
                    .filteredOn(turn -> turn.language().equals(language))
                    .hasSizeGreaterThanOrEqualTo(first ? 300 : 60);
        }
    }

    @Test
    void the_table_in_the_readme_is_of_this_corpus() throws IOException {
        assertThat(Files.readString(README)).contains(table());
    }

    private static String table() {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Turn turn : TURNS) {
            int[] count = counts.computeIfAbsent(turn.kind() + " | " + turn.language(), key -> new int[4]);
            count[0]++;
            count[turn.isUnderstood() ? 1 : turn.isAskedBack() ? 2 : 3]++;
        }
        StringBuilder table = new StringBuilder("| kind | language | turns | understood | asked back | missed |\n");
        table.append("|---|---|---|---|---|---|\n");
        new java.util.TreeMap<>(counts)
                .forEach((key, count) -> table.append("| " + key + " | " + count[0] + " | " + count[1] + " | "
                        + count[2] + " | " + count[3] + " |\n"));
        return table.toString();
    }
}
