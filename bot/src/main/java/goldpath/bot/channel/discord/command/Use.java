package goldpath.bot.channel.discord.command;

import goldpath.evaluator.Person;
import goldpath.prompts.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What someone gave with a command.
 *
 * @param options values by name
 * @param upload the file, where one came with it
 * @param language that the conversation is in
 * @param people who is on the roster
 */
public record Use(Map<String, String> options, Optional<Upload> upload, Language language, List<Person> people) {

    private static final int LONGEST_NAME = 60;

    public Use {
        options = Map.copyOf(options);
        people = List.copyOf(people);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The name of a person as the roster has it, whatever its case. */
    Optional<String> person(String option) {
        return option(option).map(Use::name).filter(name -> !name.isEmpty()).map(this::known);
    }

    private String known(String name) {
        return people.stream()
                .map(Person::name)
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }

    /** Words as a name: one line, of sane length. */
    public static String name(String said) {
        String clean = said.replaceAll("[\\p{Co}\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        int end = clean.offsetByCodePoints(0, Math.min(LONGEST_NAME, clean.codePointCount(0, clean.length())));
        return clean.substring(0, end).strip();
    }
}
