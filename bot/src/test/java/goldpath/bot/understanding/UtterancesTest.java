package goldpath.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import goldpath.bot.Bot;
import goldpath.bot.conversation.Input.Origin;
import goldpath.prompts.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people type, in the files {@code utterances/*.jsonl}: a language, a situation, a text and what it means. */
class UtterancesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Origin SOMEWHERE = new Origin(Instant.EPOCH, Optional.empty(), Optional.empty());
    private static final Map<String, Understanding> UNDERSTANDING = understanding();

    record Row(String lang, String asked, String text, List<String> means) {}

    private static Map<String, Understanding> understanding() {
        List<Language> all = Bot.languages().all();
        Map<String, Understanding> byTag = new HashMap<>();
        all.forEach(language -> byTag.put(language.tag(), new Understanding(language, all)));
        return byTag;
    }

    static Stream<Row> rows() {
        return Stream.of("en", "de").flatMap(UtterancesTest::rows);
    }

    private static Stream<Row> rows(String language) {
        try (InputStream in = UtterancesTest.class.getResourceAsStream("/utterances/" + language + ".jsonl")) {
            String lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines().map(UtterancesTest::row);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        try {
            return JSON.readValue(line, Row.class);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(line, e);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_was_said_means_what_is_written_beside_it(Row row) {
        Understanding understanding = Objects.requireNonNull(UNDERSTANDING.get(row.lang()));
        assertThat(Shorthand.of(understanding
                        .read(row.text(), Listeners.to(row.asked()), SOMEWHERE)
                        .meanings()))
                .as("[%s, %s] %s", row.lang(), row.asked(), row.text())
                .isEqualTo(row.means());
    }
}
