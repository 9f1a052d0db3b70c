package goldpath.evaluator;

import static goldpath.evaluator.CloudPartner.assertMissing;
import static goldpath.evaluator.CloudPartner.assertMissingIsUnknown;
import static goldpath.evaluator.CloudPartner.attained;
import static goldpath.evaluator.CloudPartner.covered;
import static goldpath.evaluator.CloudPartner.earning;
import static goldpath.evaluator.CloudPartner.gold;
import static goldpath.evaluator.CloudPartner.silver;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The readings of the rules about Digital Partner of Record: only what it covers counts. */
class CoverageRulesTest {

    @Test
    void withoutDporTheGapIsTheWholeThreshold() {
        Facts facts = covered("500000", new Coverage.None());
        assertThat(silver(facts).status()).isEqualTo(Status.MISSED);
        assertMissing(silver(facts), "100000");
        assertMissing(gold(facts), "300000");
    }

    @Test
    void withoutDporTheGapIsKnownWhateverTheRevenueIs() {
        Facts facts = covered("0", new Coverage.None()).withAmount("revenue", Fact.unknown());
        assertThat(silver(facts).status()).isEqualTo(Status.MISSED);
        assertMissing(silver(facts), "100000");
    }

    @Test
    void onlyThePartUnderDporCounts() {
        Facts facts = covered("500000", Coverage.part(Amount.usd(120_000)));
        assertThat(attained(facts)).contains("silver");
        assertMissing(gold(facts), "180000");
    }

    @Test
    void thePartUnderDporCountsWhateverTheRevenueIs() {
        Facts facts = covered("0", Coverage.part(Amount.usd(120_000))).withAmount("revenue", Fact.unknown());
        assertThat(attained(facts)).contains("silver");
        assertMissing(gold(facts), "180000");
    }

    @Test
    void aShareUnderDporIsAShareOfTheRevenue() {
        Facts facts = covered("500000", Coverage.share(new BigDecimal("0.4")));
        assertThat(attained(facts)).contains("silver");
        assertMissing(gold(facts), "100000");
    }

    @Test
    void aShareIsNeverRoundedUpToTheThreshold() {
        Facts facts = covered("199999.99", Coverage.share(new BigDecimal("0.5")));
        assertThat(silver(facts).status()).isEqualTo(Status.MISSED);
        assertMissing(silver(facts), "0.01");
    }

    @Test
    void aShareOfAnUpperBoundIsNeverRoundedDownToTheThreshold() {
        Facts facts = earning("200000.01", Precision.LESS)
                .withCoverage("dpor", Fact.known(Coverage.share(new BigDecimal("0.5"))));
        assertThat(silver(facts).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void aShareOfNothingIsNothingWhateverTheRevenueIs() {
        Coverage nothing = Coverage.share(BigDecimal.ZERO);
        Facts range =
                covered("0", nothing).withAmount("revenue", Fact.known(Amount.range(BigDecimal.ONE, BigDecimal.TEN)));
        assertMissing(silver(range), "100000");
        Facts unknown = range.withAmount("revenue", Fact.unknown());
        assertThat(silver(unknown).status()).isEqualTo(Status.MISSED);
        assertMissing(silver(unknown), "100000");
    }

    @Test
    void unknownDporLeavesTheLevelOpen() {
        Facts facts = earning("120000").withCoverage("dpor", Fact.unknown());
        assertThat(silver(facts).status()).isEqualTo(Status.OPEN);
        assertThat(silver(facts).open()).containsExactly("dpor");
        assertMissingIsUnknown(silver(facts));
    }

    @Test
    void declinedDporLeavesTheLevelOpenToo() {
        Facts facts = earning("120000").withCoverage("dpor", Fact.declined());
        assertThat(silver(facts).status()).isEqualTo(Status.OPEN);
        assertThat(silver(facts).open()).containsExactly("dpor");
    }

    @Test
    void unknownDporMissesWhereAllOfTheRevenueWouldNotDo() {
        Facts facts = earning("60000").withCoverage("dpor", Fact.unknown());
        assertThat(silver(facts).status()).isEqualTo(Status.MISSED);
        assertThat(silver(facts).open()).isEmpty();
        assertMissingIsUnknown(silver(facts));
    }

    @Test
    void aPartOfUnknownSizeLeavesTheLevelOpen() {
        Facts facts = covered("120000", Coverage.partOfUnknownSize());
        assertThat(silver(facts).status()).isEqualTo(Status.OPEN);
        assertThat(silver(facts).open()).containsExactly("dpor");
        assertThat(gold(facts).status()).isEqualTo(Status.MISSED);
        assertMissingIsUnknown(silver(facts));
    }

    @Test
    void noRevenueMakesTheGapKnownWhateverDporIs() {
        assertMissing(silver(earning("0").withCoverage("dpor", Fact.unknown())), "100000");
    }

    @Test
    void aLowerBoundOfThePartIsLimitedByTheRevenue() {
        Facts facts = covered("250000", Coverage.part(Amount.of(new BigDecimal("120000"), Precision.MORE)));
        assertThat(attained(facts)).contains("silver");
        assertThat(gold(facts).status()).isEqualTo(Status.MISSED);
        assertMissing(gold(facts), "180000");
    }
}
