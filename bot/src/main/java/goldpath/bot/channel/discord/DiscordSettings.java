package goldpath.bot.channel.discord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says about Discord.
 *
 * @param token of the bot; empty where Discord is not wanted
 * @param rest address to use instead of Discord's own; empty in production
 * @param gateway the same, of the gateway
 * @param problems what is wrong, each with its remedy
 */
public record DiscordSettings(
        Optional<String> token, Optional<String> rest, Optional<String> gateway, List<String> problems) {

    private static final String TOKEN = "GOLDPATH_DISCORD_TOKEN";
    private static final String FILE = "GOLDPATH_DISCORD_TOKEN_FILE";
    private static final String REST = "GOLDPATH_DISCORD_REST";
    private static final String GATEWAY = "GOLDPATH_DISCORD_GATEWAY";

    public DiscordSettings {
        problems = List.copyOf(problems);
    }

    public static DiscordSettings of(Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        Optional<String> token = given(environment, TOKEN);
        Optional<String> file = given(environment, FILE);
        if (token.isPresent() && file.isPresent()) {
            problems.add("Both " + TOKEN + " and " + FILE + " are set: set one of them.");
        } else if (file.isPresent()) {
            token = content(file.get(), problems);
        }
        Optional<String> rest = address(environment, REST, "http", problems);
        Optional<String> gateway = address(environment, GATEWAY, "ws", problems);
        return new DiscordSettings(token, rest, gateway, problems);
    }

    /** Says what has to be set for Discord to be on; empty where nothing lacks. */
    public Optional<String> lacks() {
        return token.isPresent() || !problems.isEmpty()
                ? Optional.empty()
                : Optional.of("Discord is off: set " + TOKEN + " or " + FILE + ".");
    }

    /** Nobody reads a token out of a log. */
    @Override
    public String toString() {
        return "DiscordSettings[token " + (token.isPresent() ? "given" : "missing") + "]";
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Optional<String> content(String file, List<String> problems) {
        try {
            Optional<String> token = Optional.of(Files.readString(Path.of(file)).strip());
            if (token.get().isEmpty()) {
                problems.add("The file that " + FILE + " names is empty: put the token into it.");
            }
            return token.filter(known -> !known.isEmpty());
        } catch (IOException | InvalidPathException e) {
            problems.add("The file that " + FILE + " names cannot be read: check its name and rights.");
            return Optional.empty();
        }
    }

    private static Optional<String> address(
            Map<String, String> environment, String name, String scheme, List<String> problems) {
        Optional<String> address = given(environment, name);
        if (address.isPresent() && !address.get().matches(scheme + "s?://.+")) {
            problems.add(name + " is no address: use one that begins with " + scheme + ":// or " + scheme + "s://.");
        }
        return address;
    }
}
