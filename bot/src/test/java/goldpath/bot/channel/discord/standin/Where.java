package goldpath.bot.channel.discord.standin;

/** Where someone uses the bot. */
public enum Where {
    /** A server that the bot is in. */
    SERVER(0),
    /** Direct messages with the bot. */
    DIRECT(1),
    /** A server that the bot is not in: it is installed by the user. */
    UNKNOWN_SERVER(0),
    /** Direct messages between two people, one of whom installed the bot. */
    AMONG_FRIENDS(2);

    final int context;

    Where(int context) {
        this.context = context;
    }

    boolean isServer() {
        return context == 0;
    }

    /** Whether the bot is there for this user only, which limits its follow-ups. */
    boolean isUserInstalledOnly() {
        return this == UNKNOWN_SERVER || this == AMONG_FRIENDS;
    }
}
