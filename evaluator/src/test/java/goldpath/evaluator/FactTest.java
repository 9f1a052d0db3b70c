package goldpath.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is known of something. */
class FactTest {

    @Test
    void whatIsComputedFromAFactIsKnownAsFarAsTheFactIs() {
        assertThat(Fact.known(2).map(number -> number + 1)).isEqualTo(Fact.known(3));
        assertThat(Fact.<Integer>declined().map(number -> number + 1)).isEqualTo(Fact.declined());
        assertThat(Fact.<Integer>unknown().map(number -> number + 1)).isEqualTo(Fact.unknown());
    }

    @Test
    void onlyWhatWasDeclinedIsDeclined() {
        assertThat(Fact.declined().isDeclined()).isTrue();
        assertThat(Fact.unknown().isDeclined()).isFalse();
        assertThat(Fact.known(2).isDeclined()).isFalse();
    }
}
