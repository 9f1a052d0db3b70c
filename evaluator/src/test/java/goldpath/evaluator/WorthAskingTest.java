package goldpath.evaluator;

import static goldpath.evaluator.CloudPartner.AB;
import static goldpath.evaluator.CloudPartner.C;
import static goldpath.evaluator.CloudPartner.GOLD_TEAM;
import static goldpath.evaluator.CloudPartner.covered;
import static goldpath.evaluator.CloudPartner.earning;
import static goldpath.evaluator.CloudPartner.gold;
import static goldpath.evaluator.CloudPartner.silver;
import static goldpath.evaluator.CloudPartner.staffed;
import static goldpath.evaluator.CloudPartner.worthAsking;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A question is asked as long as its answer can change a verdict or a gap of a level that is not met; and in which order. */
class WorthAskingTest {

    @Test
    void everythingIsWorthAskingAtFirst() {
        assertThat(worthAsking(Facts.none())).containsExactly("market", "revenue", "dpor", "roster");
    }

    @Test
    void nothingIsWorthAskingOnceGoldIsMet() {
        assertThat(worthAsking(earning("300000"))).isEmpty();
        assertThat(worthAsking(earning("300000").withMarket(Fact.unknown()))).isEmpty();
    }

    @Test
    void withoutDporRevenueIsNotWorthAsking() {
        Facts facts = staffed().withCoverage("dpor", Fact.known(new Coverage.None()));
        assertThat(worthAsking(facts)).containsExactly("market");
    }

    @Test
    void theMarketIsWorthAskingForTheGapAlone() {
        assertThat(worthAsking(earning("0").withMarket(Fact.unknown()))).containsExactly("market");
    }

    @Test
    void dporIsNotWorthAskingWhereThereIsNoRevenue() {
        assertThat(worthAsking(earning("0").withCoverage("dpor", Fact.unknown())))
                .isEmpty();
    }

    @Test
    void dporIsWorthAskingForTheGapAlone() {
        assertThat(worthAsking(earning("10").withCoverage("dpor", Fact.unknown())))
                .containsExactly("dpor");
    }

    @Test
    void revenueIsNotWorthAskingWhereTheCoveredPartIsKnown() {
        Facts facts = covered("0", Coverage.part(Amount.usd(10))).withAmount("revenue", Fact.unknown());
        assertThat(worthAsking(facts)).isEmpty();
    }

    @Test
    void aBoundOfTheCoveredPartIsAnAnswer() {
        Coverage bound = Coverage.part(Amount.of(new BigDecimal("120000"), Precision.MORE));
        assertThat(worthAsking(covered("500000", bound))).isEmpty();
    }

    @Test
    void aPartOfUnknownSizeIsAskedFurther() {
        assertThat(worthAsking(covered("500000", Coverage.partOfUnknownSize()))).containsExactly("dpor");
    }

    @Test
    void aRosterThatFillsGoldIsNotWorthAskingAbout() {
        Facts facts = earning("0").withRoster(GOLD_TEAM.withExtent(Roster.Extent.STARTED));
        assertThat(worthAsking(facts)).isEmpty();
    }

    @Test
    void aRosterThatFillsSilverOnlyIsWorthAskingAbout() {
        Facts facts = earning("100000").withRoster(new Roster(List.of(AB, C), Roster.Extent.STARTED));
        assertThat(worthAsking(facts)).containsExactly("roster");
    }

    @Test
    void aRosterIsWorthAskingAboutWhereRevenueIsMissed() {
        Facts facts = earning("0").withRoster(Roster.empty());
        assertThat(worthAsking(facts)).containsExactly("roster");
    }

    @Test
    void whatCanDecideAloneIsNamedFirst() {
        Facts facts = Facts.none();
        assertThat(gold(facts).open()).containsExactly("revenue", "dpor", "roster", "market");
    }

    @Test
    void dporAndRosterAreLeftOnceMarketAndRevenueAreKnown() {
        Facts facts = Facts.none()
                .withMarket(Fact.known(Market.DEVELOPED))
                .withAmount("revenue", Fact.known(Amount.usd(120_000)));
        assertThat(silver(facts).status()).isEqualTo(Status.OPEN);
        assertThat(silver(facts).open()).containsExactly("dpor", "roster");
        assertThat(gold(facts).status()).isEqualTo(Status.MISSED);
        assertThat(worthAsking(facts)).containsExactly("dpor", "roster");
    }
}
