package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.conversation.State;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whole interviews through the endpoint, as the connector records them. */
@Timeout(120)
class TeamsInterviewTest {

    private final Cloud cloud = new Cloud();
    private final House house = new House(cloud);

    TeamsInterviewTest() throws IOException {}

    @AfterEach
    void stop() {
        house.close();
        cloud.close();
    }

    @Test
    void aWholeInterviewInEnglish() {
        assertThat(house.say(house.activity("installationUpdate").put("action", "add")))
                .anyMatch(text -> text.contains("developed or in an emerging market"));
        house.say(house.message("developed market"));
        house.say(house.message("US$120,000"));
        house.say(house.message("yes, for all of them"));
        house.say(house.message("Ana passed MB2-714 and MB2-710, Bob passed MB2-713"));
        List<String> result = house.say(house.message("that's all"));
        assertThat(String.join("\n", result))
                .contains("Silver: not attained. Gold: not attained.", "lacking 1 person with MB2-712 or MB2-707");
    }

    @Test
    void aWholeInterviewInGerman() {
        assertThat(house.say(german(""))).anyMatch(text -> text.contains("entwickelten Markt"));
        house.say(german("entwickelter Markt"));
        house.say(german("120.000 US$"));
        house.say(german("ja, für alle"));
        house.say(german("Ana hat MB2-714 und MB2-710 bestanden, Bob MB2-713"));
        List<String> result = house.say(german("das sind alle"));
        assertThat(String.join("\n", result)).contains("Silver: nicht erreicht. Gold: nicht erreicht.");
    }

    @Test
    void answersCarryTheAddressTheTokenAndTheirLabel() {
        house.say(house.message("120k"));
        Cloud.Posted first = cloud.posted().get(0);
        assertThat(first.conversation()).isEqualTo("a:personal");
        assertThat(first.authorization()).isEqualTo("Bearer canary-access-token");
        assertThat(first.label()).hasSize(36);
        assertThat(first.activity().at("/from/id").asText()).isEqualTo("28:" + Cloud.APP_ID);
        assertThat(first.activity().at("/recipient/id").asText()).isEqualTo("29:ana");
        assertThat(first.activity().at("/conversation/tenantId").asText()).isEqualTo(Cloud.TENANT);
        assertThat(first.activity().path("type").asText()).isEqualTo("message");
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
    void aReplayedActivityHasOneEffectAndOneAnswer() {
        ObjectNode message = house.message("developed market");
        house.say(message);
        int answered = cloud.posted().size();
        house.send(message);
        house.send(message);
        House.await(house::isQuiet);
        assertThat(cloud.posted()).hasSize(answered);
        assertThat(state().past()).hasSize(1);
    }

    @Test
    void anInstallationIsWelcomedOnceHoweverOftenTeamsTellsOfIt() {
        ObjectNode added = house.activity("conversationUpdate");
        added.putArray("membersAdded").addObject().put("id", "28:" + Cloud.APP_ID);
        house.say(added);
        int welcomed = cloud.posted().size();
        house.send(house.activity("installationUpdate").put("action", "add"));
        House.await(house::isQuiet);
        assertThat(cloud.posted()).hasSize(welcomed);
    }

    @Test
    void anEditedMessageIsACorrection() {
        ObjectNode message = house.message("developed market");
        house.say(message);
        ObjectNode edited = message.deepCopy().put("type", "messageUpdate").put("text", "emerging market");
        edited.put("timestamp", "2026-01-31T12:01:00.000Z");
        ((ObjectNode) edited.get("channelData")).put("eventType", "editMessage");
        assertThat(house.say(edited)).anyMatch(text -> text.contains("emerging market"));
        int answered = cloud.posted().size();
        house.send(edited);
        House.await(house::isQuiet);
        assertThat(cloud.posted()).hasSize(answered);
    }

    @Test
    void inAGroupOnlyAMentionIsAnswered() {
        ObjectNode aside = house.mentioning(house.message("hello"), "groupChat", "19:group@thread.v2");
        aside.put("text", "lunch?").putArray("entities");
        house.send(aside);
        House.await(house::isQuiet);
        assertThat(cloud.posted()).isEmpty();
        assertThat(house.say(house.mentioning(house.message("developed market"), "groupChat", "19:group@thread.v2")))
                .anyMatch(text -> text.contains("Noted: developed market"));
    }

    @Test
    void aThreadOfAChannelIsAnsweredInTheThread() {
        String thread = "19:channel@thread.tacv2;messageid=1700000000000";
        house.say(house.mentioning(house.message("hello"), "channel", thread));
        assertThat(cloud.posted()).allMatch(each -> each.conversation().equals(thread));
    }

    @Test
    void aGroupKeepsItsLanguageWhoeverSpeaks() {
        house.say(house.mentioning(house.message("developed market"), "groupChat", "19:g"));
        ObjectNode german =
                house.mentioning(house.message("help"), "groupChat", "19:g").put("locale", "de-DE");
        assertThat(String.join("\n", house.say(german))).contains("undo").doesNotContain("rückgängig");
    }

    @Test
    void whatOthersSendIsIgnored() {
        assertThat(house.send(house.activity("messageReaction"))).isEqualTo(202);
        assertThat(house.send(house.activity("invoke").put("name", "composeExtension/query")))
                .isEqualTo(202);
        assertThat(house.send(house.activity("installationUpdate").put("action", "remove")))
                .isEqualTo(202);
        ObjectNode own = house.message("hello");
        own.putObject("from").put("id", "28:" + Cloud.APP_ID);
        assertThat(house.send(own)).isEqualTo(202);
        ObjectNode other = house.message("hello");
        other.putObject("from").put("id", "28:another").put("role", "bot");
        assertThat(house.send(other)).isEqualTo(202);
        House.await(house::isQuiet);
        assertThat(cloud.posted()).isEmpty();
    }

    @Test
    void messagesOfAConversationAreAnsweredInTheirOrder() {
        List<String> amounts =
                IntStream.range(1, 21).mapToObj(i -> "revenue " + i + "000 usd").toList();
        amounts.forEach(text -> house.send(house.message(text)));
        House.await(() -> state().past().size() == 20 && house.isQuiet());
        List<String> noted =
                house.texts(0).stream().filter(text -> text.contains("000.")).toList();
        assertThat(String.join("\n", noted))
                .containsSubsequence(
                        IntStream.range(1, 21).mapToObj(i -> "US$" + i + ",000").toList());
    }

    @Test
    void theLocaleOfAUserIsNotMadeThatOfTheProgram() {
        Locale before = Locale.getDefault();
        house.say(german("hallo"));
        assertThat(Locale.getDefault()).isEqualTo(before);
    }

    private ObjectNode german(String text) {
        return house.message(text).put("locale", "de-DE");
    }

    private State state() {
        return house.store
                .load("teams:" + Cloud.TENANT + ":a:personal")
                .orElseThrow()
                .state();
    }
}
