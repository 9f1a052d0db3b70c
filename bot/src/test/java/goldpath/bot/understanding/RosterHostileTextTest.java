package goldpath.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import goldpath.bot.conversation.Listening;
import goldpath.bot.conversation.Statement.Passes;
import goldpath.evaluator.Person;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterHostileTextTest {

    /** Far more than it takes, far less than a quadratic pass would. */
    private static final Duration LONG = Duration.ofSeconds(60);

    private static final Rosters ROSTERS = new Rosters();
    private static final Listening LISTENING =
            Rosters.listening(Rosters.FACT, Person.of("Mia Marsh", "MB2-714"), Person.of("Leo", "MB2-712"));

    /** Messages whose exams are all named by number. */
    private static final List<String> SOURCES = RosterUtterancesTest.utterances()
            .map(RosterUtterancesTest.Utterance::say)
            .filter(text -> List.of(
                            "service",
                            "sales",
                            "marketing",
                            "deploy",
                            "stomiz",
                            "config",
                            "konfig",
                            "vertrieb",
                            "anpass",
                            "bereit")
                    .stream()
                    .noneMatch(word -> Tokens.fold(text).contains(word)))
            .toList();

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void splicedAndCutTextNeverYieldsAnExamThatIsNotInIt(long seed) {
        Random random = new Random(seed);
        String text = spliced(random);
        for (String language : List.of("en", "de")) {
            List<Passes> passes = Rosters.passes(ROSTERS.read(language, text, LISTENING));

            Set<String> codes = new LinkedHashSet<>();
            passes.forEach(pass -> codes.addAll(pass.passed()));
            assertThat(codes)
                    .as("seed %s: %s", seed, text)
                    .allMatch(code -> text.contains(code.substring(code.length() - 3)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomBytesAreReadWithoutFailingAndNeverYieldImpossibleNames(long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        String text = new String(bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16)
                + " MB2-714 "
                + new String(bytes, StandardCharsets.ISO_8859_1);

        List<Passes> passes = Rosters.passes(ROSTERS.read("en", text, LISTENING));

        assertThat(passes).as("seed %s: %s", seed, text).allMatch(pass -> isName(pass.person()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noNameIsLongerThanEightyCharactersOrWithoutALetter(long seed) {
        String text = spliced(new Random(seed)) + " " + "Abc".repeat(40) + " 714";

        List<Passes> passes = Rosters.passes(ROSTERS.read("en", text, LISTENING));

        assertThat(passes).as("seed %s: %s", seed, text).allMatch(pass -> isName(pass.person()));
    }

    private static boolean isName(String name) {
        return name.length() <= 80
                && name.codePoints().anyMatch(com.ibm.icu.lang.UCharacter::isLetter)
                && name.codePoints().noneMatch(c -> c == '<' || c == '>' || c == '\n' || Character.isISOControl(c));
    }

    private static String spliced(Random random) {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(4);
        for (int i = 0; i < parts; i++) {
            String source = SOURCES.get(random.nextInt(SOURCES.size()));
            int from = random.nextInt(source.length());
            int to = from + random.nextInt(source.length() - from + 1);
            text.append(source, random.nextInt(3) == 0 ? from : 0, random.nextInt(3) == 0 ? to : source.length());
            text.append(List.of(" ", ", ", "\n", "; ", "").get(random.nextInt(5)));
        }
        return text.toString();
    }

    @Test
    void tenThousandRowsOfATableAreReadInLinearTime() {
        String rows = IntStream.range(0, 10_000)
                .mapToObj(i -> "Person" + letters(i) + ";MB2-714, MB2-710")
                .collect(Collectors.joining("\n"));

        List<Passes> passes =
                assertTimeout(LONG, () -> Rosters.passes(ROSTERS.read("en", "Name;Exams\n" + rows, LISTENING)));

        assertThat(passes).hasSize(10_000);
        assertThat(passes.get(9_999).passed()).containsExactly("MB2-714", "MB2-710");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana 714, ",
                "Ana ",
                "714 ",
                "ana 714\n",
                "all 714\n",
                "not ",
                "Bob no, ",
                "a;b;714\n",
                "<",
                "|",
                "'",
                "\"x\",714\n",
                "both have 714 and ",
                "714, no, ",
                "Ana and "
            })
    void aQuarterOfAMebibyteOfTheSameIsReadInLinearTime(String part) {
        String text = part.repeat((1 << 18) / part.length());

        List<Reading> readings = assertTimeout(LONG, () -> ROSTERS.read("en", text, LISTENING));

        assertThat(readings).hasSizeLessThan(10);
    }

    private static String letters(int number) {
        return Stream.of(number / 676, number / 26 % 26, number % 26)
                .map(digit -> Character.toString('a' + digit))
                .collect(Collectors.joining());
    }
}
