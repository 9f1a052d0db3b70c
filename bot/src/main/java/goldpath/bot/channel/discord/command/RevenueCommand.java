package goldpath.bot.channel.discord.command;

import goldpath.bot.conversation.Meaning.Reopens;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** Gives the revenue, at once or in a form. */
final class RevenueCommand implements SlashCommand {

    private final String fact;

    /** @param fact id of the amount that it is about */
    RevenueCommand(String fact) {
        this.fact = fact;
    }

    @Override
    public String name() {
        return "revenue";
    }

    @Override
    public List<OptionData> options(CommandWords words) {
        return List.of(words.option(OptionType.STRING, this, "amount", false));
    }

    @Override
    public Optional<String> form(Use use) {
        return use.option("amount").isPresent() ? Optional.empty() : Optional.of(fact);
    }

    @Override
    public Incoming meant(Use use, Envelope envelope) {
        return use.option("amount")
                .<Incoming>map(amount -> new Incoming.Field(envelope, fact, amount))
                .orElseGet(() -> new Incoming.Meant(envelope, List.of(new Reopens(fact))));
    }
}
