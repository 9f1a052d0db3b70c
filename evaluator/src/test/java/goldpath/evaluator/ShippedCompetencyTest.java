package goldpath.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.evaluator.Competency.Ended;
import goldpath.evaluator.Competency.Exam;
import goldpath.evaluator.Competency.Level;
import goldpath.evaluator.Competency.Option;
import goldpath.evaluator.Competency.Successor;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Requirement.People;
import goldpath.evaluator.Requirement.SeatType;
import goldpath.evaluator.Requirement.Threshold;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shipped file says what the page says. */
class ShippedCompetencyTest {

    /** Read in every test, so that what the reader loses is missed there. */
    private static Competency cloud() {
        return Competencies.onClasspath().latest("cloud-crm");
    }

    private static Exam exam(String code, String title) {
        String page = "https://www.microsoft.com/en-us/learning/exam-" + code.toLowerCase(Locale.ROOT) + ".aspx";
        return new Exam(code, title, URI.create(page));
    }

    private static Threshold revenue(String developed, String emerging) {
        return new Threshold(
                "revenue",
                List.of("dpor"),
                Map.of(Market.DEVELOPED, new BigDecimal(developed), Market.EMERGING, new BigDecimal(emerging)));
    }

    private static People people(int each) {
        return new People(List.of(new SeatType(each, List.of("A", "B")), new SeatType(each, List.of("C"))));
    }

    @Test
    void itIsTheEditionOf2017() {
        assertThat(cloud().name()).isEqualTo("Cloud Customer Relationship Management");
        assertThat(cloud().edition().date()).isEqualTo(LocalDate.of(2017, 9, 15));
        assertThat(cloud().edition().source()).contains("handed off 2017-07-07", "last changed 2017-09-15");
    }

    @Test
    void itEndedIn2022() {
        assertThat(cloud().ended())
                .contains(new Ended(
                        LocalDate.of(2022, 9, 30),
                        new Successor(
                                "Solutions Partner designations",
                                LocalDate.of(2022, 10, 3),
                                "TD SYNNEX, page \"Understanding Microsoft's Cloud Partner Program\"")));
        assertThat(cloud().exams().values()).allMatch(exam -> exam.replaced().isEmpty());
    }

    @Test
    void itAsksForMarketRevenueDporAndRoster() {
        assertThat(cloud().facts())
                .containsExactly(
                        new MarketFact("market"),
                        new AmountFact(
                                "revenue",
                                "net new revenue in CRM Online or Dynamics 365 Plan 1",
                                List.of("CRM Online", "Dynamics 365 Plan 1")),
                        new AssociationFact(
                                "dpor",
                                "Digital Partner of Record (DPOR)",
                                "revenue",
                                URI.create("https://partner.microsoft.com/en-us/membership/digital-partner-of-record")),
                        new RosterFact("roster"));
    }

    @Test
    void itListsEveryExamWithTitleAndLink() {
        assertThat(cloud().exams().values())
                .containsExactly(
                        exam("MB2-714", "Dynamics CRM Customer Service"),
                        exam("MB2-713", "Microsoft Dynamics CRM 2016 Sales"),
                        exam("MB2-709", "Dynamics CRM Marketing"),
                        exam("MB2-710", "Microsoft Dynamics CRM Online Deployment (2015)"),
                        exam("MB2-706", "Microsoft Dynamics CRM Online Deployment"),
                        exam("MB2-712", "Microsoft Dynamics CRM 2016 Customization and Configuration"),
                        exam("MB2-707", "Microsoft Dynamics CRM Customization and Configuration"));
        assertThat(cloud().exams())
                .allSatisfy((code, exam) -> assertThat(exam.code()).isEqualTo(code));
    }

    @Test
    void itGroupsTheExams() {
        assertThat(cloud().groups().keySet()).containsExactly("A", "B", "C");
        assertThat(cloud().examsOf(new SeatType(1, List.of("A", "B", "C"))))
                .containsExactly(
                        List.of("MB2-714", "MB2-713", "MB2-709"),
                        List.of("MB2-710", "MB2-706"),
                        List.of("MB2-712", "MB2-707"));
    }

    @Test
    void itHasOneOptionWithTwoLevels() {
        Level silver = new Level("silver", List.of(revenue("100000.00", "50000.00"), people(1)));
        Level gold = new Level("gold", List.of(revenue("300000.00", "150000.00"), people(2)));
        assertThat(cloud().options())
                .containsExactly(new Option("reseller", "Cloud CRM Reseller", List.of(silver, gold)));
        assertThat(cloud().levels()).containsExactly("silver", "gold");
    }
}
