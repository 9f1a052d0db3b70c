package goldpath.bot.channel.discord.command;

import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;

/** Starts the interview, or goes on with it. */
final class AssessCommand implements SlashCommand {

    @Override
    public String name() {
        return "assess";
    }

    @Override
    public Incoming meant(Use use, Envelope envelope) {
        return new Incoming.Start(envelope);
    }
}
