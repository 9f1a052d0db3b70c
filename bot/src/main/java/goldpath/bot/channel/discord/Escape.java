package goldpath.bot.channel.discord;

import java.util.regex.Pattern;

/** Text that Discord shows as it is written: no markup, no mention, no link, no heading. */
final class Escape {

    private static final Pattern MARKUP = Pattern.compile("[\\\\*_~`|>#\\[\\]()<]");

    /** What makes a list, at the start of a line. */
    private static final Pattern BULLET = Pattern.compile("(?m)^(\\s*)([-+])(?=\\s)");

    private static final Pattern NUMBER = Pattern.compile("(?m)^(\\s*\\d+)([.)])(?=\\s)");

    /** Between these two nothing is a mention or an address any more. */
    private static final String NOTHING = "\u200B";

    private Escape() {}

    static String of(String text) {
        String plain = MARKUP.matcher(text).replaceAll("\\\\$0");
        plain = NUMBER.matcher(plain).replaceAll("$1\\\\$2");
        plain = BULLET.matcher(plain).replaceAll("$1\\\\$2");
        return plain.replace("@", "@" + NOTHING).replace("://", ":" + NOTHING + "//");
    }
}
