package goldpath.bot.channel.discord;

import static goldpath.bot.channel.discord.Scene.discordText;
import static goldpath.bot.channel.discord.Scene.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import goldpath.bot.channel.discord.standin.Shown;
import goldpath.bot.channel.discord.standin.Visitor;
import goldpath.bot.channel.discord.standin.Where;
import goldpath.evaluator.Person;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** People and exams from the roster form, and answers from files. */
class DiscordRosterTest extends Staged {

    /** Two people, and an exam that does not count in row 5. */
    private static final String TABLE =
            "\uFEFFname;exam\nAna;MB2-714\nAna;MB2-710\nBob;MB2-712\nBob;AZ-900\nCarla Rodriguez-Fernandez;MB2-707\n";

    private static final List<Person> READ = List.of(
            Person.of("Ana", "MB2-714", "MB2-710"),
            Person.of("Bob", "MB2-712"),
            Person.of("Carla Rodriguez-Fernandez", "MB2-707"));

    /** The roster form, opened anew. */
    private static JsonNode rosterForm(Visitor visitor) {
        Shown asked = visitor.uses("passed", "exam", "MB2-714", "person", "Zoe").answer();
        return visitor.clicks(asked, discordText("en", "button.roster")).modal();
    }

    private Visitor atTheRoster() {
        Visitor ana = scene.ana(Where.SERVER);
        ana.uses("market", "market", "developed").answer();
        Shown dpor = ana.uses("revenue", "amount", "120,000").answer();
        ana.clicks(dpor, dpor.buttons().get(0)).answer();
        return ana;
    }

    @Test
    void membersArePickedInTheRosterForm() {
        Visitor ana = atTheRoster();
        Visitor bea = scene.bea(Where.SERVER);
        ana.submits(rosterForm(ana), null, Map.of("exams", "MB2-712", "text", "Carl"), List.of(bea), Map.of())
                .answer();
        assertThat(scene.state(ana).answers().facts().roster().people())
                .containsExactly(
                        Person.of("Zoe", "MB2-714"), Person.of("Bea", "MB2-712"), Person.of("Carl", "MB2-712"));
    }

    @Test
    void whoeverIsPickedWithoutExamsIsOnTheRosterWithoutExams() {
        Visitor ana = atTheRoster();
        ana.submits(rosterForm(ana), null, Map.of(), List.of(scene.bea(Where.SERVER)), Map.of())
                .answer();
        assertThat(scene.state(ana).answers().facts().roster().people())
                .containsExactly(Person.of("Zoe", "MB2-714"), Person.of("Bea"));
    }

    @Test
    void aTableComesWithTheRosterFormAndIsRecordedOnceItWasSeen() {
        Visitor ana = atTheRoster();
        Map<String, String> table = Map.of("people.csv", "name,exam\nBob,MB2-712\nBea,MB2-710");
        Shown preview =
                ana.submits(rosterForm(ana), null, Map.of(), List.of(), table).answer();
        assertThat(preview.text()).contains("Bob", "Bea");
        assertThat(people(ana)).containsExactly(Person.of("Zoe", "MB2-714"));
        ana.clicks(preview, preview.buttons().get(0)).answer();
        assertThat(people(ana))
                .containsExactly(Person.of("Zoe", "MB2-714"), Person.of("Bob", "MB2-712"), Person.of("Bea", "MB2-710"));
    }

    @Test
    void aRosterFormThatSaysNothingOrTooMuchIsSaidAndRecordsNothing() {
        Visitor ana = atTheRoster();
        JsonNode form = rosterForm(ana);
        Map<String, String> table = Map.of("people.csv", "name,exam\nBob,MB2-712");
        assertThat(ana.submits(form, null, Map.of()).answer().text()).isEqualTo(discordText("en", "form.empty"));
        assertThat(ana.submits(form, null, Map.of("text", "Bob"), List.of(), table)
                        .answer()
                        .text())
                .isEqualTo(discordText("en", "form.both"));
        assertThat(ana.submits(form, null, Map.of(), List.of(), Map.of("a.json", "{}"))
                        .answer()
                        .text())
                .isEqualTo(discordText("en", "file.table"));
        assertThat(scene.state(ana).answers().facts().roster().people()).containsExactly(Person.of("Zoe", "MB2-714"));
    }

    @Test
    void whatIsExportedCanBeImportedByAnother() {
        Visitor ana = scene.ana(Where.SERVER);
        Visitor bea = scene.bea(Where.UNKNOWN_SERVER);
        ana.uses("answer", "text", "We are in Germany. Revenue 120,000. Bob passed 712.")
                .answer();
        Shown exported = ana.uses("export").answer();
        assertThat(exported.file("goldpath-result.md")).contains("120,000");
        bea.sends("import", "answers.json", exported.file("goldpath-answers.json"))
                .answer();
        assertThat(scene.state(bea).answers()).isEqualTo(scene.state(ana).answers());
    }

    @ParameterizedTest
    @CsvSource({"en-US, en", "de, de"})
    void aTableIsShownBeforeItIsRecorded(String locale, String language) {
        Visitor ana = scene.discord.visitor("Ana", locale, Where.SERVER);
        Shown preview = ana.sends("import", "People.CSV", TABLE).answer();
        assertThat(preview.text()).contains("Ana: MB2-714", "Bob: MB2-712", "AZ-900", "5");
        assertThat(people(ana)).isEmpty();
        ana.clicks(preview, discordText(language, "button.yes")).answer();
        assertThat(people(ana)).containsExactlyElementsOf(READ);
        assertThat(ana.clicks(preview, discordText(language, "button.yes"))
                        .answer()
                        .text())
                .contains(text(language, "phrase.earlier_choice"));
    }

    @Test
    void aTableThatWasNotMeantIsLeft() {
        Visitor ana = scene.ana(Where.DIRECT);
        Shown preview = ana.sends("import", "people.csv", TABLE).answer();
        ana.clicks(preview, discordText("en", "button.no")).answer();
        assertThat(people(ana)).isEmpty();
        Shown again = ana.sends("import", "people.csv", TABLE).answer();
        ana.uses("answer", "text", "yes").answer();
        assertThat(people(ana)).containsExactlyElementsOf(READ);
        assertThat(again.isPrivate()).isFalse();
    }

    @Test
    void whyNothingIsReadOfAFileIsSaid() {
        Visitor ana = scene.ana(Where.SERVER);
        byte[] binary = {0, 1, 2, (byte) 0xFF, (byte) 0xFE};
        byte[] archive = {'P', 'K', 3, 4, 20, 0, 0, 0};
        byte[] large = "Ana,MB2-714\n".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> files = Map.of(
                "binary", binary, "archive", archive, "too_large", large, "empty", new byte[0], "no_table", new byte[] {
                    'h', 'i'
                });
        files.forEach((reason, content) -> assertThat(
                        ana.sends("import", "a.csv", content).answer().text())
                .as(reason)
                .contains(Escape.of(text("en", "doubt.unreadable_file." + reason))));
        assertThat(people(ana)).isEmpty();
    }

    @Test
    void answersThatCannotBeReadChangeNothing() {
        Visitor ana = scene.ana(Where.SERVER);
        for (String content : List.of("{\"answers\": {\"market\": \"lunar\"}}", "{", "", "\u0000")) {
            assertThat(ana.sends("import", "a.json", content).answer().text())
                    .isEqualTo(Escape.of(discordText("en", "file.content")));
        }
        assertThat(ana.sends("import", "a.json", new byte[1_100_000], 10)
                        .answer()
                        .text())
                .isEqualTo(Escape.of(discordText("en", "file.size")));
        assertThat(scene.session.recall("discord:" + ana.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVER", "DIRECT", "UNKNOWN_SERVER"})
    void aLongRosterIsReadShownAndToldToItsEnd(Where where) {
        Visitor ana = scene.ana(where);
        List<String> names = IntStream.range(0, 300)
                .mapToObj(i ->
                        "Alexandria Montgomery-Featherstone " + (char) ('A' + i / 26) + (char) ('a' + i % 26) + "ek")
                .toList();
        String table =
                names.stream().map(name -> name + ";MB2-712").collect(Collectors.joining("\n", "name;exam\n", ""));
        Shown preview = ana.sends("import", "people.csv", table).answer();
        assertThat(preview.text()).contains("300", names.get(0), "288");
        ana.clicks(preview, discordText("en", "button.yes")).answer();
        assertThat(people(ana)).hasSize(300);
        assertThat(ana.uses("answer", "text", "my answers").answer().text()).contains("300", "288");
        String exported = ana.uses("export").answer().file("goldpath-answers.json");
        assertThat(names).allMatch(exported::contains);
    }

    private List<Person> people(Visitor visitor) {
        return scene.state(visitor).answers().facts().roster().people();
    }
}
