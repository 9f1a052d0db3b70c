package goldpath.bot.channel.discord;

import goldpath.bot.channel.discord.command.Refused;
import goldpath.bot.conversation.State;
import goldpath.bot.wording.Message;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Evaluator;
import goldpath.evaluator.Person;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What everybody may see of a conversation: the verdict, without amounts, and without names unless that is wished. */
final class Sharing {

    private final Evaluator evaluator;
    private final Languages languages;
    private final Layout layout;

    Sharing(Evaluator evaluator, Languages languages, Layout layout) {
        this.evaluator = evaluator;
        this.languages = languages;
        this.layout = layout;
    }

    List<Sheet> sheets(Optional<State> remembered, boolean hasNames) {
        State state = remembered.orElseThrow(() -> new Refused("discord.nothing_to_share"));
        Language language = languages.closest(state.language());
        List<Piece> pieces = new ArrayList<>(List.of(verdict(state, language)));
        List<Person> people = state.answers().facts().roster().people();
        if (hasNames && !people.isEmpty()) {
            String heading = language.say("discord.shared.people");
            pieces.add(Piece.text("**" + Escape.of(heading) + "**", heading));
            people.forEach(person -> pieces.add(line(person)));
        }
        return new Sheets(language.tag(), language.say("discord.rest")).of(pieces, List.of());
    }

    private Piece verdict(State state, Language language) {
        Competency competency = evaluator.competency();
        String heading = language.say("discord.shared", Map.of("competency", competency.name()));
        Message verdict = layout.wording(language)
                .verdict(evaluator.assess(state.answers().facts()));
        return Piece.text("**" + Escape.of(heading) + "**\n" + Markup.of(verdict.blocks()), verdict.plain());
    }

    private static Piece line(Person person) {
        String exams = person.passed().isEmpty() ? "" : ": " + String.join(", ", person.passed());
        return Piece.text("- " + Escape.of(person.name() + exams), person.name() + exams);
    }
}
