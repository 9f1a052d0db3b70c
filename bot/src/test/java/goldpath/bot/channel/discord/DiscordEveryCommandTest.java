package goldpath.bot.channel.discord;

import static goldpath.bot.channel.discord.Scene.discordText;
import static org.assertj.core.api.Assertions.assertThat;

import goldpath.bot.Bot;
import goldpath.bot.channel.discord.command.SlashCommands;
import goldpath.bot.channel.discord.standin.Interaction;
import goldpath.bot.channel.discord.standin.Shown;
import goldpath.bot.channel.discord.standin.Visitor;
import goldpath.bot.channel.discord.standin.Where;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that there is answers in each language, wherever it is used, and to nobody else than it should. */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
class DiscordEveryCommandTest {

    /** What is given with a command, by its name; a command of the list that is not here fails. */
    private static final Map<String, List<String>> OPTIONS = Map.ofEntries(
            Map.entry("assess", List.of()),
            Map.entry("answer", List.of("text", "120k")),
            Map.entry("passed", List.of("exam", "MB2-712", "person", "Bob")),
            Map.entry("roster", List.of()),
            Map.entry("import", List.of()),
            Map.entry("revenue", List.of("amount", "120k")),
            Map.entry("market", List.of("market", "developed")),
            Map.entry("result", List.of()),
            Map.entry("whatif", List.of("text", "Bob MB2-712")),
            Map.entry("next", List.of()),
            Map.entry("requirements", List.of("level", "gold")),
            Map.entry("exam", List.of("code", "MB2-709")),
            Map.entry("undo", List.of()),
            Map.entry("redo", List.of()),
            Map.entry("export", List.of()),
            Map.entry("forget", List.of()),
            Map.entry("language", List.of("language", "LANGUAGE")),
            Map.entry("help", List.of()));

    /** Of the buttons under an answer, at least one is one of these. */
    private static final List<String> BUTTONS =
            List.of("button.skip", "button.yes", "button.no", "button.result", "button.answers", "panel.join");

    private final Scene scene = new Scene();

    @AfterAll
    void end() {
        scene.close();
    }

    static Stream<Arguments> uses() {
        return new SlashCommands(Bot.competency())
                .data(Bot.languages()).stream()
                        .map(SlashCommandData::getName)
                        .flatMap(command -> Stream.of(Where.SERVER, Where.DIRECT, Where.UNKNOWN_SERVER)
                                .flatMap(where ->
                                        Stream.of("en-US", "de").map(locale -> Arguments.of(command, where, locale))));
    }

    @ParameterizedTest(name = "/{0} in {1}, {2}")
    @MethodSource("uses")
    void itAnswersInTheLanguageOfWhoeverUsesIt(String command, Where where, String locale) {
        String language = locale.substring(0, 2);
        Visitor visitor = scene.discord.visitor("Ana", locale, where);
        Shown answer = uses(visitor, command, language).answer();
        boolean isPanel = command.equals("roster") && where != Where.DIRECT;
        assertThat(answer.isPrivate()).isEqualTo(where != Where.DIRECT && !isPanel);
        if (command.equals("roster") && !isPanel) {
            assertThat(answer.text()).isEqualTo(discordText(language, "panel.where"));
        } else {
            assertThat(answer.buttons())
                    .containsAnyElementsOf(BUTTONS.stream()
                            .map(key -> discordText(language, key))
                            .toList());
        }
        assertThat(scene.discord.violations()).isEmpty();
    }

    private static Interaction uses(Visitor visitor, String command, String language) {
        String[] options = Objects.requireNonNull(OPTIONS.get(command), command).stream()
                .map(option -> option.replace("LANGUAGE", language))
                .toArray(String[]::new);
        if (command.equals("import")) {
            return visitor.sends(command, "people.csv", "name,exam\nBob,MB2-712");
        }
        return command.equals("roster") ? visitor.usesInPublic(command) : visitor.uses(command, options);
    }
}
