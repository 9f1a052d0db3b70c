package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | PT2S",
                "0.5 | PT0.5S",
                "999999 | PT10M",
                "Sat, 31 Jan 2026 12:00:30 GMT | PT30S",
                "Sat, 31 Jan 2026 11:00:00 GMT | PT0S"
            })
    void theServerSaysWhenToComeAgain(String header, Duration wait) {
        assertThat(RetryAfter.read(header, Bot.CLOCK)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "99999999999999999999", "1e9"})
    void whatNobodyCanReadIsNotThere(String header) {
        assertThat(RetryAfter.read(header, Bot.CLOCK)).isEmpty();
    }
}
