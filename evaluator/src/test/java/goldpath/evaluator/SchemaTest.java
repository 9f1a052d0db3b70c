package goldpath.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.datafile.DataFileException;
import goldpath.datafile.Problems;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema for editors says what the reader says, as far as a schema can: of keys, types and forms. */
class SchemaTest {

    /** What the reader says about a form; all else it says is about the content, which no schema sees. */
    private static final Pattern FORM = Pattern.compile("is missing\\.|: unknown key\\.|: is empty\\."
            + "|should hold keys|should be a list|should be a single value|is not a text|is not a date"
            + "|is not a secure link|is not a count|is not an amount|asks for nothing|cannot be a name"
            + "|asks for no exams|chooses among no|is only one bundle|no (kind|unit|average|chooser)");

    private static final Pattern KNOWN = Pattern.compile("zzz: unknown key\\..* Use one of (.+)\\.$");

    private static final String EVERYTHING = "everything.yaml";

    static Map<String, String> valid() throws Exception {
        Map<String, String> files = new TreeMap<>(Grammar.competencies());
        files.put("small.yaml", SmallFile.TEXT);
        files.put("shipped", text("competencies/cloud-crm-2017-09-15.yaml"));
        files.put(EVERYTHING, everything());
        return files;
    }

    private static String everything() throws Exception {
        return text(EVERYTHING);
    }

    private static String text(String resource) throws Exception {
        ClassLoader loader = Objects.requireNonNull(SchemaTest.class.getClassLoader());
        try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Set<String> names() throws Exception {
        return valid().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyValidFileFitsTheSchema(String name) throws Exception {
        assertThat(RulesSchema.against(Objects.requireNonNull(valid().get(name))))
                .isEmpty();
    }

    @Test
    void aMissingKeyIsRefusedByBothOrByNeither() throws Exception {
        for (String variant : new Variants(everything()).withoutAnEntry()) {
            assertThat(RulesSchema.against(variant).isEmpty())
                    .as(() -> "the schema and the reader, who says " + errors(variant) + ", about\n" + variant)
                    .isEqualTo(isFormRight(variant));
        }
    }

    @Test
    void anUnknownKeyIsRefusedByBothOrByNeither() throws Exception {
        for (String variant : new Variants(everything()).withAnUnknownEntry()) {
            assertThat(RulesSchema.against(variant).isEmpty())
                    .as(() -> "the schema and the reader, who says " + errors(variant) + ", about\n" + variant)
                    .isEqualTo(isFormRight(variant));
        }
    }

    @Test
    void aValueOfTheWrongKindIsRefusedByBoth() throws Exception {
        for (String variant : new Variants(everything()).withAnotherValue()) {
            assertThat(RulesSchema.against(variant).isEmpty() && !isFormRight(variant))
                    .as(() -> "the schema and the reader, who says " + errors(variant) + ", about\n" + variant)
                    .isFalse();
        }
    }

    @Test
    void theSchemaKnowsTheKeysThatTheReaderKnows() throws Exception {
        Set<Set<String>> known = new HashSet<>();
        for (String variant : new Variants(everything()).withAnUnknownEntry()) {
            errors(variant).forEach(error -> {
                Matcher keys = KNOWN.matcher(error);
                if (keys.find()) {
                    known.add(new TreeSet<>(List.of(keys.group(1).split(", ", -1))));
                }
            });
        }
        assertThat(RulesSchema.keys()).isEqualTo(known);
    }

    @Test
    void theFileThatIsVariedUsesEveryKey() throws Exception {
        Set<String> known = new TreeSet<>();
        RulesSchema.keys().forEach(known::addAll);
        assertThat(new Variants(everything()).keys()).containsAll(known);
    }

    @Test
    void theShippedFileNamesTheSchemaBesideIt() throws Exception {
        assertThat(text("competencies/cloud-crm-2017-09-15.yaml"))
                .startsWith("# yaml-language-server: $schema=" + RulesSchema.NAME + "\n");
    }

    private static List<String> errors(String text) {
        Problems problems = new Problems();
        new CompetencyReader(problems).read("variant.yaml", text);
        try {
            problems.refuse();
            return List.of();
        } catch (DataFileException e) {
            return e.errors();
        }
    }

    private static boolean isFormRight(String text) {
        return errors(text).stream().noneMatch(error -> FORM.matcher(error).find());
    }
}
