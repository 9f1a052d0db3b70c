package goldpath.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.conversation.Statement.Passes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RosterRoundTripTest {

    private static final List<String> NAMES = List.of(
            "Mia",
            "Leo Marsh",
            "Zoe",
            "Nadia Noor",
            "Juan de la Vega",
            "Seán O'Casey",
            "Anne-Marie Dupont",
            "王芳",
            "Łukasz Żak",
            "Jörg Müller-Lüdenscheidt",
            "Çağla Güneş",
            "فاطمة",
            "Yesenia",
            "Jakob",
            "Neele",
            "Gerda",
            "Max van Dyck",
            "Otto Waalkes",
            "Ulrike Stein",
            "Piotr Lis");
    private static final List<String> EXAMS =
            List.of("MB2-714", "MB2-713", "MB2-709", "MB2-710", "MB2-706", "MB2-712", "MB2-707");

    private static final Rosters ROSTERS = new Rosters();

    /** A way to write a roster down. */
    record Notation(String name, String language, Function<Map<String, List<String>>, String> write) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Notation> notations() {
        return Stream.of(
                lines("name: codes", "en", ": ", ", "),
                lines("name codes", "de", " ", " "),
                lines("name has codes", "en", " has ", " and "),
                lines("name hat codes", "de", " hat ", " und "),
                lines("name=codes", "en", "=", ","),
                joined("one line with commas", "en", " ", " ", ", "),
                joined("one line with semicolons", "de", " hat ", ", ", "; "),
                joined("one line with slashes", "en", ": ", " & ", " / "),
                joined("no punctuation", "de", " ", " ", " "),
                new Notation(
                        "lower case",
                        "en",
                        roster -> joined("", "en", " ", " ", "\n")
                                .write()
                                .apply(roster)
                                .toLowerCase(java.util.Locale.ROOT)),
                new Notation("inverted", "en", roster -> inverted(roster, " was passed by ", " and ", ". ")),
                new Notation("umgekehrt", "de", roster -> inverted(roster, " haben ", ", ", ".\n")),
                new Notation("bullets", "en", roster -> rows(roster, "- ", ": ", ", ", "\n", "")),
                new Notation("csv", "en", roster -> "Name,Exams\n" + rows(roster, "", ",\"", ", ", "\n", "\"")),
                new Notation(
                        "semicolons", "de", roster -> "Person;Prüfungen\n" + rows(roster, "", ";", ", ", "\n", "")),
                new Notation("tabs without a head", "en", roster -> rows(roster, "", "\t", " ", "\n", "")),
                new Notation(
                        "Markdown",
                        "de",
                        roster -> "| Name | Prüfung |\n|:--|---|\n" + rows(roster, "| ", " | ", ", ", "\n", " |")),
                new Notation("a row per pass", "en", RosterRoundTripTest::perPass),
                new Notation("matrix", "de", RosterRoundTripTest::matrix));
    }

    private static Notation lines(String name, String language, String between, String exams) {
        return joined(name, language, between, exams, "\n");
    }

    private static Notation joined(String name, String language, String between, String exams, String people) {
        return new Notation(name, language, roster -> rows(roster, "", between, exams, people, ""));
    }

    private static String rows(
            Map<String, List<String>> roster,
            String before,
            String between,
            String exams,
            String people,
            String after) {
        return roster.entrySet().stream()
                .map(entry -> before + entry.getKey() + between + String.join(exams, entry.getValue()) + after)
                .collect(Collectors.joining(people));
    }

    private static String inverted(Map<String, List<String>> roster, String verb, String and, String end) {
        Map<String, List<String>> byExam = new LinkedHashMap<>();
        roster.forEach((person, codes) -> codes.forEach(
                code -> byExam.computeIfAbsent(code, key -> new ArrayList<>()).add(person)));
        return byExam.entrySet().stream()
                .map(entry -> entry.getKey() + verb + String.join(and, entry.getValue()))
                .collect(Collectors.joining(end));
    }

    private static String perPass(Map<String, List<String>> roster) {
        StringBuilder rows = new StringBuilder("Exam;Person");
        roster.forEach((person, codes) ->
                codes.forEach(code -> rows.append("\n").append(code).append(";").append(person)));
        return rows.toString();
    }

    private static String matrix(Map<String, List<String>> roster) {
        StringBuilder rows = new StringBuilder("Name;" + String.join(";", EXAMS));
        roster.forEach((person, codes) -> rows.append("\n")
                .append(person)
                .append(EXAMS.stream()
                        .map(code -> holds(codes, code) ? ";ja" : ";")
                        .collect(Collectors.joining())));
        return rows.toString();
    }

    private static boolean holds(List<String> written, String code) {
        return written.stream().anyMatch(held -> held.endsWith(code.substring(4)));
    }

    static Stream<Object[]> rosters() {
        return notations().flatMap(notation -> LongStream.range(0, 40).mapToObj(seed -> new Object[] {notation, seed}));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("rosters")
    void aRosterIsReadBackAsItWasWritten(Notation notation, long seed) {
        Random random = new Random(seed);
        Map<String, List<String>> roster = roster(random);
        String text = notation.write().apply(written(roster, random));

        List<Passes> passes = Rosters.passes(ROSTERS.read(notation.language(), text, Rosters.listening(Rosters.FACT)));

        Map<String, Set<String>> read = new LinkedHashMap<>();
        passes.forEach(pass -> read.put(Tokens.fold(pass.person()), new TreeSet<>(pass.passed())));
        Map<String, Set<String>> expected = new LinkedHashMap<>();
        roster.forEach((person, codes) -> expected.put(Tokens.fold(person), new TreeSet<>(codes)));
        assertThat(read).as("seed %s: %s", seed, text).isEqualTo(expected);
        assertThat(passes)
                .as("seed %s: %s", seed, text)
                .allMatch(pass -> pass.notPassed().isEmpty());
    }

    private static Map<String, List<String>> roster(Random random) {
        List<String> names = new ArrayList<>(NAMES);
        Collections.shuffle(names, random);
        Map<String, List<String>> roster = new LinkedHashMap<>();
        for (String name : names.subList(0, 1 + random.nextInt(8))) {
            Set<String> codes = new LinkedHashSet<>();
            int count = 1 + random.nextInt(4);
            while (codes.size() < count) {
                codes.add(EXAMS.get(random.nextInt(EXAMS.size())));
            }
            roster.put(name, List.copyOf(codes));
        }
        return roster;
    }

    /** The same with codes as people write them, one way per message. */
    private static Map<String, List<String>> written(Map<String, List<String>> roster, Random random) {
        int way = random.nextInt(4);
        Map<String, List<String>> written = new LinkedHashMap<>();
        roster.forEach((person, codes) ->
                written.put(person, codes.stream().map(code -> write(code, way)).toList()));
        return written;
    }

    private static String write(String code, int way) {
        return switch (way) {
            case 0 -> code;
            case 1 -> code.substring(4);
            case 2 -> code.replace("-", " ");
            default -> code.replace("-", "");
        };
    }
}
