package goldpath.bot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.JavaProgram;
import goldpath.bot.picture.Pictures.Size;
import goldpath.bot.wording.Wording;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Assessment;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.Evaluator;
import goldpath.evaluator.Fact;
import goldpath.evaluator.Facts;
import goldpath.evaluator.Market;
import goldpath.evaluator.Person;
import goldpath.evaluator.Precision;
import goldpath.evaluator.Roster;
import goldpath.prompts.Language;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the picture shows; {@code target/pictures} keeps those that were drawn, to be looked at. */
class PicturesTest {

    private static final Evaluator EVALUATOR = new Evaluator(Bot.competency());
    private static final Color GOLD = new Color(0xf0b429);
    private static final Color SILVER = new Color(0xc3c9d6);

    private final Pictures pictures = new Pictures();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void itSaysWhatItShowsInTheLanguage() {
        assertThat(drawn("silver", silver(), "en", Size.FULL).alt())
                .contains("Silver: attained.", "Gold: not attained.", "US$120,000 of US$300,000 counts")
                .contains("People: 2 of 4 seats filled", "Ana: filled, with MB2-714 and MB2-710");
        assertThat(drawn("silver", silver(), "de", Size.FULL).alt())
                .contains(
                        "Silver: erreicht.", "120.000 US$ von 300.000 US$ zählen", "Personen: 2 von 4 Plätzen besetzt");
    }

    @Test
    void theMoreRevenueTheMoreOfTheBarIsFilled() throws IOException {
        int little = count(drawn("little", withRevenue(Amount.usd(30_000)), "en", Size.FULL), GOLD);
        int much = count(drawn("much", withRevenue(Amount.usd(290_000)), "en", Size.FULL), GOLD);
        assertThat(much).isGreaterThan(2 * little);
    }

    @Test
    void anUpperBoundIsNotDrawnAsIfItWereReached() throws IOException {
        Amount bound = Amount.of(new BigDecimal(99_000), Precision.LESS);
        int full = count(drawn("exact", withRevenue(Amount.usd(99_000)), "en", Size.FULL), SILVER);
        assertThat(count(drawn("bound", withRevenue(bound), "en", Size.FULL), SILVER))
                .isLessThan(full * 3 / 4);
    }

    @Test
    void aFilledSeatIsAFullTokenAndAnEmptyOneIsNot() throws IOException {
        Facts nobody = silver().withRoster(Roster.complete());
        assertThat(count(drawn("filled", silver(), "en", Size.BRIEF), SILVER))
                .isGreaterThan(count(drawn("empty", nobody, "en", Size.BRIEF), SILVER) + 2_000);
    }

    @Test
    void itStandsOnACardOfItsOwnWithClearCorners() throws IOException {
        BufferedImage image = image(drawn("card", silver(), "en", Size.FULL));
        assertThat(new Color(image.getRGB(0, 0), true).getAlpha()).isZero();
        assertThat(new Color(image.getRGB(image.getWidth() / 2, 8), true)).isEqualTo(Colours.CARD);
    }

    @ParameterizedTest
    @EnumSource
    void namesOfAnyLengthAndScriptArePutInTheirPlace(Size size) throws IOException {
        Facts others = silver().withRoster(Roster.complete(
                Person.of("Wolfeschlegelsteinhausenbergerdorff Maximiliane Augusta von", "MB2-714", "MB2-710"),
                Person.of("田中 花子", "MB2-712"),
                Person.of("محمد علي", "MB2-714", "MB2-706"),
                Person.of("\uD83D\uDE00", "MB2-707")));
        Facts known = silver().withRoster(Roster.complete(
                Person.of("Ana", "MB2-714", "MB2-710"),
                Person.of("Bob", "MB2-712"),
                Person.of("Eve", "MB2-714", "MB2-706"),
                Person.of("Kim", "MB2-707")));
        assertThat(image(drawn("names", others, "en", size)).getHeight())
                .isEqualTo(image(drawn("short", known, "en", size)).getHeight());
    }

    @Test
    void nothingKnownIsAPictureAsWell() throws IOException {
        assertThat(count(drawn("nothing", Facts.none(), "de", Size.FULL), Colours.GROOVE))
                .isGreaterThan(10_000);
    }

    @Test
    void inBriefItIsSmallEnoughForACard() {
        List<Facts> all = List.of(Facts.none(), silver(), withRevenue(Amount.of(new BigDecimal(9), Precision.AT_MOST)));
        for (Facts facts : all) {
            assertThat(drawn("brief", facts, "de", Size.BRIEF).base64().length())
                    .isLessThan(10_500);
        }
    }

    @Test
    void itIsTheSameWheneverItIsDrawn() {
        List<String> drawn = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> drawn("same", silver(), "en", Size.BRIEF).base64())
                .distinct()
                .toList();
        assertThat(drawn).hasSize(1);
    }

    @Test
    void itIsDrawnOnAMachineWithoutAnyFont() throws IOException, InterruptedException {
        Path none = Files.writeString(folder.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
        Path file = folder.resolve("picture.png");
        ProcessBuilder builder = JavaProgram.of(DrawingProcess.class, file.toString());
        builder.command().add(1, "-Duser.home=" + folder);
        builder.environment().put("FONTCONFIG_FILE", none.toString());
        builder.environment().put("XDG_CACHE_HOME", folder.toString());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1080);
    }

    private static Facts silver() {
        return Facts.none()
                .withMarket(Fact.known(Market.DEVELOPED))
                .withAmount("revenue", Fact.known(Amount.usd(120_000)))
                .withCoverage("dpor", Fact.known(new Coverage.All()))
                .withRoster(Roster.complete(Person.of("Ana", "MB2-714", "MB2-710"), Person.of("Bob", "MB2-712")));
    }

    private static Facts withRevenue(Amount amount) {
        return silver().withAmount("revenue", Fact.known(amount));
    }

    private Picture drawn(String name, Facts facts, String tag, Size size) {
        Language language = Bot.languages().closest(tag);
        Wording wording = new Wording(language, Bot.languages(), Bot.competency());
        Assessment assessment = EVALUATOR.assess(facts);
        Picture picture = pictures.of(assessment, wording, language, size).orElseThrow();
        keep(name + "-" + tag + "-" + size, picture);
        return picture;
    }

    private static void keep(String name, Picture picture) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            Files.write(folder.resolve(name + ".png"), picture.png());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static BufferedImage image(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.png()));
    }

    private static int count(Picture picture, Color colour) throws IOException {
        BufferedImage image = image(picture);
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        return (int)
                IntStream.of(pixels).filter(pixel -> pixel == colour.getRGB()).count();
    }
}
