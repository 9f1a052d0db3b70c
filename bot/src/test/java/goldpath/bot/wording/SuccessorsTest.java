package goldpath.bot.wording;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.conversation.Reply;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Competency.Exam;
import goldpath.evaluator.Competency.Successor;
import goldpath.evaluator.Evaluator;
import goldpath.evaluator.Facts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SuccessorsTest {

    private static final Competency SHIPPED = Bot.competency();

    @Test
    void the_competency_has_a_successor_with_its_day_and_its_source() {
        assertThat(said(SHIPPED))
                .contains("ended on September 30, 2022; since October 3, 2022")
                .contains("Solutions Partner designations")
                .contains("Source: TD SYNNEX, page");
    }

    @Test
    void of_exams_without_one_in_the_data_nothing_is_made_up() {
        assertThat(said(SHIPPED))
                .contains("retired the exams MB2-714,")
                .contains("None of my sources says what took their place");
    }

    @Test
    void the_successor_of_an_exam_is_told_as_the_data_has_it() {
        Successor successor = new Successor("X-1 Something", LocalDate.of(2018, 1, 2), "A page");
        Map<String, Exam> exams = new LinkedHashMap<>(SHIPPED.exams());
        exams.computeIfPresent(
                "MB2-712",
                (code, exam) -> new Exam(
                        code, exam.title(), exam.link(), exam.kind(), exam.acceptance(), Optional.of(successor)));

        assertThat(said(with(exams)))
                .contains("MB2-712: X-1 Something, since January 2, 2018. Source: A page.")
                .contains("MB2-706, and MB2-707. None");
    }

    private static Competency with(Map<String, Exam> exams) {
        return new Competency(
                SHIPPED.id(),
                SHIPPED.name(),
                SHIPPED.edition(),
                SHIPPED.ended(),
                SHIPPED.facts(),
                exams,
                SHIPPED.groups(),
                SHIPPED.options());
    }

    private static String said(Competency competency) {
        Wording wording = new Wording(Bot.languages().closest("en"), Bot.languages(), competency);
        return wording.say(new Reply.Explanation("successor", new Evaluator(competency).assess(Facts.none()))).stream()
                .map(Message::plain)
                .collect(Collectors.joining("\n"));
    }
}
