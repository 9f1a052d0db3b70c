package goldpath.bot.channel.discord;

import static goldpath.bot.channel.discord.Scene.discordText;
import static goldpath.bot.channel.discord.Scene.text;
import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.channel.discord.standin.Interaction;
import goldpath.bot.channel.discord.standin.Shown;
import goldpath.bot.channel.discord.standin.Visitor;
import goldpath.bot.channel.discord.standin.Where;
import goldpath.bot.conversation.Source;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A roster that several people fill, each with what they passed. */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
class SharedRosterTest {

    private final Scene scene = new Scene();
    private final Visitor ana = scene.ana(Where.SERVER);
    private final Visitor bea = scene.bea(Where.SERVER);
    private final Visitor carl = scene.discord.visitor("Carl", "en-US", Where.SERVER);

    @AfterEach
    void nothingWasAgainstTheRules() {
        assertThat(scene.discord.violations()).isEmpty();
        scene.session
                .recall("discord:" + ana.id())
                .ifPresent(known -> ana.clicks(ana.uses("forget").answer(), discordText("en", "button.yes"))
                        .answer());
    }

    @AfterAll
    void end() {
        scene.close();
    }

    private static String label(Visitor visitor, String name) {
        return name + " (user" + visitor.id() + ")";
    }

    private Shown adds(Visitor visitor, Shown panel, String exams) {
        Interaction opened = visitor.clicks(panel, panel.buttons().get(0));
        return visitor.submits(opened.modal(), panel, Map.of("exams", exams)).answer();
    }

    private List<Person> roster() {
        return scene.state(ana).answers().facts().roster().people();
    }

    @ParameterizedTest
    @CsvSource({"SERVER, en-US, en", "SERVER, de, de", "UNKNOWN_SERVER, de, de", "AMONG_FRIENDS, en-US, en"})
    void othersAddWhatTheyPassedAndTheOpenerGetsTheVerdict(Where where, String locale, String language) {
        Visitor opener = scene.discord.visitor("Olga", locale, where);
        Visitor other = bea.at(where);
        Shown panel = opener.usesInPublic("roster").answer();
        assertThat(panel.isPrivate()).isFalse();
        Shown entry = adds(other, panel, "MB2-714,MB2-710");
        assertThat(entry.isPrivate()).isTrue();
        assertThat(entry.text()).contains("Bea", "MB2-714", "MB2-710");
        assertThat(scene.state(opener).answers().facts().roster().people())
                .containsExactly(Person.of(label(bea, "Bea"), "MB2-714", "MB2-710"));
        Shown verdict =
                opener.clicks(panel, discordText(language, "panel.tally")).answer();
        assertThat(verdict.text()).contains(text(language, "level.silver"));
        assertThat(verdict.isPrivate()).isTrue();
    }

    @Test
    void eachSeesAndWithdrawsTheirOwnEntryAlone() {
        ana.uses("passed", "exam", "MB2-709", "person", "Zoe").answer();
        Shown panel = ana.usesInPublic("roster").answer();
        Shown ofBea = adds(bea, panel, "MB2-714");
        adds(carl, panel, "MB2-712");
        assertThat(ofBea.text()).doesNotContain("Zoe", "Carl", "MB2-709");
        Shown seen = bea.clicks(panel, discordText("en", "panel.mine")).answer();
        assertThat(seen.text()).contains("MB2-714").doesNotContain("MB2-712", "Carl", "Zoe");
        Shown gone = bea.clicks(ofBea, discordText("de", "panel.withdraw")).answer();
        assertThat(gone.text()).isEqualTo(discordText("de", "panel.none"));
        assertThat(roster()).extracting(Person::name).containsExactly("Zoe", label(carl, "Carl"));
    }

    @Test
    void whoSaidWhatIsKept() {
        Shown panel = ana.usesInPublic("roster").answer();
        ana.uses("passed", "exam", "MB2-709", "person", "Zoe").answer();
        adds(bea, panel, "MB2-714");
        RosterFact fact = (RosterFact) Bot.competency().fact("roster");
        assertThat(said(fact, label(bea, "Bea"))).contains(label(bea, "Bea"));
        assertThat(said(fact, "Zoe")).contains("Ana");
    }

    private Optional<String> said(RosterFact fact, String person) {
        return scene.state(ana).now().sources().of(fact, person).flatMap(Source::user);
    }

    @Test
    void nobodyWithdrawsAnEntryByTakingAnothersName() {
        Shown panel = ana.usesInPublic("roster").answer();
        Shown ofBea = adds(bea, panel, "MB2-714");
        Visitor impostor = scene.discord.visitor("Bea", "en-US", Where.SERVER);
        Visitor literal = scene.discord.visitor(label(bea, "Bea"), "en-US", Where.SERVER);
        for (Visitor someone : List.of(impostor, literal)) {
            assertThat(someone.clicks(panel, discordText("en", "panel.mine"))
                            .answer()
                            .text())
                    .isEqualTo(discordText("en", "panel.none"));
            String own = "1:" + someone.id() + ":withdraw:" + ana.id();
            assertThat(someone.press(ofBea, own, false).answer().text()).isEqualTo(discordText("en", "panel.none"));
            assertThat(someone.clicks(ofBea, discordText("de", "panel.withdraw"))
                            .answer()
                            .text())
                    .isEqualTo(discordText("en", "foreign"));
        }
        assertThat(roster()).containsExactly(Person.of(label(bea, "Bea"), "MB2-714"));
    }

    @Test
    void anEntryStaysOnesOwnUnderAnotherName() {
        Shown panel = ana.usesInPublic("roster").answer();
        adds(bea, panel, "MB2-714");
        Visitor renamed = bea.named("Beatrix");
        adds(renamed, panel, "MB2-710");
        assertThat(roster()).containsExactly(Person.of(label(bea, "Bea"), "MB2-714", "MB2-710"));
    }

    @Test
    void othersGetNoVerdictAndCloseNothing() {
        Shown panel = ana.usesInPublic("roster").answer();
        for (String button : List.of("panel.tally", "panel.close")) {
            assertThat(bea.clicks(panel, discordText("en", button)).answer().text())
                    .isEqualTo(discordText("de", "foreign"));
        }
    }

    @Test
    void whatOthersSayDoesNotSwitchTheLanguageOfTheOpener() {
        Shown panel = ana.usesInPublic("roster").answer();
        adds(bea, panel, "MB2-714");
        assertThat(scene.state(ana).language()).startsWith("en");
    }

    @Test
    void whatWasForgottenTakesNoEntryAnyMore() {
        Shown panel = ana.usesInPublic("roster").answer();
        adds(bea, panel, "MB2-714");
        ana.clicks(ana.uses("forget").answer(), discordText("en", "button.yes")).answer();
        assertThat(adds(carl, panel, "MB2-712").text()).isEqualTo(discordText("en", "panel.closed"));
        assertThat(roster()).isEmpty();
    }

    @Test
    void theOpenerIsToldWhoMayBeOnTheRosterTwice() {
        ana.uses("passed", "exam", "MB2-709", "person", "bea").answer();
        Shown panel = ana.usesInPublic("roster").answer();
        adds(bea, panel, "MB2-714");
        Interaction verdict = ana.clicks(panel, discordText("en", "panel.tally"));
        assertThat(verdict.answers(2).get(1).text()).contains("bea, Bea \\(user" + bea.id() + "\\)");
    }

    @Test
    void aClosedPanelLosesItsButtons() {
        Shown panel = ana.usesInPublic("roster").answer();
        Interaction closing = ana.clicks(panel, discordText("en", "panel.close"));
        assertThat(closing.edited().findValues("custom_id")).isEmpty();
    }

    @Test
    void thereIsNoPanelWhereThereAreNoOthers() {
        assertThat(ana.at(Where.DIRECT).uses("roster").answer().text()).isEqualTo(discordText("en", "panel.where"));
    }

    @Test
    void theVerdictIsSharedWithNamesWhereThatIsWished() {
        ana.uses("market", "market", "developed").answer();
        Shown dpor = ana.uses("revenue", "amount", "120,000").answer();
        ana.clicks(dpor, dpor.buttons().get(0)).answer();
        Shown more = ana.uses("passed", "exam", "712", "person", "B*b").answer();
        Shown result = ana.clicks(more, discordText("en", "button.everyone")).answer();
        Shown shared = ana.clicksInPublic(result, discordText("en", "button.share.names"))
                .answer();
        assertThat(shared.text()).contains("B\\*b: MB2-712", "Silver").doesNotContain("120");
        assertThat(shared.files()).isEmpty();
    }
}
