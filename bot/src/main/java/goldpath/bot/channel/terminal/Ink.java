package goldpath.bot.channel.terminal;

import java.net.URI;
import java.util.Optional;

/** How a stretch of text is shown. */
record Ink(Optional<Colour> colour, boolean strong, Optional<URI> link) {

    static final Ink PLAIN = new Ink(Optional.empty(), false, Optional.empty());
    static final Ink STRONG = new Ink(Optional.empty(), true, Optional.empty());

    /** Colours that are readable on dark and on light ground; by their numbers in ANSI X3.64. */
    enum Colour {
        RED(31),
        GREEN(32),
        YELLOW(33),
        CYAN(36),
        GREY(90);

        private final int code;

        Colour(int code) {
            this.code = code;
        }
    }

    static Ink of(Colour colour) {
        return new Ink(Optional.of(colour), false, Optional.empty());
    }

    static Ink link(URI target) {
        return new Ink(Optional.empty(), false, Optional.of(target));
    }

    /** The text with the escapes around it that the terminal understands. */
    String on(String text, Look look) {
        String shown = text;
        if (look.links() && link.isPresent()) {
            shown = "\033]8;;" + link.get().toASCIIString() + "\033\\" + underlined(shown) + "\033]8;;\033\\";
        }
        if (look.styles() && strong) {
            shown = "\033[1m" + shown + "\033[22m";
        }
        if (look.colours() && colour.isPresent()) {
            shown = "\033[" + colour.get().code + "m" + shown + "\033[39m";
        }
        return shown;
    }

    private static String underlined(String text) {
        return "\033[4m" + text + "\033[24m";
    }
}
