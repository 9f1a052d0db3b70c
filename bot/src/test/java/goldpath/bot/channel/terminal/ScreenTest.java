package goldpath.bot.channel.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.wording.Block;
import goldpath.bot.wording.Block.Bar;
import goldpath.bot.wording.Block.Choices;
import goldpath.bot.wording.Block.Items;
import goldpath.bot.wording.Block.Paragraph;
import goldpath.bot.wording.Block.Seat;
import goldpath.bot.wording.Block.Seats;
import goldpath.bot.wording.Message;
import goldpath.bot.wording.Span;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {

    private static final URI EXAM = URI.create("https://www.microsoft.com/en-us/learning/exam-mb2-712.aspx");
    private static final Look BARE = new Look(60, false, false, false);
    private static final Look RICH = new Look(60, true, true, true);

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 120})
    void noLineIsWiderThanTheTerminal(int width) {
        List<String> texts = List.of(
                "Ana has passed MB2-714 and MB2-710, so she fills a seat; Bob has passed nothing that counts here yet.",
                "田中さんはMB2-714に合格しました。山田さんはまだ何も合格していませんが、来月受験する予定です。",
                "נועה עברה את MB2-714 ואת MB2-710, ולכן היא ממלאת מקום אחד מתוך שני המקומות הנדרשים",
                "👩‍👩‍👧‍👦 ".repeat(40),
                "x".repeat(300),
                "e\u0301".repeat(200));
        for (String text : texts) {
            List<String> lines = shown(new Look(width, false, false, false), paragraph(new Span.Plain(text)));
            assertThat(lines).allSatisfy(line -> assertThat(Ribbon.width(line)).isLessThanOrEqualTo(width));
            assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        }
    }

    @Test
    void linesAreFilledAsFarAsTheyGo() {
        assertThat(shown(new Look(20, false, false, false), paragraph(new Span.Plain("one two three four five six"))))
                .containsExactly("one two three four", "five six");
    }

    @Test
    void aCodeIsNotBrokenAtItsDash() {
        assertThat(shown(new Look(20, false, false, false), paragraph(new Span.Plain("Ana has passed MB2-714"))))
                .containsExactly("Ana has passed", "MB2-714");
    }

    @Test
    void aLinkIsALinkWhereTheTerminalHasThem() {
        List<String> lines = shown(RICH, paragraph(new Span.Link("MB2-712", EXAM)));
        assertThat(lines).containsExactly("\033]8;;" + EXAM + "\033\\\033[4mMB2-712\033[24m\033]8;;\033\\");
    }

    @Test
    void anAddressIsPrintedWholeWhereNot() {
        List<String> lines = shown(
                new Look(40, true, true, false),
                paragraph(new Span.Plain("One of "), new Span.Link("MB2-712", EXAM), new Span.Plain(", say.")));
        assertThat(lines).containsExactly("One of MB2-712:", EXAM + ",", "say.");
    }

    @Test
    void aBarShowsHowMuchIsReached() {
        List<String> lines = shown(BARE, new Bar("Revenue", "50", "100", 0.5, "50 of 100"));
        assertThat(lines).containsExactly("Revenue: 50 of 100", "  " + "█".repeat(20) + "░".repeat(20));
    }

    @Test
    void aBarIsFullOnlyWhereTheThresholdIsReached() {
        assertThat(bar(0.9999)).endsWith("░");
        assertThat(bar(1)).doesNotContain("░");
        assertThat(bar(7)).isEqualTo(bar(1));
        assertThat(bar(-3)).doesNotContain("█");
        assertThat(bar(Double.NaN)).doesNotContain("█");
    }

    @Test
    void seatsShowWhoFillsThemAndWhichAreEmpty() {
        Seats seats = new Seats(
                "People",
                List.of(
                        new Seat("Ana", 1, List.of("MB2-714"), List.of(), "Ana fills it."),
                        new Seat("someone new", 2, List.of(), List.of(List.of("MB2-712")), "Two new people.")));
        assertThat(shown(BARE, seats)).containsExactly("People", "  ● Ana fills it.", "  ○○ Two new people.");
    }

    @Test
    void listsHangBelowTheirMarks() {
        Look narrow = new Look(20, false, false, false);
        assertThat(shown(narrow, new Items(List.of(List.of(new Span.Plain("one two three four five"))))))
                .containsExactly("  • one two three", "    four five");
        assertThat(shown(narrow, new Choices(List.of("developed", "emerging"))))
                .containsExactly("  1) developed", "  2) emerging");
    }

    @Test
    void withoutStylesNothingIsEscaped() {
        List<Block> blocks = List.of(
                paragraph(new Span.Strong("Silver"), new Span.Link("MB2-712", EXAM)),
                new Bar("Revenue", "1", "2", 0.5, "1 of 2"),
                new Seats("People", List.of(new Seat("Ana", 1, List.of(), List.of(), "Ana."))),
                new Choices(List.of("yes")));
        for (Block block : blocks) {
            assertThat(String.join("", shown(BARE, block))).doesNotContain("\033");
        }
    }

    @Test
    void whatAUserWroteCannotSteerTheTerminal() {
        List<String> lines = shown(RICH, paragraph(new Span.Plain("Ana\033]0;owned\007\r\u009b2J")));
        assertThat(String.join("", lines))
                .doesNotContain("\033", "\007", "\r", "\u009b")
                .contains("Ana");
    }

    private static String bar(double fraction) {
        return shown(BARE, new Bar("Revenue", "", "", fraction, "")).get(1);
    }

    private static Paragraph paragraph(Span... spans) {
        return new Paragraph(List.of(spans));
    }

    private static List<String> shown(Look look, Block block) {
        return new Screen(look).lines(new Message(List.of(block)));
    }
}
