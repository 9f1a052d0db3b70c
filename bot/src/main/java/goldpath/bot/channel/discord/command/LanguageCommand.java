package goldpath.bot.channel.discord.command;

import goldpath.bot.conversation.Meaning.WantsLanguage;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** Switches the language. */
final class LanguageCommand implements SlashCommand {

    @Override
    public String name() {
        return "language";
    }

    @Override
    public List<OptionData> options(CommandWords words) {
        return List.of(words.option(OptionType.STRING, this, "language", true).addChoices(words.languages()));
    }

    @Override
    public Incoming meant(Use use, Envelope envelope) {
        String tag = use.option("language").orElseGet(use.language()::tag);
        return new Incoming.Meant(envelope, List.of(new WantsLanguage(tag)));
    }
}
