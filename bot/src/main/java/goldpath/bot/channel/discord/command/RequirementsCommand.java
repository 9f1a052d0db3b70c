package goldpath.bot.channel.discord.command;

import goldpath.bot.conversation.Meaning.AsksAbout;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** Asks what a level requires. */
final class RequirementsCommand implements SlashCommand {

    private final List<String> levels;

    /** @param levels their ids */
    RequirementsCommand(List<String> levels) {
        this.levels = List.copyOf(levels);
    }

    @Override
    public String name() {
        return "requirements";
    }

    @Override
    public List<OptionData> options(CommandWords words) {
        OptionData option = words.option(OptionType.STRING, this, "level", true);
        levels.forEach(level -> option.addChoices(words.choice(level, "level." + level)));
        return List.of(option);
    }

    @Override
    public Incoming meant(Use use, Envelope envelope) {
        return new Incoming.Meant(
                envelope, List.of(new AsksAbout(use.option("level").orElse(""))));
    }
}
