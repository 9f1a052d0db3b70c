package goldpath.bot.channel.discord.command;

import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.Meaning.Reopens;
import goldpath.bot.conversation.Meaning.Says;
import goldpath.bot.conversation.Statement.MarketIs;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.evaluator.Market;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** Gives the market, or asks for it again. */
final class MarketCommand implements SlashCommand {

    private final String fact;

    /** @param fact id of the market that it is about */
    MarketCommand(String fact) {
        this.fact = fact;
    }

    @Override
    public String name() {
        return "market";
    }

    @Override
    public List<OptionData> options(CommandWords words) {
        OptionData option = words.option(OptionType.STRING, this, "market", false);
        for (Market market : Market.values()) {
            option.addChoices(words.choice(market.id(), "market." + market.id()));
        }
        return List.of(option);
    }

    @Override
    public Incoming meant(Use use, Envelope envelope) {
        Meaning meaning = use.option("market")
                .flatMap(MarketCommand::market)
                .<Meaning>map(market -> new Says(new MarketIs(fact, market, Optional.empty())))
                .orElseGet(() -> new Reopens(fact));
        return new Incoming.Meant(envelope, List.of(meaning));
    }

    private static Optional<Market> market(String id) {
        return Arrays.stream(Market.values())
                .filter(market -> market.id().equals(id))
                .findFirst();
    }
}
