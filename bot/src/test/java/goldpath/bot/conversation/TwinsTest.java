package goldpath.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.evaluator.Person;
import goldpath.evaluator.Roster;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TwinsTest {

    @Test
    void a_first_name_beside_the_full_one_may_be_the_same_person() {
        assertThat(twins("Bob", "Ana", "Bob Miller")).containsExactly(List.of("Bob", "Bob Miller"));
    }

    @Test
    void the_order_and_the_accents_of_a_name_make_no_difference() {
        assertThat(twins("Müller, Jörg", "Jorg Muller")).containsExactly(List.of("Müller, Jörg", "Jorg Muller"));
    }

    @Test
    void with_two_who_may_be_meant_nothing_is_said() {
        assertThat(twins("Bob", "Bob Miller", "Bob Smith")).isEmpty();
    }

    @Test
    void people_who_share_one_of_two_names_are_two() {
        assertThat(twins("Ana Lee", "Ana Poe", "Bob Lee")).isEmpty();
    }

    private static List<List<String>> twins(String... names) {
        return Twins.in(Roster.complete(Stream.of(names).map(Person::of).toArray(Person[]::new)));
    }
}
