package goldpath.bot.channel.discord.command;

import goldpath.bot.conversation.Command;
import goldpath.bot.conversation.Meaning.Wants;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import java.util.List;

/** Gives the answers and the result as files. */
final class ExportCommand implements SlashCommand {

    @Override
    public String name() {
        return "export";
    }

    @Override
    public Incoming meant(Use use, Envelope envelope) {
        return new Incoming.Meant(envelope, List.of(new Wants(Command.EXPORT)));
    }
}
