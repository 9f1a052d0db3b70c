package goldpath.bot.channel.discord.command;

import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** Asks what would be if something else were true. */
final class WhatIfCommand implements SlashCommand {

    @Override
    public String name() {
        return "whatif";
    }

    @Override
    public List<OptionData> options(CommandWords words) {
        return List.of(words.option(OptionType.STRING, this, "text", true));
    }

    @Override
    public Incoming meant(Use use, Envelope envelope) {
        Map<String, String> text = Map.of("text", use.option("text").orElse(""));
        return new Incoming.Text(envelope, use.language().say("discord.whatif.sentence", text));
    }
}
