package goldpath.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.store.Store.Line;
import goldpath.bot.store.Store.Outcome.Raced;
import goldpath.bot.store.Store.Step;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store keeps to with what was said. */
abstract class LineContract extends LetterContract {

    @Test
    void keepsWhatWasSaidInItsOrder() {
        say("a", 1, NOON, "hello", "what?");
        say("a", 2, NOON, "bye");
        say("b", 3, NOON, "other");
        assertThat(said("a")).containsExactly("hello", "what?", "bye");
        assertThat(store.lines("a", 0)).extracting(Line::part).containsExactly(0, 1, 0);
    }

    @Test
    void givesWhatWasSaidFromATurnOn() {
        say("a", 1, NOON, "hello");
        long turn = version("a");
        say("a", 2, NOON, "more");
        say("a", 3, NOON, "bye");
        assertThat(store.lines("a", turn)).hasSize(3);
        assertThat(store.lines("a", turn + 1)).extracting(Line::said).containsExactly("more", "bye");
        assertThat(store.lines("a", turn)).first().isEqualTo(new Line(turn, 0, "hello"));
    }

    @Test
    void keepsNothingOfAStepThatIsRefused() {
        say("a", 1, NOON, "hello");
        assertThat(store.save(new Step("a", 7, german, NOON, letter("m2"), false, List.of("lost"))))
                .isEqualTo(new Raced());
        store.save(new Step("a", version("a"), german, NOON, letter("m1"), false, List.of("again")));
        assertThat(said("a")).containsExactly("hello");
    }

    @Test
    void forgettingLeavesOnlyWhatIsSaidWithIt() {
        say("a", 1, NOON, "secret");
        say("b", 2, NOON, "other");
        store.save(new Step("a", version("a"), german, NOON, letter("m3"), true, List.of("gone")));
        assertThat(said("a")).containsExactly("gone");
        assertThat(said("b")).containsExactly("other");
    }

    @Test
    void whatWasSaidInAPurgedConversationIsGone() {
        say("old", 1, NOON, "secret");
        say("new", 2, NOON.plusSeconds(1), "hello");
        store.purge(NOON.plusSeconds(1), NOON.plusSeconds(2));
        assertThat(said("old")).isEmpty();
        assertThat(said("new")).containsExactly("hello");
    }

    @Test
    void theOldestTurnsAreForgottenOneByOne() {
        for (int i = 0; i <= Store.TURNS; i++) {
            say("a", i, NOON, "said " + i, "answered " + i);
        }
        assertThat(said("a"))
                .hasSize(2 * Store.TURNS)
                .startsWith("said 1", "answered 1")
                .endsWith("answered " + Store.TURNS);
    }

    private void say(String conversation, int message, Instant at, String... lines) {
        store.save(new Step(
                conversation,
                store.load(conversation).isEmpty() ? 0 : version(conversation),
                english,
                at,
                letter("m" + message),
                false,
                List.of(lines)));
    }

    private List<String> said(String conversation) {
        return store.lines(conversation, 0).stream().map(Line::said).toList();
    }
}
