package goldpath.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** However many classes of people there are, everybody is in one. */
class CrowdTest {

    @Test
    void peopleOfManyClassesAreAllCounted() {
        long[] people = LongStream.range(0, 3_000).map(i -> i % 1_000).toArray();
        for (Crowd crowd :
                new Crowd[] {Crowd.ofSets(people), Crowd.ofSets(people).with(7).without(7)}) {
            assertThat(IntStream.range(0, crowd.classes()).mapToLong(crowd::held))
                    .containsExactlyElementsOf(
                            LongStream.range(0, 1_000).boxed().toList());
            assertThat(IntStream.range(0, crowd.classes()).map(crowd::count))
                    .hasSize(1_000)
                    .containsOnly(3);
        }
    }
}
