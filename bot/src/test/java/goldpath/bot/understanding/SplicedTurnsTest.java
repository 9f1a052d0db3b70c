package goldpath.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import goldpath.bot.conversation.Input.Origin;
import goldpath.bot.conversation.Input.Utterance;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Meaning.Says;
import goldpath.bot.conversation.Statement.AmountIs;
import goldpath.prompts.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Turns of the corpus, cut and put together anyhow, and noise: read without failing, and no amount comes of nothing. */
class SplicedTurnsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> SITUATIONS =
            List.of("market", "revenue", "dpor", "roster", "proposal", "confirming", "finished");
    private static final Origin ORIGIN = new Origin(Instant.EPOCH, Optional.empty(), Optional.empty());
    private static final Understanding UNDERSTANDING = understanding();
    private static final List<JsonNode> ROWS =
            Stream.of("en", "de").flatMap(SplicedTurnsTest::rows).toList();

    /** Parts of these add up or are taken from each other, or are shares, so that the amount need not stand there. */
    private static final List<String> SUMS =
            List.of("plus", "+", "and", "und", "&", "crm", "365", "plan", "=", "-", "minus", "%", "percent", "prozent");

    /** Cut short, "twelve months" is twelve million. */
    private static final List<String> WORDS = List.of("twelve", "zwölf");

    private static final List<String> ALL =
            ROWS.stream().map(row -> row.get("say").textValue()).toList();

    /** Turns whose amount stands in them digit by digit, and in no words that are an amount by themselves. */
    private static final List<String> PLAIN = ROWS.stream()
            .filter(row -> row.get("then").get(0).textValue().matches("revenue [=~] \\d+"))
            .filter(row -> digits(row.get("say").textValue())
                    .contains(significant(row.get("then").get(0).textValue().substring(10))))
            .map(row -> row.get("say").textValue())
            .filter(text -> SUMS.stream().noneMatch(Tokens.fold(text)::contains))
            .filter(text -> WORDS.stream().noneMatch(Tokens.fold(text)::contains))
            .filter(text -> amounts(text.replaceAll("[0-9]", " ")).isEmpty())
            .toList();

    private static Understanding understanding() {
        Languages shipped = Languages.shipped();
        return new Understanding(shipped.closest("en"), List.of(shipped.closest("de")));
    }

    private static Stream<JsonNode> rows(String language) {
        try (InputStream in = SplicedTurnsTest.class.getResourceAsStream("/utterances/turns-" + language + ".jsonl")) {
            String lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines().map(SplicedTurnsTest::json).toList().stream();
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

    static LongStream seeds() {
        return LongStream.range(0, 1_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsCutAndSplicedIsReadInEverySituation(long seed) {
        String text = spliced(new Random(seed), ALL);

        for (String situation : SITUATIONS) {
            Utterance read = UNDERSTANDING.read(text, Listeners.to(situation), ORIGIN);

            assertThat(read.leftovers()).as("seed %s: %s", seed, text).hasSizeLessThan(10);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anAmountThatIsRecordedStandsInTheText(long seed) {
        String text = spliced(new Random(seed), PLAIN);

        assertThat(amounts(text))
                .as("seed %s: %s", seed, text)
                .allSatisfy(told -> assertThat(digits(text))
                        .contains(significant(told.amount().usd().abs().toPlainString())));
    }

    private static List<AmountIs> amounts(String text) {
        return UNDERSTANDING.read(text, Listeners.to("revenue"), ORIGIN).meanings().stream()
                .filter(Says.class::isInstance)
                .map(meaning -> ((Says) meaning).statement())
                .filter(AmountIs.class::isInstance)
                .map(AmountIs.class::cast)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bytesOfAnyKindAreReadAndRecordNoAmountWithoutDigits(long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        String noise = new String(bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16)
                .replaceAll("\\p{N}", "#");

        for (String situation : SITUATIONS) {
            List<Meaning> meanings =
                    UNDERSTANDING.read(noise, Listeners.to(situation), ORIGIN).meanings();

            assertThat(meanings)
                    .as("seed %s: %s", seed, noise)
                    .noneMatch(meaning -> meaning instanceof Says says && says.statement() instanceof AmountIs);
        }
    }

    private static String spliced(Random random, List<String> sources) {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(3);
        for (int i = 0; i < parts; i++) {
            String source = sources.get(random.nextInt(sources.size()));
            int from = random.nextInt(3) == 0 ? random.nextInt(source.length()) : 0;
            int to = random.nextInt(3) == 0 ? from + random.nextInt(source.length() - from + 1) : source.length();
            text.append(source, from, to)
                    .append(List.of(" ", ", ", "\n", "; ", ". ").get(random.nextInt(5)));
        }
        return text.toString();
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    /** The digits of an amount without the zeros around them. */
    private static String significant(String number) {
        return number.replaceAll("\\.0*$", "").replace(".", "").replaceAll("^0+|0+$", "");
    }
}
