package goldpath.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.conversation.Use.Reason;
import goldpath.evaluator.Acceptance;
import goldpath.evaluator.Assessment.LevelAssessment;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Competency.Exam;
import goldpath.evaluator.Evaluator;
import goldpath.evaluator.Examination;
import goldpath.evaluator.Facts;
import goldpath.evaluator.Person;
import goldpath.evaluator.Roster;
import goldpath.evaluator.Staffing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Test
    void a_pass_that_its_day_keeps_from_counting_is_told_so() {
        LocalDate today = Talk.EVALUATOR.day();
        Optional<LocalDate> tomorrow = Optional.of(today.plusDays(1));
        Optional<LocalDate> yesterday = Optional.of(today.minusDays(1));
        assertThat(dated(Acceptance.always(), tomorrow)).isEqualTo(Reason.NOT_YET);
        assertThat(dated(new Acceptance(tomorrow, Optional.empty()), Optional.empty()))
                .isEqualTo(Reason.UNDATED);
        assertThat(dated(new Acceptance(yesterday, Optional.empty()), Optional.of(today)))
                .isEqualTo(Reason.TOO_LATE);
        assertThat(dated(new Acceptance(Optional.empty(), yesterday), Optional.of(today)))
                .isEqualTo(Reason.LAPSED);
    }

    /** What MB2-712, passed on that day, comes to where the rules accept it so. */
    private static Reason dated(Acceptance acceptance, Optional<LocalDate> day) {
        Competency rules = Talk.EVALUATOR.competency();
        Map<String, Exam> exams = new LinkedHashMap<>(rules.exams());
        exams.computeIfPresent(
                "MB2-712",
                (code, exam) -> new Exam(code, exam.title(), exam.link(), exam.kind(), acceptance, exam.replaced()));
        Competency dated = new Competency(
                rules.id(),
                rules.name(),
                rules.edition(),
                rules.ended(),
                rules.facts(),
                exams,
                rules.groups(),
                rules.options());
        Map<String, LocalDate> days = day.map(each -> Map.of("MB2-712", each)).orElse(Map.of());
        Person eve = new Person("Eve", Set.of("MB2-712"), Set.of(), days);
        return use(new Evaluator(dated), eve, "MB2-712").reason();
    }

    private static Reason reason(Person person, String exam) {
        return use(person, exam).reason();
    }

    private static Use use(Person person, String exam) {
        return use(Talk.EVALUATOR, person, exam);
    }

    private static Use use(Evaluator evaluator, Person person, String exam) {
        Set<Person> people = new LinkedHashSet<>(List.of(ANA, BOB, CLEO, DAN));
        people.add(person);
        Facts facts = Facts.none().withRoster(Roster.complete(people.toArray(Person[]::new)));
        Examination examination = evaluator.examine(facts);
        LevelAssessment silver = examination.assessment().level("silver");
        Staffing staffing = examination.staffing(silver.option(), silver.level());
        return new Uses(evaluator.competency(), silver, staffing).of(person, exam);
    }
}
