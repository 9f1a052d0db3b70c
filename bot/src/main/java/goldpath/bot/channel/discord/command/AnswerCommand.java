package goldpath.bot.channel.discord.command;

import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** Says something in one's own words. */
final class AnswerCommand implements SlashCommand {

    @Override
    public String name() {
        return "answer";
    }

    @Override
    public List<OptionData> options(CommandWords words) {
        return List.of(words.option(OptionType.STRING, this, "text", true));
    }

    @Override
    public Incoming meant(Use use, Envelope envelope) {
        return new Incoming.Text(envelope, use.option("text").orElse(""));
    }
}
