package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.Bot;
import goldpath.bot.conversation.Place;
import goldpath.bot.conversation.Turn;
import goldpath.bot.session.Outgoing;
import goldpath.bot.wording.Span;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.Fact;
import goldpath.evaluator.Facts;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What buttons and forms do, from card to card. */
class ActivityPartsTest {

    private static final String ROSTER_NEXT =
            "We are in Germany, 120k net new in the last twelve months, DPOR for all of it";

    private final Cards cards = Cards.in("en");

    @Test
    void a_whole_interview_goes_by_buttons() {
        cards.presses("developed market");
        cards.says("120,000");
        cards.presses("DPOR: all of it");
        JsonNode form = cards.button("Record these people");
        cards.brings(with(form, "Ana", "MB2-714,MB2-710"));
        cards.brings(with(cards.button("That is everyone"), "Bob", "MB2-712"));
        assertThat(Cards.words(cards.parts())).contains("That is everyone: 2 people.", "Silver", ": attained.");
        assertThat(cards.shown().turn().state().place()).isEqualTo(new Place.Finished());
    }

    @Test
    void a_repeated_button_is_answered_politely_and_changes_nothing() {
        JsonNode button = cards.button("developed market");
        cards.brings(button);
        JsonNode skip = cards.button("Skip");
        cards.says("120,000");
        Facts before = facts();
        cards.brings(button);
        assertThat(Cards.words(cards.parts())).contains("an earlier point of our conversation; nothing has changed");
        cards.brings(skip);
        assertThat(Cards.words(cards.parts())).contains("an earlier point of our conversation; nothing has changed");
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void an_old_no_answers_no_later_question() {
        cards.presses("developed market");
        cards.says("start over");
        JsonNode no = cards.button("No");
        cards.brings(no);
        cards.says("120,000");
        cards.brings(no);
        assertThat(facts().coverage("dpor").isKnown()).isFalse();
        assertThat(Cards.words(cards.parts())).contains("an earlier point");
    }

    @Test
    void an_old_form_records_nobody() {
        cards.says(ROSTER_NEXT);
        JsonNode form = cards.button("Record these people");
        cards.says("nobody");
        Facts before = facts();
        cards.brings(with(form, "Ana", "MB2-714"));
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void an_empty_form_is_asked_again_in_other_words() {
        cards.says(ROSTER_NEXT);
        cards.brings(with(cards.button("Record these people"), "", ""));
        assertThat(Cards.words(cards.parts())).contains("I did not understand that.", "Which of your people");
    }

    @Test
    void a_proposal_is_taken_or_left_by_a_button() {
        cards.presses("developed market");
        cards.says("8,500 a month");
        JsonNode yes = cards.button("Yes");
        cards.presses("No");
        assertThat(facts().amount("revenue").isKnown()).isFalse();
        cards.says("8,500 a month");
        cards.brings(yes);
        assertThat(facts().amount("revenue").isKnown()).isTrue();
    }

    @Test
    void the_review_reopens_a_fact_and_the_result_supposes_one() {
        cards.says("We are in Germany, 80k net new in the last twelve months");
        cards.presses("DPOR: none of it");
        cards.says("nobody");
        cards.presses("My answers");
        cards.presses("Change: Market");
        assertThat(cards.shown().turn().state().place()).isEqualTo(new Place.Asking("market"));
        cards.says("result");
        cards.presses("What if DPOR covered all?");
        assertThat(Cards.words(cards.parts())).contains("If that were so:");
        cards.presses("Apply");
        assertThat(facts().coverage("dpor")).isEqualTo(Fact.known(new Coverage.All()));
        cards.presses("What if we had US$100,000?");
        cards.presses("Leave it");
        cards.says("result");
        cards.presses("Which exam next?");
        assertThat(Cards.words(cards.parts())).contains("The most helpful exams");
    }

    @Test
    void what_users_typed_stays_text() {
        cards.says(ROSTER_NEXT);
        cards.brings(with(cards.button("Record these people"), "*Ana* [x](https://a.example) {{DATE(x)}}", "MB2-714"));
        assertThat(Cards.words(cards.parts())).contains("*Ana* [x](https://a.example) { {DATE(x)}}: MB2-714");
        assertThat(cards.parts())
                .allSatisfy(part ->
                        assertThat(Cards.json(part).findValuesAsText("url")).doesNotContain("https://a.example"));
    }

    @Test
    void a_roster_of_hundreds_fits_and_says_how_many_more_there_are() throws IOException {
        cards.says(ROSTER_NEXT);
        cards.says(IntStream.range(0, 150)
                .mapToObj(i ->
                        "Maximiliana Theodora Person" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + ": 714, 712")
                .collect(Collectors.joining("\n")));
        for (String words : List.of("my answers", "that is all", "result", "export")) {
            for (String part : cards.says(words)) {
                assertThat(CardLint.faults(part)).isEmpty();
            }
        }
        assertThat(Cards.words(cards.says("my answers"))).contains("and 138 more");
    }

    @Test
    void no_label_of_a_button_is_cut() {
        Bot.languages()
                .all()
                .forEach(language -> language.texts().forEach((key, text) -> {
                    if (key.startsWith("button.")) {
                        assertThat(text).as(language.tag() + " " + key).hasSizeLessThanOrEqualTo(Buttons.LONGEST);
                    }
                }));
    }

    @Test
    void an_address_without_https_is_shown_and_leads_nowhere() {
        Span link = new Span.Link("Exam", URI.create("http://a.example/x"));
        assertThat(link.read(new CardBlocks(true, true)).toString())
                .contains("Exam: http://a.example/x")
                .doesNotContain("url");
    }

    @Test
    void an_apology_is_plain_text() throws IOException {
        Outgoing shown = cards.shown();
        Outgoing aside = new Outgoing(
                new Turn(
                        shown.turn().state(),
                        shown.turn().act(),
                        true,
                        List.of(),
                        shown.turn().assessment()),
                List.of(shown.messages().subList(0, 1)),
                "en",
                List.of(),
                shown.ticket());
        String part = Cards.PARTS.of(aside).get(0);
        assertThat(CardLint.faults(part)).isEmpty();
        assertThat(Cards.json(part).path("text").asText()).startsWith("Hello.");
    }

    @Test
    void an_answered_card_keeps_its_words_and_loses_its_buttons() throws IOException {
        JsonNode pressed = cards.button("developed market");
        String inert = cards.inert(0, pressed);
        assertThat(CardLint.faults(inert)).isEmpty();
        assertThat(Cards.json(inert).findValues("actions")).isEmpty();
        assertThat(Cards.words(List.of(inert)))
                .contains("Do you sell in a developed or in an emerging market?", "Chosen: developed market");
    }

    @Test
    void what_is_so_already_is_not_offered_to_be_supposed() {
        List.of("developed, 90k", "none of it", "Ana passed MB2-714", "that's all")
                .forEach(cards::says);
        assertThat(cards.button("What if DPOR covered all?")).isNotNull();
        cards.says("dpor for all of it");
        assertThat(cards.submits().stream().map(action -> action.path("title").asText()))
                .contains("What if we had US$100,000?")
                .doesNotContain("What if DPOR covered all?");
    }

    @Test
    void an_answered_form_has_no_inputs() throws IOException {
        cards.says(ROSTER_NEXT);
        JsonNode filled = with(cards.button("Record these people"), "Ana", "MB2-714");
        String inert = cards.inert(0, filled);
        assertThat(CardLint.faults(inert)).isEmpty();
        assertThat(inert).doesNotContain("Input.").contains("Chosen: Record these people");
    }

    private Facts facts() {
        return cards.shown().turn().state().answers().facts();
    }

    private static JsonNode with(JsonNode data, String person, String exams) {
        return ((ObjectNode) data.deepCopy())
                .put("person1", person)
                .put("exams1", exams)
                .put("person2", "")
                .put("exams2", "");
    }
}
