package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.conversation.State;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Places where others read along, and what happens when the bot comes to a place or leaves it. */
@Timeout(120)
class TeamsPlacesTest {

    private static final String GROUP = "19:group@thread.v2";
    private static final String LINK = "https://teams.microsoft.com/l/chat/0/0?users=28:" + Cloud.APP_ID;
    private static final String ROSTER_NEXT = "developed, 320k, all dpor";

    private final Cloud cloud = new Cloud();
    private final House house = new House(cloud);

    TeamsPlacesTest() throws IOException {}

    @AfterEach
    void stop() {
        house.close();
        cloud.close();
    }

    @Test
    void a_group_sees_who_gave_an_answer() {
        house.say(inGroup("developed market", "Ana Canary"));
        house.say(inGroup("revenue 320k", "Bob *Canary*"));
        assertThat(String.join("\n", house.say(inGroup("show my answers", "Ana Canary"))))
                .contains("said by Ana Canary on", "said by Bob *Canary* on");
    }

    @Test
    void a_personal_chat_keeps_no_name_of_its_user() {
        house.say(house.message("developed market"));
        assertThat(String.join("\n", house.say(house.message("show my answers"))))
                .contains("developed market")
                .doesNotContain("Canary");
        assertThat(String.valueOf(personal())).doesNotContain("Canary");
    }

    @Test
    void a_group_sees_who_used_a_button() {
        house.say(inGroup("hello", "Ana Canary"));
        String card = "r" + cloud.posted().size();
        ObjectNode press = inGroup("", "Bob Canary").put("replyToId", card);
        press.remove("text");
        press.set(
                "value",
                cloud.posted()
                        .get(cloud.posted().size() - 1)
                        .activity()
                        .findParent("data")
                        .get("data"));
        house.say(press);
        House.await(() -> cloud.replaced.containsKey(card));
        assertThat(String.valueOf(cloud.replaced.get(card))).contains("Chosen by Bob Canary: developed market");
    }

    @Test
    void a_group_is_offered_to_name_people_in_a_chat_with_the_bot_alone() throws IOException {
        house.say(inGroup(ROSTER_NEXT, "Ana Canary"));
        assertThat(lastCard()).contains(LINK, "Everyone in this chat reads the names");
        ObjectNode bare = (ObjectNode) Cards.json(lastCard());
        bare.remove(List.of("channelId", "serviceUrl", "conversation", "from", "recipient"));
        assertThat(CardLint.faults(bare.toString())).isEmpty();
    }

    @Test
    void a_personal_chat_is_not_offered_what_it_is() {
        house.say(house.message(ROSTER_NEXT));
        assertThat(lastCard()).contains("Input.ChoiceSet").doesNotContain(LINK, "Everyone in this chat");
    }

    @Test
    void whoever_removes_the_bot_has_everything_deleted() {
        house.say(house.message("developed market"));
        house.send(house.activity("installationUpdate").put("action", "remove"));
        House.await(house::isQuiet);
        assertThat(personal().orElseThrow().answers().facts().market().isKnown())
                .isFalse();
        assertThat(personal().orElseThrow().past()).isEmpty();
    }

    @Test
    void a_group_that_removes_the_bot_has_everything_deleted_but_not_by_another_who_leaves() {
        house.say(inGroup("developed market", "Ana Canary"));
        house.send(leaving("29:bob"));
        House.await(house::isQuiet);
        assertThat(group().orElseThrow().past()).isNotEmpty();
        house.send(leaving("28:" + Cloud.APP_ID));
        House.await(house::isQuiet);
        assertThat(group().orElseThrow().past()).isEmpty();
    }

    @Test
    void an_update_of_the_app_deletes_nothing_and_greets_nobody() {
        house.say(house.message("developed market"));
        int before = cloud.posted().size();
        house.send(house.activity("installationUpdate").put("action", "remove-upgrade"));
        house.send(house.activity("installationUpdate").put("action", "add-upgrade"));
        House.await(house::isQuiet);
        assertThat(cloud.posted()).hasSize(before);
        assertThat(personal().orElseThrow().past()).isNotEmpty();
    }

    @Test
    void every_installation_is_greeted_once_also_on_the_same_day() {
        for (int minute = 1; minute <= 3; minute++) {
            int before = cloud.posted().size();
            house.say(at(minute, house.activity("installationUpdate").put("action", "add")));
            ObjectNode again = at(minute, house.activity("conversationUpdate"));
            again.putArray("membersAdded").addObject().put("id", "28:" + Cloud.APP_ID);
            house.send(again);
            House.await(house::isQuiet);
            assertThat(cloud.posted()).hasSize(before + 1);
            house.send(at(minute, house.activity("installationUpdate").put("action", "remove")));
            House.await(house::isQuiet);
        }
    }

    @Test
    void whoever_joins_a_group_later_is_not_greeted() {
        house.say(inGroup("developed market", "Ana Canary"));
        int before = cloud.posted().size();
        ObjectNode joined = house.mentioning(house.activity("conversationUpdate"), "groupChat", GROUP);
        joined.putArray("membersAdded").addObject().put("id", "29:bob");
        house.send(joined);
        House.await(house::isQuiet);
        assertThat(cloud.posted()).hasSize(before);
    }

    private static ObjectNode at(int minute, ObjectNode activity) {
        return activity.put("timestamp", "2026-01-31T12:0" + minute + ":00Z");
    }

    private ObjectNode leaving(String member) {
        ObjectNode left = house.mentioning(house.activity("conversationUpdate"), "groupChat", GROUP);
        left.putArray("membersRemoved").addObject().put("id", member);
        return left;
    }

    private ObjectNode inGroup(String text, String name) {
        ObjectNode message = house.mentioning(house.message(text), "groupChat", GROUP);
        message.putObject("from").put("id", "29:" + name.charAt(0)).put("name", name);
        return message;
    }

    private String lastCard() {
        return cloud.posted().get(cloud.posted().size() - 1).activity().toString();
    }

    private Optional<State> personal() {
        return house.store.load("teams:" + Cloud.TENANT + ":a:personal").map(known -> known.state());
    }

    private Optional<State> group() {
        return house.store.load("teams:" + Cloud.TENANT + ":" + GROUP).map(known -> known.state());
    }
}
