package goldpath.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.evaluator.Competency.Option;
import goldpath.evaluator.Requirement.Bundles;
import goldpath.evaluator.Requirement.ChosenBy;
import goldpath.evaluator.Requirement.People;
import goldpath.evaluator.Requirement.SeatType;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What there is to weigh in people parts is told beforehand. */
class SeatWeightTest {

    private static SeatType seat(int count, SeatType... also) {
        return new SeatType(count, List.of("A"), List.of(), List.of(), List.of(also));
    }

    private static SeatType choosing(int count, ChosenBy chooser, String... bundles) {
        return new SeatType(count, List.of(), List.of(), List.of(new Bundles(List.of(bundles), chooser)), List.of());
    }

    private static double weight(SeatType... seats) {
        return SeatWeight.of(List.of(new People(List.of(seats))));
    }

    @Test
    void theStatesOfPlainSeatsAreMultipliedAndTimesTheirKinds() {
        assertThat(weight(seat(4))).isEqualTo(5);
        assertThat(weight(seat(4), seat(2))).isEqualTo(5 * 3 * 2);
    }

    @Test
    void severalPartsMultiplyWhatOnePersonCanDo() {
        People one = new People(List.of(seat(4)));
        People two = new People(List.of(seat(2), seat(1)));
        assertThat(SeatWeight.of(List.of(one, two))).isEqualTo(5 * 3 * 2 * (2 * 3 - 1));
        assertThat(SeatWeight.of(List.of())).isZero();
    }

    @Test
    void onlyABundleThatAllChooseAlikeIsReadInSeveralWays() {
        assertThat(weight(choosing(2, ChosenBy.ALL, "A", "B", "C"))).isEqualTo(3 * 3);
        assertThat(weight(choosing(2, ChosenBy.EACH, "A", "B", "C"))).isEqualTo(3);
        SeatType also = seat(4, choosing(2, ChosenBy.ALL, "A", "B"));
        assertThat(weight(also)).isEqualTo(2 * 3 * 3 * 2);
    }

    @Test
    void someOfTheSamePeopleCanOverlapInAsManyWaysAsTheFewestOfThem() {
        assertThat(weight(seat(4, seat(3), seat(2)))).isEqualTo(3 * Math.pow(4 / 4.0 + 1, 4) * 4);
    }

    @Test
    void itIsNeverLessThanThereIs() {
        RandomParts random = new RandomParts(new Random(7));
        for (int i = 0; i < 500; i++) {
            Competency competency = random.next();
            Option option = competency.options().get(0);
            ExamSets sets = new ExamSets(competency, code -> true);
            LevelSeats seats = new LevelSeats(competency, option.levels().get(0), sets);
            double there = seats.seatings().stream()
                    .mapToDouble(seating ->
                            (double) seating.states() * seating.roles().size())
                    .sum();
            assertThat(SeatWeight.of(Competency.parts(option.levels().get(0))))
                    .as("%s", option)
                    .isGreaterThanOrEqualTo(there);
        }
    }
}
