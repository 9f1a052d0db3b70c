package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.conversation.State;
import goldpath.evaluator.Person;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
    void anEditedNameIsAnotherPersonInThePlaceOfTheFirst() {
        house.say(house.message("developed market, 120k, all under DPOR"));
        ObjectNode message = house.message("Anna passed 714");
        house.say(message);
        house.say(house.message("Bob passed 712"));
        ObjectNode edited = message.deepCopy().put("type", "messageUpdate").put("text", "Hanna passed 714");
        ((ObjectNode) edited.get("channelData")).put("eventType", "editMessage");
        house.say(edited.put("timestamp", "2026-01-31T12:05:00.000Z"));
        assertThat(state().answers().facts().roster().people())
                .containsExactlyInAnyOrder(Person.of("Hanna", "MB2-714"), Person.of("Bob", "MB2-712"));
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
