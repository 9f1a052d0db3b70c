package goldpath.bot.conversation;

import static goldpath.bot.conversation.Talk.passes;
import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.conversation.Staff.Critical;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffTest {

    private final Talk talk = Talk.finishedWithSilver();

    @Test
    void whose_leaving_costs_a_level_is_critical_with_the_passes_that_bring_it_back() {
        assertThat(staff().critical())
                .containsExactly(new Critical("Ana", List.of("silver"), 2), new Critical("Bob", List.of("silver"), 1));
    }

    @Test
    void whom_somebody_else_can_stand_in_for_is_not_critical() {
        talk.says(passes("Cleo", "MB2-707"));

        assertThat(staff().critical()).extracting(Critical::person).containsExactly("Ana");
    }

    @Test
    void who_takes_no_seat_in_any_level_is_spare() {
        talk.says(passes("Cleo", "MB2-707"), passes("Dan", "MB2-707"));

        assertThat(staff().spare()).hasSize(1);
    }

    @Test
    void who_has_no_exam_and_is_to_be_trained_is_not_spare() {
        talk.says(passes("Cleo"));

        assertThat(staff().spare()).isEmpty();
    }

    @Test
    void nobody_is_critical_where_nothing_is_attained() {
        talk.says(Talk.revenue(10));

        assertThat(staff().critical()).isEmpty();
    }

    private Staff staff() {
        return Staff.of(
                Talk.EVALUATOR,
                talk.answers(),
                Talk.EVALUATOR.assess(talk.answers().facts()));
    }
}
