package goldpath.bot.channel.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a button, list or form of ours means, and whose it is: {@code version:user:action:arguments}.
 *
 * @param user id of the user to whom it was shown, whose conversation it belongs to
 */
record CustomId(String user, String action, List<String> arguments) {

    private static final String VERSION = "1";
    private static final String SEPARATOR = ":";
    private static final int LONGEST = 100;

    CustomId {
        arguments = List.copyOf(arguments);
    }

    /** The part that says what it means. */
    static String what(String action, String... arguments) {
        List<String> parts = new ArrayList<>(List.of(action));
        parts.addAll(List.of(arguments));
        return String.join(SEPARATOR, parts);
    }

    static String of(String user, String what) {
        String id = VERSION + SEPARATOR + user + SEPARATOR + what;
        if (id.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "An id of " + id.length() + " characters is longer than " + LONGEST + ".");
        }
        return id;
    }

    /** Empty for an id of another version, or of nobody's. */
    static Optional<CustomId> read(String id) {
        List<String> parts = List.of(id.split(SEPARATOR, -1));
        return parts.size() >= 3 && parts.get(0).equals(VERSION)
                ? Optional.of(new CustomId(parts.get(1), parts.get(2), parts.subList(3, parts.size())))
                : Optional.empty();
    }

    /** The argument at that place; empty text where there is none. */
    String argument(int index) {
        return index < arguments.size() ? arguments.get(index) : "";
    }
}
