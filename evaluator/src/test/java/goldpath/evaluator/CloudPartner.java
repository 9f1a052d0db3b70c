package goldpath.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.evaluator.Assessment.Gap;
import goldpath.evaluator.Assessment.LevelAssessment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Partners of Cloud CRM and how far they are. */
final class CloudPartner {

    static final Evaluator EVALUATOR = new Evaluator(Competencies.onClasspath().latest("cloud-crm"));

    static final Person AB = Person.of("Ana", "MB2-714", "MB2-710");
    static final Person AB_TOO = Person.of("Ben", "MB2-709", "MB2-706");
    static final Person C = Person.of("Cem", "MB2-712");
    static final Person C_TOO = Person.of("Dag", "MB2-707");
    static final Roster GOLD_TEAM = Roster.complete(AB, AB_TOO, C, C_TOO);

    static Facts staffed() {
        return Facts.none().withRoster(GOLD_TEAM);
    }

    /** Developed market, everything under DPOR, a full team. */
    static Facts earning(Amount amount) {
        return staffed()
                .withMarket(Fact.known(Market.DEVELOPED))
                .withAmount("revenue", Fact.known(amount))
                .withCoverage("dpor", Fact.known(new Coverage.All()));
    }

    static Facts earning(String usd) {
        return earning(Amount.exactly(new BigDecimal(usd)));
    }

    static Facts earning(String usd, Precision precision) {
        return earning(Amount.of(new BigDecimal(usd), precision));
    }

    static Facts covered(String usd, Coverage coverage) {
        return earning(usd).withCoverage("dpor", Fact.known(coverage));
    }

    static Facts withPeople(Person... people) {
        return earning("300000").withRoster(Roster.complete(people));
    }

    static LevelAssessment silver(Facts facts) {
        return EVALUATOR.assess(facts).level("silver");
    }

    static LevelAssessment gold(Facts facts) {
        return EVALUATOR.assess(facts).level("gold");
    }

    static Optional<String> attained(Facts facts) {
        return EVALUATOR.assess(facts).attained();
    }

    static List<String> worthAsking(Facts facts) {
        return EVALUATOR.assess(facts).worthAsking();
    }

    static void assertMissing(LevelAssessment level, String usd) {
        assertThat(level.gap().revenueUsd())
                .hasValueSatisfying(gap -> assertThat(gap).isEqualByComparingTo(usd));
    }

    static void assertMissingIsUnknown(LevelAssessment level) {
        assertThat(level.gap().revenueUsd()).isEmpty();
    }

    static void assertPeopleGap(LevelAssessment level, int exams, int newPeople, int peopleToTrain) {
        Gap gap = level.gap();
        assertThat(List.of(gap.exams(), gap.newPeople(), gap.peopleToTrain()))
                .containsExactly(exams, newPeople, peopleToTrain);
    }

    private CloudPartner() {}
}
