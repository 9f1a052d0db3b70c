package goldpath.bot.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Settings from a file of lines {@code NAME=value}, beside those of the environment, which go before. */
final class SettingsFile {

    static final String NAME = "GOLDPATH_SETTINGS";

    private static final String OWN = "GOLDPATH_[A-Z_]+";

    /** Secrets have files of their own, or come from the environment: settings are shown around. */
    private static final String SECRET = ".*_(SECRET|TOKEN)";

    private SettingsFile() {}

    /** @param problems what is wrong is added here, each with its remedy and without any value */
    static Map<String, String> under(Map<String, String> environment, List<String> problems) {
        String file = environment.getOrDefault(NAME, "").strip();
        if (file.isEmpty()) {
            return environment;
        }
        Map<String, String> settings = new HashMap<>();
        Properties read = read(file, problems);
        for (String name : read.stringPropertyNames()) {
            if (!name.matches(OWN)) {
                problems.add("The file that " + NAME + " names has a setting that does not begin with GOLDPATH_: '"
                        + name + "'. Take it out.");
            } else if (name.matches(SECRET)) {
                problems.add("The file that " + NAME + " names holds " + name
                        + ": put the secret into a file of its own" + " and name that in " + name + "_FILE.");
            } else {
                settings.put(name, read.getProperty(name));
            }
        }
        settings.putAll(environment);
        return settings;
    }

    private static Properties read(String file, List<String> problems) {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException | IllegalArgumentException e) {
            problems.add("The file that " + NAME + " names cannot be read: check its name, its rights and its lines.");
        }
        return read;
    }
}
