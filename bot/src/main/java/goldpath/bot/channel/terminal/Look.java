package goldpath.bot.channel.terminal;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/**
 * What a terminal can show.
 *
 * @param width in columns
 * @param styles whether it has bold and underlined letters
 * @param colours whether it has colours and the user wants them
 * @param links whether a text can be a link (OSC 8); where not, the address is printed
 */
record Look(int width, boolean styles, boolean colours, boolean links) {

    private static final int NARROWEST = 20;
    private static final int USUAL = 80;

    /** No terminal can be asked for links; these are known to have them, by a variable that they set. */
    private static final Set<String> LINKING_VARIABLES =
            Set.of("WT_SESSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "DOMTERM", "WEZTERM_PANE", "GHOSTTY_BIN_DIR");

    private static final Set<String> LINKING_PROGRAMS =
            Set.of("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "Tabby");

    private static final Set<String> LINKING_TYPES = Set.of("xterm-kitty", "alacritty", "foot", "xterm-ghostty");

    /** VTE, the terminal inside GNOME's and others, has links from 0.50 on. */
    private static final int LINKING_VTE = 5000;

    static Look of(Terminal terminal, Map<String, String> environment) {
        boolean smart = !terminal.getType().startsWith("dumb");
        int width = terminal.getSize().getColumns() > 0 ? terminal.getSize().getColumns() : USUAL;
        Integer colours = terminal.getNumericCapability(Capability.max_colors);
        return new Look(
                Math.max(NARROWEST, width),
                smart,
                smart
                        && Objects.requireNonNullElse(colours, 0) >= 8
                        && environment.getOrDefault("NO_COLOR", "").isEmpty(),
                smart && links(terminal.getType(), environment));
    }

    private static boolean links(String type, Map<String, String> environment) {
        return LINKING_TYPES.contains(type)
                || LINKING_VARIABLES.stream().anyMatch(environment::containsKey)
                || LINKING_PROGRAMS.contains(environment.getOrDefault("TERM_PROGRAM", ""))
                || Stream.of(environment.getOrDefault("VTE_VERSION", "0"))
                        .filter(version -> version.matches("[0-9]{1,8}"))
                        .anyMatch(version -> Integer.parseInt(version) >= LINKING_VTE);
    }
}
