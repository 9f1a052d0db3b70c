package goldpath.bot.conversation;

import static goldpath.bot.conversation.Talk.developed;
import static goldpath.bot.conversation.Talk.dpor;
import static goldpath.bot.conversation.Talk.revenue;
import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.conversation.Meaning.Picks;
import goldpath.bot.conversation.Statement.AmountIs;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.Precision;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TacticTest {

    private final Talk talk = Talk.opened();

    @Test
    void after_three_misunderstandings_an_amount_can_be_picked_by_what_it_decides() {
        talk.says(developed());
        misunderstood(2);
        assertThat(talk.choices()).isEmpty();
        misunderstood(1);

        assertThat(talk.choices())
                .extracting(choice -> ((AmountIs) choice.statements().get(0)).amount())
                .containsExactly(
                        Amount.of(new BigDecimal(100_000), Precision.LESS),
                        Amount.range(new BigDecimal(100_000), new BigDecimal(299_999)),
                        Amount.of(new BigDecimal(300_000), Precision.AT_LEAST));
        talk.means(new Picks(1));
        assertThat(talk.answers().facts().amount("revenue").isKnown()).isTrue();
    }

    @Test
    void after_four_the_question_can_be_left_open_by_picking_it() {
        misunderstood(4);
        assertThat(talk.choices()).hasSize(3);
        talk.means(new Picks(2));

        assertThat(talk.answers().facts().market().isDeclined()).isTrue();
    }

    @Test
    void whatever_is_understood_in_between_starts_the_count_anew() {
        talk.says(developed());
        misunderstood(3);
        talk.wants(Command.HELP);

        assertThat(talk.choices()).isEmpty();
    }

    @Test
    void a_roster_can_be_closed_by_picking_it() {
        talk.says(developed(), revenue(120_000), dpor(new Coverage.All()));
        misunderstood(3);
        talk.means(new Picks(0));

        assertThat(talk.answers().facts().roster().isComplete()).isTrue();
    }

    private void misunderstood(int times) {
        for (int i = 0; i < times; i++) {
            talk.means();
        }
    }
}
