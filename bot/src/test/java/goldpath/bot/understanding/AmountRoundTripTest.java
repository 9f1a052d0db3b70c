package goldpath.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import goldpath.bot.conversation.Input.Origin;
import goldpath.bot.conversation.Listening;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Meaning.Says;
import goldpath.bot.conversation.Statement.AmountIs;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Precision;
import goldpath.prompts.Languages;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Amounts written in every notation of a language are read as they were meant. */
class AmountRoundTripTest {

    private static final Languages SHIPPED = Languages.shipped();
    private static final Listening ASKED = Listeners.to("revenue");
    private static final Origin ORIGIN = new Origin(Instant.EPOCH, Optional.empty(), Optional.empty());

    /** How a language writes numbers. */
    private record Notation(
            Understanding understanding,
            Locale words,
            String point,
            List<String> groups,
            List<String> thousand,
            List<String> million,
            List<String> dollars,
            List<String> about) {

        static Notation of(
                String tag,
                String point,
                List<String> groups,
                List<String> thousand,
                List<String> million,
                List<String> dollars,
                List<String> about) {
            return new Notation(
                    new Understanding(SHIPPED.closest(tag)),
                    Locale.forLanguageTag(tag),
                    point,
                    groups,
                    thousand,
                    million,
                    dollars,
                    about);
        }
    }

    private static final List<Notation> NOTATIONS = List.of(
            Notation.of(
                    "en",
                    ".",
                    List.of("", ",", " "),
                    List.of("k", " thousand", "K", " grand"),
                    List.of("m", " million", " mil", "M"),
                    List.of("", " dollars", " USD", " us dollars"),
                    List.of("about ", "roughly ", "around ", "~")),
            Notation.of(
                    "de",
                    ",",
                    List.of("", ".", " ", "'"),
                    List.of("k", " Tsd.", " tausend", " Tsd"),
                    List.of(" Mio.", " Millionen", " Mio", " mio"),
                    List.of("", " $", " US-Dollar", " USD"),
                    List.of("etwa ", "ca. ", "rund ", "ungefähr ")),
            Notation.of(
                    "fr",
                    ",",
                    List.of("", " ", "."),
                    List.of("k", " mille"),
                    List.of(" millions", " M"),
                    List.of("", " $", " dollars", " USD"),
                    List.of("environ ", "à peu près ")));

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anAmountInDigitsIsReadAsItWasMeant(long seed) {
        Random random = new Random(seed);
        Notation notation = one(random, NOTATIONS);
        BigDecimal usd = BigDecimal.valueOf(1_000 + random.nextInt(5_000_000));
        boolean cents = random.nextInt(4) == 0;
        String group = one(random, notation.groups());
        String whole = group.isEmpty()
                ? usd.toPlainString()
                : String.format(Locale.ROOT, "%,d", usd.longValueExact()).replace(",", group);
        String decimals = cents ? String.format(Locale.ROOT, "%02d", random.nextInt(100)) : "";

        assertRead(
                seed,
                notation,
                whole + (cents ? notation.point() + decimals : ""),
                cents ? usd.add(new BigDecimal(decimals).movePointLeft(2)) : usd,
                random);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anAmountWithAUnitIsReadAsItWasMeant(long seed) {
        Random random = new Random(seed);
        Notation notation = one(random, NOTATIONS);
        boolean million = random.nextBoolean();
        int tenths = 10 + random.nextInt(million ? 90 : 9_000);
        String count = tenths % 10 == 0 ? "" + tenths / 10 : tenths / 10 + notation.point() + tenths % 10;
        String unit = one(random, million ? notation.million() : notation.thousand());
        BigDecimal usd = BigDecimal.valueOf(tenths).multiply(BigDecimal.valueOf(million ? 100_000 : 100));

        assertRead(seed, notation, count + unit, usd, random);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anAmountInWordsIsReadAsItWasMeant(long seed) {
        Random random = new Random(seed);
        Notation notation = one(random, NOTATIONS);
        int usd = random.nextBoolean() ? 1_000 * (2 + random.nextInt(990)) : 1_000 + random.nextInt(900_000);
        String words = new RuleBasedNumberFormat(notation.words(), RuleBasedNumberFormat.SPELLOUT)
                .format(usd)
                .replace("\u00AD", "");

        assertRead(seed, notation, words, BigDecimal.valueOf(usd), random);
    }

    /** Alone, with the currency behind it, and with a hedge before it. */
    private static void assertRead(long seed, Notation notation, String number, BigDecimal usd, Random random) {
        boolean hedged = random.nextInt(3) == 0;
        String text = (hedged ? one(random, notation.about()) : "") + number + one(random, notation.dollars());
        Amount expected = Amount.of(usd, hedged ? Precision.ABOUT : Precision.EXACT);

        List<Meaning> meanings =
                notation.understanding().read(text, ASKED, ORIGIN).meanings();

        assertThat(meanings)
                .as("seed %s: %s", seed, text)
                .singleElement()
                .isInstanceOfSatisfying(
                        Says.class,
                        says -> assertThat(says.statement()).isInstanceOfSatisfying(AmountIs.class, told -> {
                            assertThat(told.amount().precision())
                                    .as("seed %s: %s", seed, text)
                                    .isEqualTo(expected.precision());
                            assertThat(told.amount().usd())
                                    .as("seed %s: %s", seed, text)
                                    .isEqualByComparingTo(expected.usd());
                        }));
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
