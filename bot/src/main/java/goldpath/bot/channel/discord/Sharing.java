package goldpath.bot.channel.discord;

import goldpath.bot.conversation.State;
import goldpath.bot.wording.Message;
import goldpath.evaluator.Competency;
import goldpath.evaluator.Evaluator;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import java.util.Map;

/** What everybody may see of a conversation: the verdict, without names and amounts. */
final class Sharing {

    private final Evaluator evaluator;
    private final Languages languages;
    private final Layout layout;

    Sharing(Evaluator evaluator, Languages languages, Layout layout) {
        this.evaluator = evaluator;
        this.languages = languages;
        this.layout = layout;
    }

    Sheet sheet(State state) {
        Language language = languages.closest(state.language());
        Competency competency = evaluator.competency();
        String heading = language.say("discord.shared", Map.of("competency", competency.name()));
        Message verdict = layout.wording(language)
                .verdict(evaluator.assess(state.answers().facts()));
        return Sheet.of(language.tag(), "**" + Escape.of(heading) + "**\n" + Markup.of(verdict.blocks()));
    }
}
