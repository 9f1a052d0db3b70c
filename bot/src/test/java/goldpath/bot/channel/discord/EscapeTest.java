package goldpath.bot.channel.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "**bold**; \\*\\*bold\\*\\*",
                "||spoiler||; \\|\\|spoiler\\|\\|",
                "# heading; \\# heading",
                "> quote; \\> quote",
                "- item; \\- item",
                "1. item; 1\\. item",
                "MB2-714; MB2-714",
                "0.5 million; 0.5 million",
                "[a](b); \\[a\\]\\(b\\)",
                "`code`; \\`code\\`",
                "a\\b; a\\\\b"
            })
    void markupIsShownAsItIsWritten(String text, String escaped) {
        assertThat(Escape.of(text)).isEqualTo(escaped);
    }

    @Test
    void nothingIsAMentionOrALink() {
        assertThat(Escape.of("@everyone @here <@1> <@&2> <#3> https://evil.example"))
                .doesNotContain("@everyone", "@here", "<@1>", "<@&2>", "https://")
                .contains("\\<@\u200B1\\>");
    }

    @Test
    void aCutIsNeverWithinACharacterOrAnEscape() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < 60; k++) {
                text.append(new String[] {"a", " ", "\\*", "😀", "\\\\", "ü"}[random.nextInt(6)]);
            }
            int most = 5 + random.nextInt(50);
            String cut = Cut.to(text.toString(), most);
            assertThat(cut.length()).as("%s", text).isLessThanOrEqualTo(most);
            String kept = cut.substring(0, cut.length() - 1);
            assertThat(Character.isHighSurrogate(kept.isEmpty() ? 'a' : kept.charAt(kept.length() - 1)))
                    .isFalse();
            assertThat((kept.length() - kept.replaceAll("\\\\+$", "").length()) % 2)
                    .isZero();
        }
    }

    @Test
    void aTextIsCutBetweenTwoWords() {
        assertThat(Cut.to("one two three four", 12)).isEqualTo("one two…");
    }
}
