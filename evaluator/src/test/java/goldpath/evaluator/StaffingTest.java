package goldpath.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import goldpath.evaluator.Plan.Placement;
import goldpath.evaluator.Roster.Extent;
import goldpath.evaluator.Staffing.Leaving;
import goldpath.evaluator.Uncounted.Reason;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Why the seats of a level are filled as they are. */
class StaffingTest {

    private static final Evaluator CLOUD =
            new Evaluator(Competencies.onClasspath().latest("cloud-crm"));
    private static final Person ANA = Person.of("Ana", "MB2-714", "MB2-710", "MB2-712");
    private static final Person BOB = Person.of("Bob", "MB2-713", "MB2-706");
    private static final Person CEM = Person.of("Cem", "MB2-712", "MB2-707", "AZ-900");

    private static Staffing silver(Person... people) {
        return staffing(CLOUD, "silver", List.of(people));
    }

    private static Staffing staffing(Evaluator evaluator, String level, List<Person> people) {
        Facts facts = Facts.none().withRoster(new Roster(people, Extent.COMPLETE));
        return evaluator
                .examine(facts)
                .staffing(evaluator.competency().options().get(0), level);
    }

    private static Evaluator invented(String id) {
        return new Evaluator(Competencies.of(Grammar.competencies()).latest(id));
    }

    private static List<Optional<String>> seated(Plan plan) {
        return plan.seats().stream().map(Assessment.Seat::person).toList();
    }

    @Test
    void ofSeatsOfOneKindTheFilledOnesComeFirstThenByNameAndNewPeopleLast() {
        Person dan = Person.of("Dan", "MB2-714", "MB2-710");
        Person ana = Person.of("Ana", "MB2-709");
        Person eve = Person.of("Eve", "MB2-707");
        assertThat(seated(staffing(CLOUD, "gold", List.of(eve, dan, ana)).plan()))
                .containsExactly(Optional.of("Dan"), Optional.of("Ana"), Optional.of("Eve"), Optional.empty());
    }

    @Test
    void thePlanSaysWhoFillsWhichSeatThroughWhichExam() {
        Plan plan = silver(CEM, BOB).plan();
        assertThat(plan.seats())
                .extracting(Assessment.Seat::person, Assessment.Seat::held)
                .containsExactly(
                        tuple(Optional.of("Bob"), List.of("MB2-713", "MB2-706")),
                        tuple(Optional.of("Cem"), List.of("MB2-712")));
    }

    @Test
    void allEquallyGoodPlansAreCountedAndTheFirstAreTold() {
        Staffing staffing = silver(CEM, BOB, ANA);
        assertThat(staffing.plansInAll()).isEqualTo(3);
        assertThat(staffing.plans(2).stream().map(StaffingTest::seated))
                .containsExactly(
                        List.of(Optional.of("Ana"), Optional.of("Cem")),
                        List.of(Optional.of("Bob"), Optional.of("Ana")));
        assertThat(staffing.plans(9)).hasSize(3).doesNotHaveDuplicates().startsWith(staffing.plan());
    }

    @Test
    void manyPeopleHaveMorePlansThanALongCounts() {
        List<Person> people = new ArrayList<>();
        IntStream.range(0, 100_000).forEach(i -> people.add(Person.of("P" + i, "MB2-714", "MB2-710", "MB2-712")));
        BigInteger ways = BigInteger.valueOf(100_000L * 99_999 / 2).multiply(BigInteger.valueOf(99_998L * 99_997 / 2));
        Staffing gold = staffing(CLOUD, "gold", people);
        assertThat(gold.plansInAll()).isEqualTo(ways);
        assertThat(gold.leavings()).isEmpty();
    }

    @Test
    void whoFillsNoSeatIsSpare() {
        assertThat(silver(CEM, BOB, ANA).spare()).containsExactly("Bob");
        assertThat(silver(BOB).spare()).isEmpty();
    }

    @Test
    void everyExamThatDoesNotCountHasItsReason() {
        Staffing staffing = silver(
                new Person("Ana", Set.of("MB2-714", "MB2-713", "MB2-710", "MB2-712"), Set.of("MB2-707")), BOB, CEM);
        assertThat(staffing.uncounted("Ana"))
                .extracting(Uncounted::exam, Uncounted::reason)
                .containsExactly(
                        tuple("MB2-707", Reason.NOT_PASSED),
                        tuple("MB2-712", Reason.OTHER_SEAT),
                        tuple("MB2-713", Reason.COVERED));
        assertThat(staffing.uncounted("Bob")).extracting(Uncounted::reason).containsOnly(Reason.SPARE);
        assertThat(staffing.uncounted("Cem"))
                .extracting(Uncounted::exam, Uncounted::reason)
                .containsExactly(tuple("AZ-900", Reason.NOT_LISTED), tuple("MB2-707", Reason.COVERED));
        assertThat(staffing.uncounted("Nobody")).isEmpty();
    }

    @Test
    void anExamThatNoSeatOfTheLevelAsksForDoesNotCount() {
        String text = SmallFile.TEXT.replaceFirst("each: \\[A, B\\]", "each: [A]");
        Evaluator small = new Evaluator(SmallFile.read(text));
        assertThat(staffing(small, "low", List.of(Person.of("Ana", "X-2"))).uncounted("Ana"))
                .containsExactly(new Uncounted("Ana", "X-2", Reason.NOT_ASKED));
    }

    @Test
    void whoseLeavingWouldCostTheLevelIsToldWithTheCheapestRepair() {
        List<Leaving> leavings = silver(ANA, BOB).leavings();
        assertThat(leavings)
                .extracting(Leaving::person, Leaving::exams, Leaving::newPeople)
                .containsExactly(tuple("Ana", 1, 1), tuple("Bob", 1, 1));
        assertThat(leavings.get(0).repair().placements())
                .extracting(Placement::person, Placement::toPass)
                .containsExactly(
                        tuple(Optional.of("Bob"), List.of()),
                        tuple(Optional.empty(), List.of(List.of("MB2-712", "MB2-707"))));
        assertThat(silver(ANA, BOB, CEM).leavings()).isEmpty();
    }

    @Test
    void oneIsTrainedForTwoPartsWithOnePass() {
        Staffing staffing = staffing(invented("people-shared"), "level", List.of(Person.of("Ana", "X-1")));
        assertThat(staffing.plan().placements())
                .extracting(Placement::person, Placement::toPass)
                .containsExactly(
                        tuple(Optional.of("Ana"), List.of()), tuple(Optional.empty(), List.of(List.of("X-2"))));
        assertThat(seated(staffing.plan())).containsExactly(Optional.of("Ana"), Optional.empty(), Optional.empty());
        assertThat(staffing.exams()).isEqualTo(1);
        assertThat(staffing.newPeople()).isEqualTo(1);
    }

    @Test
    void aSeatOfABundleNamesTheExamsOfTheBundleChosen() {
        Staffing staffing = staffing(
                invented("people-bundle-each"), "level", List.of(Person.of("Ana", "X-1", "X-2"), Person.of("Bob")));
        assertThat(staffing.plan().seats())
                .extracting(Assessment.Seat::held, Assessment.Seat::toPass)
                .containsExactly(tuple(List.of("X-1", "X-2"), List.of()), tuple(List.of(), List.of(List.of("X-3"))));
    }

    @Test
    void theNextBestExamIsOneAfterWhichFewerAreLeft() {
        assertThat(silver(BOB).nextExams("Bob")).isEmpty();
        assertThat(silver(BOB).nextExams("Cem")).containsExactly("MB2-712", "MB2-707");
        assertThat(silver(Person.of("Ana", "MB2-714")).nextExams("Ana")).containsExactly("MB2-710", "MB2-706");
    }

    @Test
    void anExamThatIsNoLongerAcceptedIsNotPlanned() {
        String dated = SmallFile.TEXT
                .replace("A: [X-1]", "A: [X-1, X-3]")
                .replace(
                        "  X-2: {",
                        "  X-3: {title: Three, link: https://example.org/3, passedBefore: 2019-01-01}\n  X-2: {");
        Evaluator small = new Evaluator(SmallFile.read(dated));
        Person late = new Person("Ana", Set.of("X-3"), Set.of(), Map.of("X-3", LocalDate.of(2019, 6, 1)));
        Staffing staffing = staffing(small, "low", List.of(late));
        assertThat(staffing.plan().placements().get(0).toPass()).containsExactly(List.of("X-1"), List.of("X-2"));
        assertThat(staffing.uncounted("Ana")).extracting(Uncounted::reason).containsExactly(Reason.TOO_LATE);
        assertThat(staffing.nextExams("Ana")).containsExactly("X-1", "X-2");
    }

    @Test
    void theSameFactsInAnotherOrderGiveTheSameAnswer() {
        Random random = new Random(7);
        RandomParts parts = new RandomParts(random);
        for (int i = 0; i < 400; i++) {
            Evaluator evaluator = new Evaluator(parts.next());
            List<Person> people = parts.people(evaluator.competency(), 6);
            String expected = everything(staffing(evaluator, "only", people), people);
            Collections.shuffle(people, random);
            assertThat(everything(staffing(evaluator, "only", people), people)).isEqualTo(expected);
        }
    }

    private static String everything(Staffing staffing, List<Person> people) {
        String[] names = people.stream().map(Person::name).sorted().toArray(String[]::new);
        return staffing.plan() + " " + staffing.plans(5) + staffing.spare() + staffing.leavings()
                + Arrays.stream(names)
                        .map(name -> staffing.uncounted(name) + "" + staffing.nextExams(name))
                        .toList();
    }

    @Test
    void whatIsToldOfLeavingAndOfTheNextExamIsWhatStaffingTheOthersSays() {
        Random random = new Random(13);
        RandomParts parts = new RandomParts(random);
        for (int i = 0; i < 300; i++) {
            Evaluator evaluator = new Evaluator(parts.next());
            List<Person> people = parts.people(evaluator.competency(), 16);
            Staffing staffing = staffing(evaluator, "only", people);
            List<String> costly = new ArrayList<>();
            for (Person person : people) {
                List<Person> rest = new ArrayList<>(people);
                rest.remove(person);
                if (staffing(evaluator, "only", rest).exams() > staffing.exams()) {
                    costly.add(person.name());
                }
                for (String code : evaluator.competency().exams().keySet()) {
                    Roster after = new Roster(people, Extent.COMPLETE).withPass(person.name(), code);
                    boolean helps = staffing(evaluator, "only", after.people()).exams() < staffing.exams();
                    assertThat(staffing.nextExams(person.name()).contains(code)).isEqualTo(helps);
                }
            }
            assertThat(staffing.leavings())
                    .extracting(Leaving::person)
                    .containsExactlyElementsOf(costly.stream().sorted().toList());
        }
    }

    @Test
    void thePlansAreDifferentAndAsManyAsThereAre() {
        Random random = new Random(11);
        RandomParts parts = new RandomParts(random);
        for (int i = 0; i < 400; i++) {
            Evaluator evaluator = new Evaluator(parts.next());
            Staffing staffing = staffing(evaluator, "only", parts.people(evaluator.competency(), 5));
            List<Plan> plans = staffing.plans(20);
            assertThat(plans)
                    .hasSize(staffing.plansInAll().min(BigInteger.valueOf(20)).intValue())
                    .startsWith(staffing.plan())
                    .allSatisfy(plan -> {
                        assertThat(plan.exams()).isEqualTo(staffing.exams());
                        assertThat(plan.newPeople()).isEqualTo(staffing.plan().newPeople());
                    });
        }
    }

    @Test
    void aLevelThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> staffing(CLOUD, "bronze", List.of())).hasMessage("No level 'bronze' in 'reseller'.");
        Assessment assessment = CLOUD.assess(Facts.none());
        assertThatThrownBy(() -> assessment.level("bronze")).hasMessage("No level 'bronze'.");
        assertThatThrownBy(() -> assessment.competency().fact("size")).hasMessage("No fact 'size' in cloud-crm.");
    }
}
