package goldpath.bot.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import goldpath.bot.conversation.Command;
import goldpath.bot.conversation.Doubt.UnnamedPeople;
import goldpath.bot.conversation.Meaning.AsksNextExam;
import goldpath.bot.conversation.Meaning.Denies;
import goldpath.bot.conversation.Meaning.PicksEarlier;
import goldpath.bot.conversation.Meaning.Reopens;
import goldpath.bot.conversation.Meaning.Says;
import goldpath.bot.conversation.Meaning.Supposes;
import goldpath.bot.conversation.Meaning.Unclear;
import goldpath.bot.conversation.Meaning.Wants;
import goldpath.bot.conversation.Statement.AmountIs;
import goldpath.bot.conversation.Statement.CoverageIs;
import goldpath.bot.conversation.Statement.NamesEveryone;
import goldpath.bot.conversation.Statement.Passes;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Coverage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmittedValueTest {

    private static final Envelope ENVELOPE = Envelope.of("a", "en");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "1",
                "[]",
                "\"goldpath\"",
                "{}",
                "{'goldpath':1}",
                "{'goldpath':2,'want':'UNDO'}",
                "{'goldpath':'1','want':'UNDO'}",
                "{'goldpath':1,'want':'undo'}",
                "{'goldpath':1,'want':['UNDO']}",
                "{'goldpath':1,'want':'UNDO','ticket':7}",
                "{'goldpath':1,'pick':{'ticket':'t'}}",
                "{'goldpath':1,'pick':{'index':0}}",
                "{'goldpath':1,'pick':{'ticket':'t','index':-1}}",
                "{'goldpath':1,'pick':{'ticket':'t','index':'0'}}",
                "{'goldpath':1,'pick':{'ticket':'t','index':99999999999}}",
                "{'goldpath':1,'pick':'t'}",
                "{'goldpath':1,'say':''}",
                "{'goldpath':1,'say':{}}",
                "{'goldpath':1,'answer':'no'}",
                "{'goldpath':1,'answer':'maybe','ticket':'t'}",
                "{'goldpath':1,'change':'weather'}",
                "{'goldpath':1,'ask':'weather'}",
                "{'goldpath':1,'people':'roster'}",
                "{'goldpath':1,'people':'market','ticket':'t'}",
                "{'goldpath':1,'suppose':{'amount':'revenue'}}",
                "{'goldpath':1,'suppose':{'amount':'dpor','usd':'1'}}",
                "{'goldpath':1,'suppose':{'amount':'revenue','usd':'1e999999999'}}",
                "{'goldpath':1,'suppose':{'covered':'revenue'}}"
            })
    void what_no_card_of_ours_brings_is_refused(String value) {
        assertThat(read(value)).isEmpty();
        assertThat(Cards.VALUES.incoming(Cards.json(value.replace('\'', '"')), ENVELOPE))
                .isEqualTo(new Incoming.Meant(ENVELOPE, List.of(new PicksEarlier())));
    }

    @Test
    void a_choice_is_a_pick() {
        assertThat(read("{'goldpath':1,'pick':{'ticket':'t','index':3}}"))
                .contains(new Incoming.Pick(ENVELOPE, "t", 3));
    }

    @Test
    void words_are_a_text() {
        assertThat(read("{'goldpath':1,'say':'hello'}")).contains(new Incoming.Text(ENVELOPE, "hello"));
    }

    @Test
    void a_wish_needs_no_ticket() {
        assertThat(read("{'goldpath':1,'want':'HELP'}"))
                .contains(new Incoming.Meant(ENVELOPE, List.of(new Wants(Command.HELP))));
    }

    @Test
    void what_belongs_to_a_question_brings_its_ticket() {
        assertThat(read("{'goldpath':1,'want':'SKIP','ticket':'t'}"))
                .contains(new Incoming.Pressed(ENVELOPE, "t", List.of(new Wants(Command.SKIP))));
        assertThat(read("{'goldpath':1,'answer':'no','ticket':'t'}"))
                .contains(new Incoming.Pressed(ENVELOPE, "t", List.of(new Denies())));
    }

    @Test
    void a_fact_is_reopened_an_exam_asked_for_and_something_supposed() {
        assertThat(read("{'goldpath':1,'change':'dpor'}"))
                .contains(new Incoming.Meant(ENVELOPE, List.of(new Reopens("dpor"))));
        assertThat(read("{'goldpath':1,'ask':'next_exam'}"))
                .contains(new Incoming.Meant(ENVELOPE, List.of(new AsksNextExam(Optional.empty()))));
        assertThat(read("{'goldpath':1,'suppose':{'amount':'revenue','usd':'300000'}}"))
                .contains(new Incoming.Meant(
                        ENVELOPE, List.of(new Supposes(List.of(new AmountIs("revenue", Amount.usd(300_000)))))));
        assertThat(read("{'goldpath':1,'suppose':{'covered':'dpor'}}"))
                .contains(new Incoming.Meant(
                        ENVELOPE, List.of(new Supposes(List.of(new CoverageIs("dpor", new Coverage.All()))))));
    }

    @Test
    void the_filled_rows_of_the_form_are_people() {
        Incoming.Pressed pressed = (Incoming.Pressed) read("{'goldpath':1,'people':'roster','ticket':'t',"
                        + "'person1':' Ana\\u0000 M. ','exams1':'MB2-714,MB2-710,AZ-900','person2':'','exams2':'',"
                        + "'person3':'Bob','exams4':'MB2-712'}")
                .orElseThrow();
        assertThat(pressed.meanings())
                .containsExactly(
                        new Says(new Passes("roster", "Ana M.", Set.of("MB2-714", "MB2-710"), Set.of())),
                        new Says(new Passes("roster", "Bob", Set.of(), Set.of())),
                        new Unclear(new UnnamedPeople("roster", List.of("MB2-712"), List.of())));
    }

    @Test
    void who_says_that_this_is_everyone_has_named_the_people_in_the_form() {
        Incoming.Pressed pressed = (Incoming.Pressed)
                read("{'goldpath':1,'everyone':'roster','ticket':'t','person1':'Ana','exams1':'MB2-714'}")
                        .orElseThrow();
        assertThat(pressed.meanings())
                .containsExactly(
                        new Says(new Passes("roster", "Ana", Set.of("MB2-714"), Set.of())),
                        new Says(new NamesEveryone("roster")));
    }

    private static Optional<Incoming> read(String value) {
        JsonNode json = Cards.json(value.replace('\'', '"'));
        return Cards.VALUES.read(json, ENVELOPE);
    }
}
