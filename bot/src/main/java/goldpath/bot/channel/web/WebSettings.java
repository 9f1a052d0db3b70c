package goldpath.bot.channel.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says about the web page.
 *
 * @param isOn whether there is a page
 * @param trustsForwarded whether a proxy stands before it that sets X-Forwarded-For and X-Forwarded-Proto
 * @param perVisitor messages a minute that one visitor may send
 * @param perAddress requests a minute from one address
 * @param overall messages a second of all visitors together
 * @param stay how long a visitor is recognised
 */
public record WebSettings(
        boolean isOn, boolean trustsForwarded, int perVisitor, int perAddress, int overall, Duration stay) {

    private static final String PAGE = "GOLDPATH_WEB";
    private static final String FORWARDED = "GOLDPATH_FORWARDED";
    private static final String PER_VISITOR = "GOLDPATH_WEB_PER_MINUTE";
    private static final String PER_ADDRESS = "GOLDPATH_WEB_ADDRESS_PER_MINUTE";
    private static final String OVERALL = "GOLDPATH_WEB_PER_SECOND";

    /** @param problems what is wrong is added here, each with its remedy */
    public static WebSettings read(Map<String, String> environment, Duration stay, List<String> problems) {
        return new WebSettings(
                isOn(environment, PAGE, true, problems),
                isOn(environment, FORWARDED, false, problems),
                count(environment, PER_VISITOR, 60, problems),
                count(environment, PER_ADDRESS, 600, problems),
                count(environment, OVERALL, 500, problems),
                stay);
    }

    private static boolean isOn(Map<String, String> environment, String name, boolean usual, List<String> problems) {
        String given = given(environment, name).orElse(usual ? "on" : "off");
        if (!given.equals("on") && !given.equals("off")) {
            problems.add(name + " is neither on nor off: set it to one of them.");
        }
        return given.equals("on");
    }

    private static int count(Map<String, String> environment, String name, int usual, List<String> problems) {
        String given = given(environment, name).orElse(String.valueOf(usual));
        if (!given.matches("[1-9]\\d{0,5}")) {
            problems.add(name + " is no limit: set it to a number from 1 to 999999.");
            return usual;
        }
        return Integer.parseInt(given);
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
