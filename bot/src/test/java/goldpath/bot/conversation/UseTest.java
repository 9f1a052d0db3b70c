package goldpath.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.conversation.Use.Reason;
import goldpath.evaluator.Facts;
import goldpath.evaluator.Person;
import goldpath.evaluator.Roster;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UseTest {

    private static final Person ANA = Person.of("Ana", "MB2-714", "MB2-710", "MB2-712");
    private static final Person BOB = Person.of("Bob", "MB2-712");
    private static final Person CLEO = new Person("Cleo", Set.of("MB2-709"), Set.of("MB2-710"));
    private static final Person DAN = Person.of("Dan", "MB2-707");

    @Test
    void an_exam_counts_where_its_bearer_fills_a_seat_with_it() {
        assertThat(reason(ANA, "MB2-714")).isEqualTo(Reason.COUNTS);
    }

    @Test
    void a_second_seat_of_the_same_person_counts_for_nothing() {
        assertThat(reason(ANA, "MB2-712")).isEqualTo(Reason.SEATED_OTHERWISE);
    }

    @Test
    void one_of_two_exams_of_a_seat_needs_the_other() {
        assertThat(use(CLEO, "MB2-709"))
                .isEqualTo(new Use("Cleo", "silver", Reason.NEEDS_MORE, List.of(List.of("MB2-710", "MB2-706"))));
    }

    @Test
    void a_failed_exam_does_not_count_and_one_never_named_is_not_known() {
        assertThat(reason(CLEO, "MB2-710")).isEqualTo(Reason.NOT_PASSED);
        assertThat(reason(CLEO, "MB2-706")).isEqualTo(Reason.NOT_NAMED);
    }

    @Test
    void an_exam_whose_seats_others_fill_is_not_needed() {
        boolean bobSits = reason(BOB, "MB2-712") == Reason.COUNTS;
        assertThat(bobSits ? reason(DAN, "MB2-707") : reason(BOB, "MB2-712")).isEqualTo(Reason.NOT_NEEDED);
    }

    private static Reason reason(Person person, String exam) {
        return use(person, exam).reason();
    }

    private static Use use(Person person, String exam) {
        Facts facts = Facts.none().withRoster(Roster.complete(ANA, BOB, CLEO, DAN));
        return Use.of(Talk.EVALUATOR.competency(), Talk.EVALUATOR.assess(facts).level("silver"), person, exam);
    }
}
