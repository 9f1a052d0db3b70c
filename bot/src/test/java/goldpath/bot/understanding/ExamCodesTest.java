package goldpath.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.understanding.ExamCode.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExamCodesTest {

    private final Lexicon lexicon = new Lexicon(Bot.languages().closest("de").vocabulary());
    private final ExamCodes codes = new ExamCodes(Bot.competency());

    private List<ExamCode> codesIn(String text) {
        Message message = Message.of(text, lexicon);
        List<ExamCode> found = new ArrayList<>();
        int at = 0;
        while (at < message.tokens().size()) {
            int here = at;
            codes.at(message, here).ifPresent(found::add);
            at = found.isEmpty()
                    ? at + 1
                    : Math.max(at + 1, found.get(found.size() - 1).to());
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MB2-714", "mb2 714", "MB2714", "714", "714er", "mb 2-714", "MB2 - 714", "mb2_714", "mb2–714"})
    void a_listed_code_is_known_however_it_is_written(String text) {
        assertThat(codesIn(text)).singleElement().satisfies(code -> {
            assertThat(code.kind()).isEqualTo(Kind.LISTED);
            assertThat(code.code()).isEqualTo("MB2-714");
        });
    }

    @ParameterizedTest
    @CsvSource({"AZ-900,AZ-900", "MB-210,MB-210", "MB2-999,MB2-999", "pl-600,PL-600", "MB6-890,MB6-890"})
    void a_code_of_another_exam_is_named_as_it_was_written(String text, String code) {
        assertThat(codesIn(text)).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.OTHER);
            assertThat(found.code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "MB2-741,MB2-714",
        "mb2 721,MB2-712",
        "MB2731,MB2-713",
        "MB-709,MB2-709",
        "MB2-7140,MB2-714",
        "741,MB2-714"
    })
    void a_code_one_slip_away_is_never_corrected(String text, String nearest) {
        assertThat(codesIn(text)).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.MISSPELT);
            assertThat(found.nearest()).contains(nearest);
        });
    }

    @Test
    void several_codes_in_a_row_are_all_found() {
        assertThat(codesIn("MB2-714/710, 712er und AZ-900"))
                .extracting(ExamCode::code)
                .containsExactly("MB2-714", "MB2-710", "MB2-712", "AZ-900");
    }

    @Test
    void a_name_before_a_code_is_not_its_series() {
        assertThat(codesIn("Ana-714 Bob-712")).extracting(ExamCode::code).containsExactly("MB2-714", "MB2-712");
    }

    @Test
    void a_number_alone_is_marked_as_bare() {
        assertThat(codesIn("Uwe 714 MB2-706")).extracting(ExamCode::bare).containsExactly(true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017", "Anna hat 2 Prüfungen", "MB2", "12", "120k-Kunde"})
    void other_numbers_are_no_codes(String text) {
        assertThat(codesIn(text).stream().filter(code -> !code.bare())).isEmpty();
    }
}
