package goldpath.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.evaluator.Difference.LevelDifference;
import goldpath.evaluator.Difference.MeasureDifference;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What would be different with other facts, as values. */
class WhatIfTest {

    private static final Evaluator COUNTS = new Evaluator(competency("counts"));
    private static final Facts REAL = Facts.none()
            .withMarket(Fact.known(Market.DEVELOPED))
            .withAmount("customers", Fact.known(Amount.exactly(BigDecimal.valueOf(4))))
            .withAmount("seats", Fact.known(Amount.exactly(BigDecimal.valueOf(400))));

    private static Competency competency(String id) {
        Map<String, String> files = Grammar.competencies();
        return Competencies.of(files).latest(id);
    }

    private static Facts seats(long number) {
        return REAL.withAmount("seats", Fact.known(Amount.exactly(BigDecimal.valueOf(number))));
    }

    @Test
    void theSameFactsMakeNoDifference() {
        Difference difference = COUNTS.whatIf(REAL, REAL);
        assertThat(difference.changed()).isEmpty();
        assertThat(difference.isVerdictChanged()).isFalse();
        assertThat(difference.levels()).extracting(LevelDifference::level).containsExactly("bronze", "silver", "gold");
    }

    @Test
    void aLevelThatWouldBeAttainedIsAChangedStatus() {
        Difference difference = COUNTS.whatIf(REAL, seats(500));
        LevelDifference silver = difference.changed().get(0);
        assertThat(silver.level()).isEqualTo("silver");
        assertThat(silver.isStatusChanged()).isTrue();
        assertThat(silver.before().status()).isEqualTo(Status.MISSED);
        assertThat(silver.after().status()).isEqualTo(Status.MET);
        assertThat(difference.isVerdictChanged()).isTrue();
    }

    @Test
    void aSmallerGapInACountIsADifferenceWithoutAnotherVerdict() {
        Difference difference = COUNTS.whatIf(REAL, seats(499));
        LevelDifference silver = difference.changed().get(0);
        MeasureDifference seats = silver.measures().get(0);
        assertThat(silver.measures()).hasSize(1);
        assertThat(seats.before().missing()).contains(BigDecimal.valueOf(100));
        assertThat(seats.after().missing()).contains(BigDecimal.ONE);
        assertThat(silver.isStatusChanged()).isFalse();
        assertThat(difference.isVerdictChanged()).isFalse();
    }

    @Test
    void aPassMoreIsADifferenceInTheGap() {
        Evaluator evaluator = new Evaluator(competency("credentials"));
        Facts real = Facts.none().withRoster(Roster.complete(Person.of("Ana")));
        Facts supposed = real.withRoster(real.roster().withPass("Ana", "CERT"));
        LevelDifference silver = evaluator.whatIf(real, supposed).changed().get(0);
        assertThat(silver.isGapChanged()).isTrue();
        assertThat(silver.before().gap().exams()).isEqualTo(2);
        assertThat(silver.after().gap().exams()).isEqualTo(1);
    }

    @Test
    void aVerdictThatNothingTurnsByItselfNeverChanges() {
        assertThat(COUNTS.nextChange(REAL)).isEqualTo(Optional.empty());
    }
}
