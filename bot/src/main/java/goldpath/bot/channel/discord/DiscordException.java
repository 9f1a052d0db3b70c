package goldpath.bot.channel.discord;

/** Discord cannot be used; the message tells whoever runs the program what to do. */
public final class DiscordException extends RuntimeException {

    DiscordException(String message) {
        super(message);
    }
}
