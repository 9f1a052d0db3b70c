package goldpath.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import goldpath.bot.conversation.Listening;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Statement;
import goldpath.evaluator.Person;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RosterUtterancesTest {

    private static final Rosters ROSTERS = new Rosters();

    /**
     * A message from the data files and all that it must be read as; an absent field expects nothing of its kind.
     *
     * @param known who is on the roster, as in {@code Mia 714 706; Leo 712}
     * @param asking the id of the fact asked for; the roster where it is absent
     * @param people exams passed, and with a minus those not passed, by person
     * @param asks kinds of doubts
     * @param other exams that do not count
     */
    record Utterance(
            String language,
            String say,
            Optional<String> known,
            Optional<String> asking,
            Map<String, String> people,
            List<String> asks,
            List<String> other,
            List<String> leaves,
            Map<String, String> withdraws,
            Map<String, String> renames,
            boolean complete) {

        Person[] roster() {
            return known.stream()
                    .flatMap(list -> Stream.of(list.split("; ?", -1)))
                    .map(entry -> entry.split(" (?=\\d)", 2))
                    .map(entry -> new Person(entry[0], Rosters.codes(entry[1], false), Set.of()))
                    .toArray(Person[]::new);
        }

        List<String> expected() {
            List<String> all = new ArrayList<>();
            people.forEach((person, codes) -> all.add(line(person, codes(codes, false), codes(codes, true))));
            withdraws.forEach((person, codes) -> all.add("withdraws " + person + " " + codes(codes, false)));
            renames.forEach((person, name) -> all.add("renames " + person + " " + name));
            asks.forEach(doubt -> all.add("asks " + doubt));
            other.forEach(code -> all.add("other " + code));
            leaves.forEach(person -> all.add("leaves " + person));
            if (complete) {
                all.add("complete");
            }
            return all;
        }

        private static Set<String> codes(String list, boolean minus) {
            return new TreeSet<>(Rosters.codes(list, minus));
        }

        @Override
        public String toString() {
            return language + ": " + say;
        }
    }

    @ParameterizedTest
    @MethodSource("utterances")
    void everyUtteranceIsReadAsExpectedAndAsNothingElse(Utterance utterance) {
        Listening listening = Rosters.listening(utterance.asking().orElse(Rosters.FACT), utterance.roster());

        List<Reading> readings = ROSTERS.read(utterance.language(), utterance.say(), listening);

        assertThat(readings.stream()
                        .filter(RosterUtterancesTest::isStatedOrUnclear)
                        .map(RosterUtterancesTest::line))
                .containsExactlyInAnyOrderElementsOf(utterance.expected());
    }

    @ParameterizedTest
    @MethodSource("utterances")
    void everyReadingCoversTokensOfTheMessage(Utterance utterance) {
        Listening listening = Rosters.listening(utterance.asking().orElse(Rosters.FACT), utterance.roster());
        int tokens = Tokens.of(CleanText.of(utterance.say())).size();

        List<Reading> readings = ROSTERS.read(utterance.language(), utterance.say(), listening);

        assertThat(readings)
                .flatExtracting(Reading::spans)
                .allMatch(span -> 0 <= span.from() && span.from() < span.to() && span.to() <= tokens);
    }

    /** What is asked of people states nothing, and is answered. */
    private static boolean isStatedOrUnclear(Reading reading) {
        return !(reading.meaning() instanceof Meaning.Wants) && !(reading.meaning() instanceof Meaning.AsksAbout);
    }

    private static String line(Reading reading) {
        Meaning meaning = reading.meaning();
        if (meaning instanceof Meaning.Unclear unclear) {
            return "asks " + unclear.doubt().getClass().getSimpleName();
        }
        if (meaning instanceof Meaning.NamesOtherExam other) {
            return "other " + other.code();
        }
        return line(((Meaning.Says) meaning).statement());
    }

    private static String line(Statement statement) {
        if (statement instanceof Statement.Passes passes) {
            return line(passes.person(), passes.passed(), passes.notPassed());
        }
        if (statement instanceof Statement.Withdraws withdraws) {
            return "withdraws " + withdraws.person() + " " + new TreeSet<>(withdraws.exams());
        }
        if (statement instanceof Statement.Renames renames) {
            return "renames " + renames.person() + " " + renames.name();
        }
        return statement instanceof Statement.Leaves leaves ? "leaves " + leaves.person() : "complete";
    }

    private static String line(String person, Set<String> passed, Set<String> notPassed) {
        return person + " passed " + new TreeSet<>(passed) + " not passed " + new TreeSet<>(notPassed);
    }

    static Stream<Utterance> utterances() {
        return Stream.of("en", "de").flatMap(language -> rows(language).stream().map(row -> utterance(language, row)));
    }

    private static List<Map<String, Object>> rows(String language) {
        String file = "/utterances/rosters-" + language + ".jsonl";
        try (InputStream in = RosterUtterancesTest.class.getResourceAsStream(file);
                MappingIterator<Map<String, Object>> rows =
                        new ObjectMapper().readerFor(Map.class).readValues(in)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Utterance utterance(String language, Map<String, Object> row) {
        return new Utterance(
                language,
                String.valueOf(row.get("say")),
                Optional.ofNullable(row.get("known")).map(String::valueOf),
                Optional.ofNullable(row.get("asking")).map(String::valueOf),
                strings(row.getOrDefault("people", List.of())),
                list(row.getOrDefault("asks", List.of())),
                list(row.getOrDefault("other", List.of())),
                list(row.getOrDefault("leaves", List.of())),
                strings(row.getOrDefault("withdraws", List.of())),
                strings(row.getOrDefault("renames", List.of())),
                row.containsKey("complete"));
    }

    private static Map<String, String> strings(Object value) {
        Map<String, String> strings = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> strings.put(String.valueOf(key), String.valueOf(entry)));
        }
        return strings;
    }

    private static List<String> list(Object value) {
        return value instanceof List<?> some
                ? some.stream().map(String::valueOf).toList()
                : List.of();
    }
}
