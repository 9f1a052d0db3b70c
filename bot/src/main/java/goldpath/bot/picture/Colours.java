package goldpath.bot.picture;

import goldpath.evaluator.Status;
import java.awt.Color;
import java.util.List;

/** Light on a dark card of its own, so that it does not matter what is behind the picture. */
final class Colours {

    static final Color CARD = new Color(0x171b2b);
    static final Color EDGE = new Color(0x5b6585);
    static final Color PANEL = new Color(0x232941);
    static final Color GROOVE = new Color(0x3a4261);
    static final Color INK = new Color(0xf6f7fc);
    static final Color SOFT = new Color(0xc3c9dc);
    static final Color DARK = new Color(0x171b2b);

    private static final Color GOLD = new Color(0xf0b429);
    private static final Color SILVER = new Color(0xc3c9d6);
    private static final Color BRONZE = new Color(0xd69a6b);

    private static final Color GOOD = new Color(0x6fd3a6);
    private static final Color OPEN = new Color(0x9db8f2);
    private static final Color MISSED = new Color(0xf0b077);

    private static final List<Color> ALL =
            List.of(CARD, EDGE, PANEL, GROOVE, INK, SOFT, GOLD, SILVER, BRONZE, GOOD, OPEN, MISSED);

    private Colours() {}

    /** Whether it is one of these, or nothing at all. */
    static boolean isOne(int argb) {
        return argb == 0 || ALL.contains(new Color(argb, true));
    }

    /** The highest level is gold, the one below it silver. */
    static Color medal(int below) {
        return below == 0 ? GOLD : below == 1 ? SILVER : BRONZE;
    }

    static Color of(Status status) {
        return switch (status) {
            case MET -> GOOD;
            case OPEN -> OPEN;
            case MISSED -> MISSED;
        };
    }
}
