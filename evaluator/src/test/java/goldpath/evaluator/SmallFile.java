package goldpath.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import goldpath.datafile.DataFileException;
import java.util.Map;
import java.util.regex.Pattern;

/** A small competency file with everything in it, and the errors of variants of it. */
final class SmallFile {

    static final String TEXT = """
            competency: small
            name: Small
            edition: 2020-01-31
            source: a page
            facts:
              market: {kind: market}
              sales: {kind: amount, name: sales, products: [Thing]}
              agent: {kind: association, name: Agent, of: sales, more: https://example.org/agent}
              roster: {kind: roster}
            exams:
              X-1: {title: One, link: https://example.org/1}
              X-2: {title: Two, link: https://example.org/2}
            groups:
              A: [X-1]
              B: [X-2]
            options:
              only:
                name: Only
                levels:
                  low:
                    - {threshold: sales, coveredBy: [agent], atLeast: {developed: 100, emerging: 50}}
                    - people: [{count: 1, each: [A, B]}]
                  high:
                    - {threshold: sales, coveredBy: [agent], atLeast: {developed: 300, emerging: 150}}
                    - people: [{count: 2, each: [A, B]}]
            """;

    private SmallFile() {}

    static Competency read(String text) {
        return Competencies.of(Map.of("small.yaml", text)).latest("small");
    }

    /** The errors of the small file with the first such passage replaced. */
    static String[] errors(String passage, String replacement) {
        assertThat(TEXT).contains(passage);
        return errors(TEXT.replaceFirst(Pattern.quote(passage), replacement));
    }

    static String[] errors(String text) {
        DataFileException thrown = catchThrowableOfType(DataFileException.class, () -> read(text));
        assertThat(thrown).as("nothing was refused").isNotNull();
        return String.valueOf(thrown.getMessage()).split("\n", -1);
    }
}
