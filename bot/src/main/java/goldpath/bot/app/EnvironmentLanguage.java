package goldpath.bot.app;

import java.util.Map;
import java.util.stream.Stream;

/** The language that the environment asks for, by POSIX's precedence. */
final class EnvironmentLanguage {

    private EnvironmentLanguage() {}

    /** A BCP 47 tag: {@code de-DE} for {@code de_DE.UTF-8@euro}; {@code en} for {@code C} and where nothing is set. */
    static String tag(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> value.split("[.@]", 2)[0].replace('_', '-'))
                .filter(value -> !value.equals("C") && !value.equals("POSIX"))
                .orElse("en");
    }
}
