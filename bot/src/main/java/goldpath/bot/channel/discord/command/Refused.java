package goldpath.bot.channel.discord.command;

/** What someone brought cannot be used. */
public final class Refused extends RuntimeException {

    private final String text;

    /** @param text key of the text that tells the user */
    public Refused(String text) {
        super(text);
        this.text = text;
    }

    public String text() {
        return text;
    }
}
