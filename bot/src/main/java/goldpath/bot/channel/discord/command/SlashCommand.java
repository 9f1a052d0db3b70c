package goldpath.bot.channel.discord.command;

import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** A command of the bot: what it asks for, and what it means. */
public interface SlashCommand {

    /** Names the command to Discord, and its texts in the language files. */
    String name();

    default List<OptionData> options(CommandWords words) {
        return List.of();
    }

    /** What is offered while someone types an option. */
    default List<Choice> proposals(String typed) {
        return List.of();
    }

    /** The id of the fact that a form opens for, where the command was used without saying more. */
    default Optional<String> form(Use use) {
        return Optional.empty();
    }

    /** Whether it opens a panel that everybody there sees. */
    default boolean opensPanel() {
        return false;
    }

    /** @throws Refused when what was brought cannot be used */
    Incoming meant(Use use, Envelope envelope);
}
