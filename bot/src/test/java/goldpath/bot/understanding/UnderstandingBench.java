package goldpath.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.conversation.Input.Origin;
import goldpath.bot.conversation.Listening;
import goldpath.prompts.Languages;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How long a message takes to be understood: ordinary ones, and 20,000 characters of one kind. English is read first, German
 * and French where it means nothing. Runs with {@code -Pbench}; each row is the median, the least and the most of all
 * readings after those that warm up, in milliseconds.
 */
class UnderstandingBench {

    private static final int LONG = 20_000;
    private static final int WARMING = Integer.getInteger("bench.warming", 60);
    private static final int READINGS = Integer.getInteger("bench.readings", 21);
    private static final int SHORT_FACTOR = 200;
    private static final Origin ORIGIN = new Origin(Instant.EPOCH, Optional.empty(), Optional.empty());
    private static final List<String> SITUATIONS = List.of("revenue", "roster", "finished");

    private static Map<String, String> messages() {
        Map<String, String> messages = new LinkedHashMap<>();
        messages.put(
                "ordinary: everything",
                "We are in Germany, about 120k net new, DPOR for all but Contoso, they did 45k");
        messages.put("ordinary: amount", "anderthalb Mio, davon ca. 400 Tsd. neu");
        messages.put("ordinary: people", "Ana has 714 and 710, Bob 713");
        Map.of(
                        "digits",
                        "7",
                        "names",
                        "Ana Silva, Bob Miller, ",
                        "exam codes",
                        "MB2-714, ",
                        "number words",
                        "twenty thousand five ")
                .forEach((kind, part) -> messages.put(kind, filled(part)));
        Map.of("commas", ",", "currency signs", "$ ", "spaces", " ", "emoji", "😀", "one letter", "a", "letters", "a ")
                .forEach((kind, part) -> messages.put(kind, filled(part)));
        Map.of(
                        "lines of a table",
                        "Ana;x;;x\n",
                        "people with exams",
                        "Ana 714\n",
                        "amounts",
                        "120k ",
                        "markup",
                        "<b>x</b>")
                .forEach((kind, part) -> messages.put(kind, filled(part)));
        messages.put("noise of ASCII", noise(95, 32));
        messages.put("noise of Unicode", noise(0x2fff, 32));
        messages.put("words of noise", noise(26, 'a'));
        return messages;
    }

    private static String filled(String part) {
        return part.repeat(LONG / part.length());
    }

    private static String noise(int range, int first) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        while (text.length() < LONG) {
            text.appendCodePoint(random.nextInt(7) == 0 ? ' ' : first + random.nextInt(range));
        }
        return text.toString();
    }

    @Test
    void howLongMessagesTakeToBeUnderstood() {
        Languages shipped = Languages.shipped();
        Understanding understanding =
                new Understanding(shipped.closest("en"), List.of(shipped.closest("de"), shipped.closest("fr")));
        System.out.println("| message | " + String.join(" | ", SITUATIONS) + " |\n|---|---|---|---|");
        messages().forEach((kind, text) -> {
            StringBuilder row = new StringBuilder("| " + kind + " |");
            SITUATIONS.forEach(situation -> row.append(timed(understanding, text, Listeners.to(situation))));
            System.out.println(row);
        });
        assertThat(messages()).isNotEmpty();
    }

    private static String timed(Understanding understanding, String text, Listening listening) {
        int factor = text.length() < LONG / 2 ? SHORT_FACTOR : 1;
        IntStream.range(0, WARMING * factor).forEach(i -> understanding.read(text, listening, ORIGIN));
        double[] times = new double[READINGS * factor];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            understanding.read(text, listening, ORIGIN);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return String.format(
                Locale.ROOT, " %.3f (%.3f to %.3f) |", times[times.length / 2], times[0], times[times.length - 1]);
    }
}
