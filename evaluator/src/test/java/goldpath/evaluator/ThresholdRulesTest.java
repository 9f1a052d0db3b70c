package goldpath.evaluator;

import static goldpath.evaluator.CloudPartner.assertMissing;
import static goldpath.evaluator.CloudPartner.assertMissingIsUnknown;
import static goldpath.evaluator.CloudPartner.attained;
import static goldpath.evaluator.CloudPartner.covered;
import static goldpath.evaluator.CloudPartner.earning;
import static goldpath.evaluator.CloudPartner.gold;
import static goldpath.evaluator.CloudPartner.silver;
import static goldpath.evaluator.CloudPartner.worthAsking;
import static org.assertj.core.api.Assertions.assertThat;

import goldpath.evaluator.Assessment.LevelAssessment;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The readings of the rules about thresholds, hedges, bounds and ranges. */
class ThresholdRulesTest {

    @Test
    void exactlyTheThresholdQualifies() {
        assertThat(attained(earning("100000"))).contains("silver");
        assertThat(attained(earning("300000"))).contains("gold");
    }

    @Test
    void oneCentLessDoesNotQualify() {
        assertThat(silver(earning("99999.99")).status()).isEqualTo(Status.MISSED);
        assertMissing(silver(earning("99999.99")), "0.01");
        assertThat(attained(earning("299999.99"))).contains("silver");
    }

    @Test
    void anEmergingMarketAsksForHalf() {
        assertThat(attained(earning("50000").withMarket(Fact.known(Market.EMERGING))))
                .contains("silver");
        assertThat(attained(earning("49999.99").withMarket(Fact.known(Market.EMERGING))))
                .isEmpty();
        assertThat(attained(earning("150000").withMarket(Fact.known(Market.EMERGING))))
                .contains("gold");
    }

    @Test
    void anUnknownMarketLeavesOpenOnlyWhatDependsOnIt() {
        Facts facts = earning("60000").withMarket(Fact.unknown());
        assertThat(silver(facts).status()).isEqualTo(Status.OPEN);
        assertThat(silver(facts).open()).containsExactly("market");
        assertMissingIsUnknown(silver(facts));
        assertThat(gold(facts).status()).isEqualTo(Status.MISSED);
        assertThat(attained(earning("300000").withMarket(Fact.declined()))).contains("gold");
    }

    @Test
    void negativeRevenueAddsToTheGap() {
        assertMissing(silver(earning("-5000")), "105000");
        assertThat(silver(earning("-5000")).status()).isEqualTo(Status.MISSED);
    }

    @Test
    void aHedgedAmountCountsAsItsNumber() {
        LevelAssessment silver = silver(earning("100000", Precision.ABOUT));
        assertThat(silver.status()).isEqualTo(Status.MET);
        assertThat(silver.measures())
                .singleElement()
                .satisfies(measure ->
                        assertThat(measure.counted()).contains(Amount.of(new BigDecimal("100000"), Precision.ABOUT)));
        assertMissing(gold(earning("120000", Precision.ABOUT)), "180000");
    }

    @Test
    void aLowerBoundMeetsAThresholdFromTheBoundOn() {
        for (Precision bound : List.of(Precision.MORE, Precision.AT_LEAST)) {
            assertThat(attained(earning("300000", bound))).contains("gold");
            Facts facts = earning("299999.99", bound);
            assertThat(attained(facts)).contains("silver");
            assertThat(gold(facts).status()).isEqualTo(Status.OPEN);
            assertThat(gold(facts).open()).containsExactly("revenue");
            assertMissing(gold(facts), "0.01");
        }
    }

    @Test
    void anUpperBoundNeverMeets() {
        for (Precision bound : List.of(Precision.LESS, Precision.AT_MOST)) {
            assertThat(silver(earning("100000", bound)).status()).isEqualTo(Status.MISSED);
            assertThat(silver(earning("100000.01", bound)).status()).isEqualTo(Status.OPEN);
            assertThat(silver(earning("1000000", bound)).status()).isEqualTo(Status.OPEN);
            assertMissingIsUnknown(silver(earning("1000000", bound)));
            assertMissing(silver(earning("90000", bound)), "10000");
        }
    }

    @Test
    void aRangeMeetsFromItsLowerEndOn() {
        Facts facts = earning(Amount.range(new BigDecimal("100000"), new BigDecimal("299999.99")));
        assertThat(attained(facts)).contains("silver");
        assertThat(gold(facts).status()).isEqualTo(Status.MISSED);
        assertMissing(gold(facts), "200000");
    }

    @Test
    void aRangeAcrossTheThresholdIsOpenAndItsGapIsTakenFromItsLowerEnd() {
        Facts facts = earning(Amount.range(new BigDecimal("250000"), new BigDecimal("300000")));
        assertThat(gold(facts).status()).isEqualTo(Status.OPEN);
        assertThat(gold(facts).open()).containsExactly("revenue");
        assertMissing(gold(facts), "50000");
    }

    @Test
    void aBoundAboveEveryThresholdStillDependsOnDpor() {
        Facts facts = earning("400000", Precision.MORE).withCoverage("dpor", Fact.unknown());
        assertThat(gold(facts).status()).isEqualTo(Status.OPEN);
        assertThat(gold(facts).open()).containsExactly("dpor");
        assertThat(worthAsking(facts)).containsExactly("dpor");
    }

    @Test
    void aRangeBetweenTwoThresholdsStillDependsOnDpor() {
        Facts facts = earning(Amount.range(new BigDecimal("200000"), new BigDecimal("250000")))
                .withCoverage("dpor", Fact.unknown());
        assertThat(worthAsking(facts)).containsExactly("dpor");
    }

    @Test
    void theMarketCanDecideWherePartOfTheRevenueMayCount() {
        Facts facts = earning("350000").withMarket(Fact.unknown()).withCoverage("dpor", Fact.unknown());
        assertThat(gold(facts).open()).containsExactlyInAnyOrder("market", "dpor");
    }

    @Test
    void revenueCanDecideWhereOnlyAShareOfItCounts() {
        Facts facts = covered("0", Coverage.share(new BigDecimal("0.1"))).withAmount("revenue", Fact.unknown());
        assertThat(gold(facts).status()).isEqualTo(Status.OPEN);
        assertThat(gold(facts).open()).containsExactly("revenue");
    }
}
