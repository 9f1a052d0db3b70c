package goldpath.bot.channel.discord;

import static goldpath.bot.channel.discord.Scene.discordText;
import static goldpath.bot.channel.discord.Scene.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import goldpath.bot.channel.discord.standin.Shown;
import goldpath.bot.channel.discord.standin.Visitor;
import goldpath.bot.channel.discord.standin.Where;
import goldpath.bot.conversation.Place;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Fact;
import goldpath.evaluator.Market;
import goldpath.evaluator.Person;
import goldpath.evaluator.Precision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each command, on the wire. */
class DiscordCommandsTest extends Staged {

    @Test
    void allCommandsAreToldInBothLanguagesForEveryPlace() {
        List<String> names = new ArrayList<>();
        for (JsonNode command : scene.discord.commands()) {
            names.add(command.path("name").asText());
            assertThat(command.path("contexts")).hasSize(3);
            assertThat(command.path("integration_types")).hasSize(2);
            assertThat(command.path("description_localizations").path("de").asText())
                    .isEqualTo(discordText("de", command.path("name").asText() + ".description"));
            assertThat(command.path("name_localizations").path("en-GB").asText())
                    .isNotEmpty();
            assertThat(command.path("name_localizations").has("tr")).isFalse();
        }
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "assess",
                        "answer",
                        "passed",
                        "roster",
                        "import",
                        "revenue",
                        "market",
                        "result",
                        "whatif",
                        "next",
                        "requirements",
                        "exam",
                        "undo",
                        "redo",
                        "export",
                        "forget",
                        "language",
                        "help");
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void theInterviewBeginsAnywhere(Where where) {
        Shown shown = scene.bea(where).uses("assess").answer();
        assertThat(shown.buttons())
                .containsExactly(
                        text("de", "market.developed"),
                        text("de", "market.emerging"),
                        discordText("de", "button.skip"));
    }

    @Test
    void aPassIsOfWhoeverIsNamedOrIsAMemberOrSaysSo() {
        Visitor ana = scene.ana(Where.SERVER);
        Visitor bea = scene.bea(Where.SERVER);
        ana.uses("passed", "exam", "714").answer();
        ana.uses("passed", "exam", "MB2-712", "person", "bob").answer();
        ana.uses("passed", "exam", "MB2-707", "person", "Bob").answer();
        ana.uses("passed", Map.of("exam", "MB2-710"), "member", bea).answer();
        assertThat(scene.state(ana).answers().facts().roster().people())
                .containsExactly(
                        Person.of("Ana", "MB2-714"),
                        Person.of("bob", "MB2-712", "MB2-707"),
                        Person.of("Bea", "MB2-710"));
    }

    @Test
    void anExamThatDoesNotCountIsNotRecorded() {
        Visitor ana = scene.ana(Where.SERVER);
        assertThat(ana.uses("passed", "exam", "70-461").answer().text()).contains("70-461");
        assertThat(scene.state(ana).answers().facts().roster().people()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"passed, exam", "exam, code"})
    void examsAreProposedWhileSomeoneTypes(String command, String option) {
        Visitor ana = scene.ana(Where.UNKNOWN_SERVER);
        assertThat(ana.types(command, option, "").proposals()).hasSize(7);
        assertThat(ana.types(command, option, "SALES").proposals()).containsExactly("MB2-713");
        assertThat(ana.types(command, option, "xyz").proposals()).isEmpty();
    }

    @Test
    void theRevenueIsReadAsPeopleWriteIt() {
        Visitor ana = scene.ana(Where.SERVER);
        ana.uses("revenue", "amount", "about 95k").answer();
        assertThat(scene.state(ana).answers().facts().amount("revenue"))
                .isEqualTo(Fact.known(Amount.of(new BigDecimal("95000"), Precision.ABOUT)));
    }

    @Test
    void withoutAnAmountAFormOpens() {
        Visitor bea = scene.bea(Where.SERVER);
        var form = bea.uses("revenue").modal();
        assertThat(form.path("title").asText()).isEqualTo(discordText("de", "form.amount.title"));
        bea.submits(form, null, Map.of("text", "120.000")).answer();
        assertThat(scene.state(bea).answers().facts().amount("revenue")).isEqualTo(Fact.known(Amount.usd(120_000)));
    }

    @Test
    void theMarketIsGivenOrAskedForAgain() {
        Visitor ana = scene.ana(Where.SERVER);
        ana.uses("market", "market", "emerging").answer();
        assertThat(scene.state(ana).answers().facts().market()).isEqualTo(Fact.known(Market.EMERGING));
        ana.uses("market").answer();
        assertThat(scene.state(ana).place()).isEqualTo(new Place.Asking("market"));
    }

    @ParameterizedTest
    @CsvSource({"en-US, Bob passes MB2-712, en", "de, Bob MB2-712 besteht, de"})
    void aWhatIfRecordsNothing(String locale, String supposed, String language) {
        Visitor ana = scene.discord.visitor("Ana", locale, Where.SERVER);
        assertThat(ana.uses("whatif", "text", supposed).answer().text()).contains(text(language, "what_if.intro"));
        assertThat(scene.state(ana).answers().facts().amount("revenue").isKnown())
                .isFalse();
    }

    @Test
    void theNextExamAndTheRequirementsAreTold() {
        Visitor ana = scene.ana(Where.SERVER);
        assertThat(ana.uses("next").answer().text()).contains("MB2-714");
        assertThat(ana.uses("next", "person", "Carla").answer().text()).contains("Carla");
        assertThat(ana.uses("requirements", "level", "gold").answer().text()).contains("300,000");
        assertThat(ana.uses("exam", "code", "MB2-709").answer().text()).contains("Marketing", "https://");
        assertThat(ana.uses("help").answer().text()).contains("undo");
    }

    @Test
    void aStepIsUndoneAndDoneAgain() {
        Visitor ana = scene.ana(Where.SERVER);
        ana.uses("market", "market", "emerging").answer();
        ana.uses("undo").answer();
        assertThat(scene.state(ana).answers().facts().market().isKnown()).isFalse();
        ana.uses("redo").answer();
        assertThat(scene.state(ana).answers().facts().market().isKnown()).isTrue();
    }

    @Test
    void theLanguageIsSwitchedAndStays() {
        Visitor ana = scene.ana(Where.SERVER);
        ana.uses("assess").answer();
        ana.uses("language", "language", "de").answer();
        assertThat(ana.uses("result").answer().text()).contains(text("de", "level.silver"));
    }
}
