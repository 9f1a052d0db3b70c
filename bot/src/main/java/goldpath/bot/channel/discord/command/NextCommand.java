package goldpath.bot.channel.discord.command;

import goldpath.bot.conversation.Meaning.AsksNextExam;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** Asks which exam should be taken next. */
final class NextCommand implements SlashCommand {

    @Override
    public String name() {
        return "next";
    }

    @Override
    public List<OptionData> options(CommandWords words) {
        return List.of(words.option(OptionType.STRING, this, "person", false));
    }

    @Override
    public Incoming meant(Use use, Envelope envelope) {
        return new Incoming.Meant(envelope, List.of(new AsksNextExam(use.person("person"))));
    }
}
