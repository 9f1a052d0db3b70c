package goldpath.bot.channel.discord.command;

import goldpath.bot.conversation.Meaning.Reopens;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import java.util.List;

/** Opens the roster to others, who add what they passed themselves. */
final class RosterCommand implements SlashCommand {

    private final String fact;

    /** @param fact id of the roster that it is about */
    RosterCommand(String fact) {
        this.fact = fact;
    }

    @Override
    public String name() {
        return "roster";
    }

    @Override
    public boolean opensPanel() {
        return true;
    }

    @Override
    public Incoming meant(Use use, Envelope envelope) {
        return new Incoming.Meant(envelope, List.of(new Reopens(fact)));
    }
}
