package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.conversation.State;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Fact;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What can be pressed on a card, and for how long. */
@Timeout(120)
class TeamsCardsTest {

    private final Cloud cloud = new Cloud();
    private final House house = new House(cloud);

    TeamsCardsTest() throws IOException {}

    @AfterEach
    void stop() {
        house.close();
        cloud.close();
    }

    @Test
    void aButtonCountsAndAStaleOneIsAnsweredPolitely() {
        house.say(house.message("hello"));
        ObjectNode say = house.activity("message").put("replyToId", "r1");
        say.putObject("value").put("goldpath", 1).put("say", "developed market");
        assertThat(house.say(say)).anyMatch(text -> text.contains("Noted: developed market"));
        ObjectNode stale = house.activity("message");
        stale.putObject("value")
                .put("goldpath", 1)
                .putObject("pick")
                .put("ticket", "old")
                .put("index", 0);
        assertThat(house.say(stale).get(0)).contains("an earlier point");
        ObjectNode strange = house.activity("message");
        strange.putObject("value").put("somebody", "else");
        assertThat(house.say(strange).get(0)).contains("an earlier point");
        ObjectNode help = house.activity("message");
        help.putObject("value").put("goldpath", 1).put("want", "SHOW_ANSWERS");
        assertThat(house.say(help)).anyMatch(text -> text.contains("developed market"));
    }

    @Test
    void aCardWhoseAnswerWasGivenLosesItsButtonsAndNamesTheOneThatWasUsed() {
        house.say(house.message("hello"));
        String card = lastCard();
        house.say(pressing(card, "developed market"));
        House.await(() -> cloud.replaced.containsKey(card));
        JsonNode replacement = replacement(card);
        assertThat(replacement.findValues("actions")).isEmpty();
        assertThat(replacement.toString()).contains("Chosen: developed market").doesNotContain("\"goldpath\"");
        assertThat(cloud.replaced).hasSize(1);
    }

    @Test
    void aCardWhoseAnswerWasTypedLosesItsButtonsToo() {
        house.say(house.message("hello"));
        String card = lastCard();
        house.say(house.message("emerging market"));
        House.await(() -> cloud.replaced.containsKey(card));
        assertThat(replacement(card).toString()).doesNotContain("Chosen:");
    }

    @Test
    void aQuestionThatIsPutAgainCanBeAnsweredOnItsLastCardOnly() {
        house.say(house.message("hello"));
        String card = lastCard();
        house.say(house.message("why?"));
        House.await(() -> cloud.replaced.containsKey(card));
        assertThat(cloud.replaced).doesNotContainKey(lastCard());
    }

    @Test
    void aResultKeepsItsButtonsUntilThereIsAnother() {
        house.say(house.message("developed, 320k, all dpor, Ana 714 710, that's everyone"));
        house.say(house.message("show the result"));
        String result = lastCard();
        House.await(() -> cloud.replaced.containsKey(result));
        house.say(house.message("show my answers"));
        House.await(house::isQuiet);
        assertThat(replacement(result).findValues("actions")).isNotEmpty();
        house.say(house.message("actually the revenue was 90k"));
        house.say(house.message("show the result"));
        House.await(() -> replacement(result).findValues("actions").isEmpty());
    }

    @Test
    void aSuppositionThatIsLeftLosesItsButtons() {
        List.of("developed market", "120k", "yes, for all of it", "Ana passed 714 and 710", "that is everyone")
                .forEach(words -> house.say(house.message(words)));
        house.say(house.message("what if we had 300k?"));
        String supposition = lastCard();
        house.say(house.message("what is DPOR?"));
        House.await(house::isQuiet);
        assertThat(cloud.replaced).doesNotContainKey(supposition);
        house.say(house.message("leave it"));
        House.await(() -> cloud.replaced.containsKey(supposition));
        assertThat(replacement(supposition).findValues("actions")).isEmpty();
    }

    @Test
    void aButtonThatIsPressedTwiceCountsOnceAndIsAnsweredPolitely() {
        house.say(house.message("hello"));
        String card = lastCard();
        ObjectNode press = pressing(card, "developed market");
        house.say(press);
        State after = state();
        ObjectNode again = press.deepCopy().put("id", press.get("id").asText() + "-again");
        assertThat(house.say(again).get(0)).contains("an earlier point");
        assertThat(state().answers()).isEqualTo(after.answers());
        assertThat(state().past()).isEqualTo(after.past());
    }

    private JsonNode replacement(String card) {
        return Objects.requireNonNull(cloud.replaced.get(card)).activity();
    }

    private String lastCard() {
        return "r" + cloud.posted().size();
    }

    private ObjectNode pressing(String card, String title) {
        JsonNode data = cloud.posted().get(cloud.posted().size() - 1).activity().findParents("data").stream()
                .filter(action -> action.path("title").asText().equals(title))
                .findFirst()
                .orElseThrow()
                .get("data");
        ObjectNode press = house.activity("message").put("replyToId", card);
        press.set("value", data);
        return press;
    }

    @Test
    void aSuppositionCanStillBeAppliedWhereItsQuestionIsPutAgain() {
        house.say(house.message("developed market, 120k, all under DPOR"));
        house.say(house.message("what if we had 300k?"));
        String supposition = lastCard();
        house.say(house.message("why?"));
        House.await(() -> cloud.replaced.containsKey(supposition));
        List<String> titles = replacement(supposition).findParents("data").stream()
                .map(button -> button.path("title").asText())
                .toList();
        assertThat(titles).containsExactly("Apply", "Leave it");
        ObjectNode apply = house.activity("message").put("replyToId", supposition);
        apply.set("value", replacement(supposition).findParents("data").get(0).get("data"));
        house.say(apply);
        assertThat(state().answers().facts().amount("revenue")).isEqualTo(Fact.known(Amount.usd(300_000)));
        House.await(() -> replacement(supposition).findValues("data").isEmpty());
        assertThat(replacement(supposition).toString()).contains("Chosen: Apply");
    }

    private State state() {
        return house.store
                .load("teams:" + Cloud.TENANT + ":a:personal")
                .orElseThrow()
                .state();
    }
}
