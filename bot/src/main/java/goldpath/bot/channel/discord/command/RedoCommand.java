package goldpath.bot.channel.discord.command;

import goldpath.bot.conversation.Command;
import goldpath.bot.conversation.Meaning.Wants;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import java.util.List;

/** Does again what was taken back. */
final class RedoCommand implements SlashCommand {

    @Override
    public String name() {
        return "redo";
    }

    @Override
    public Incoming meant(Use use, Envelope envelope) {
        return new Incoming.Meant(envelope, List.of(new Wants(Command.REDO)));
    }
}
