package goldpath.bot.channel.discord;

import goldpath.bot.channel.discord.command.Use;
import goldpath.bot.session.Incoming.Envelope;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import org.jspecify.annotations.Nullable;

/**
 * Whoever did something, and what it is called.
 *
 * @param user id of the user, whose one conversation it belongs to, wherever they are
 * @param message id of the interaction or message
 * @param locale that the user's Discord is in; messages do not tell
 * @param name that the user goes by there
 * @param handle of the account, which no other account has
 */
record Caller(String user, String message, Optional<String> locale, String name, String handle) {

    static Caller of(Interaction interaction) {
        String locale = interaction.getUserLocale().getLocale();
        return new Caller(
                interaction.getUser().getId(),
                interaction.getId(),
                Optional.of(locale),
                name(interaction.getMember(), interaction.getUser()),
                interaction.getUser().getName());
    }

    static Caller of(MessageReceivedEvent event) {
        User author = event.getAuthor();
        return new Caller(
                author.getId(),
                event.getMessageId(),
                Optional.empty(),
                name(event.getMember(), author),
                author.getName());
    }

    /** A name of nothing but blanks falls back to the account's. */
    private static String name(@Nullable Member member, User user) {
        String shown = Use.name(member == null ? user.getEffectiveName() : member.getEffectiveName());
        return shown.isEmpty() ? user.getName() : shown;
    }

    String conversation() {
        return conversation(user);
    }

    static String conversation(String user) {
        return "discord:" + user;
    }

    Envelope envelope() {
        return new Envelope(conversation(), Optional.of(message), Optional.empty(), locale, Optional.of(name));
    }
}
