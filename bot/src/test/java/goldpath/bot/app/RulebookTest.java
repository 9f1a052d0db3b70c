package goldpath.bot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data files that the environment names are used, or refused before anything starts. */
class RulebookTest {

    private static final String COUNTED = """
            competency: counted
            name: Counted
            edition: 2020-01-01
            source: invented
            facts:
              partner: {kind: flag, name: Partner}
              seats: {kind: count, unit: seats, name: seats, products: [Thing]}
              spent: {kind: amount, average: monthly, name: spent, products: [Thing]}
              sales: {kind: amount, name: sales, products: [Thing]}
              roster: {kind: roster}
            exams:
              X-1: {title: One, link: https://example.org/1, passedUntil: 2019-12-31}
              X-2: {title: Two, link: https://example.org/2}
            groups:
              A: [X-1, X-2]
            options:
              only:
                name: Only
                levels:
                  low:
                    - {flag: partner}
                    - {threshold: seats, atLeast: 5}
                    - {threshold: spent, atLeast: 5}
                    - {threshold: sales, atLeast: 5}
                    - {people: [{count: 1, each: [A]}]}
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void theShippedFilesAreUsedWhereTheEnvironmentNamesNone() {
        assertThat(Rulebook.of(Map.of()).competencies().ids()).containsExactly("cloud-crm");
    }

    @Test
    void aCompetencyThatTheChatCannotAskForIsRefusedAtOnceForAllOfIt() throws Exception {
        Files.writeString(folder.resolve("counted.yaml"), COUNTED);
        assertThatThrownBy(() -> Rulebook.of(Map.of("GOLDPATH_COMPETENCIES", folder.toString())))
                .isInstanceOf(StartException.class)
                .hasMessageContainingAll("fact 'partner'", "fact 'seats'", "fact 'spent'", "exam 'X-1'")
                .hasMessageNotContainingAny("'sales'", "'roster'", "'X-2'");
    }
}
