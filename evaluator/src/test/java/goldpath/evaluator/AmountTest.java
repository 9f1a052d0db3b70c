package goldpath.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Money as a partner stated it. */
class AmountTest {

    private static final BigDecimal SHARE = new BigDecimal("0.001");

    @Test
    void aQuadrillionIsTooMuchAndACentLessIsNot() {
        BigDecimal most = new BigDecimal("999999999999999.99");
        assertThat(Amount.exactly(most).usd()).isEqualTo(most);
        for (String tooMuch : new String[] {"1e15", "-1e15"}) {
            assertThatThrownBy(() -> Amount.exactly(new BigDecimal(tooMuch)))
                    .hasMessage("An amount must be smaller than 1,000,000,000,000,000.");
        }
    }

    @Test
    void aPartOfACentIsRefused() {
        assertThatThrownBy(() -> Amount.exactly(new BigDecimal("0.001")))
                .hasMessage("An amount must be in whole cents.");
    }

    @Test
    void aRangeWhoseEndsMeetIsANumber() {
        Amount range = Amount.range(BigDecimal.valueOf(10), BigDecimal.valueOf(11));
        assertThat(range.map(usd -> usd.multiply(SHARE))).isEqualTo(Amount.exactly(new BigDecimal("0.01")));
        assertThat(range.map(usd -> usd.multiply(BigDecimal.TEN)))
                .isEqualTo(Amount.range(BigDecimal.valueOf(100), BigDecimal.valueOf(110)));
    }

    @Test
    void anUpperBoundIsRoundedUpAndAllElseDown() {
        assertThat(Amount.of(BigDecimal.valueOf(15), Precision.AT_MOST).map(usd -> usd.multiply(SHARE)))
                .isEqualTo(Amount.of(new BigDecimal("0.02"), Precision.AT_MOST));
        assertThat(Amount.of(BigDecimal.valueOf(15), Precision.AT_LEAST).map(usd -> usd.multiply(SHARE)))
                .isEqualTo(Amount.of(new BigDecimal("0.01"), Precision.AT_LEAST));
    }

    @Test
    void theUpperEndOfARangeIsAboveItsLowerOne() {
        assertThatThrownBy(() -> Amount.range(BigDecimal.TEN, BigDecimal.TEN))
                .hasMessage("The upper end of a range must be above its lower end.");
    }
}
