package goldpath.bot.channel.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What Discord asks of the commands of an application. */
final class CommandRules {

    private static final Pattern NAME = Pattern.compile("^[-_'\\p{L}\\p{N}\\p{sc=Deva}\\p{sc=Thai}]{1,32}$");
    private static final int STRING = 3;
    private static final int MOST = 25;

    private CommandRules() {}

    static void check(JsonNode commands) {
        Refusal.check(commands.isArray() && commands.size() <= 100, "at most 100 commands");
        Set<String> names = new HashSet<>();
        for (JsonNode command : commands) {
            Refusal.check(names.add(command.path("name").asText()), "APPLICATION_COMMANDS_DUPLICATE_NAME");
            command(command);
        }
    }

    private static void command(JsonNode command) {
        named(command, true);
        Refusal.check(command.path("options").size() <= MOST, "at most 25 options");
        Set<String> names = new HashSet<>();
        boolean mayBeRequired = true;
        for (JsonNode option : command.path("options")) {
            Refusal.check(names.add(option.path("name").asText()), "APPLICATION_COMMAND_OPTIONS_NAME_INVALID: twice");
            boolean required = option.path("required").asBoolean();
            Refusal.check(mayBeRequired || !required, "required options must be placed before non-required ones");
            mayBeRequired = required;
            option(option);
        }
        Refusal.check(length(command) <= 8_000, "APPLICATION_COMMAND_TOO_LARGE");
    }

    private static void option(JsonNode option) {
        named(option, true);
        JsonNode choices = option.path("choices");
        Refusal.check(choices.size() <= MOST, "at most 25 choices");
        Refusal.check(choices.isEmpty() || !option.path("autocomplete").asBoolean(), "choices or autocomplete");
        Refusal.check(
                !option.path("autocomplete").asBoolean() || option.path("type").asInt() == STRING,
                "autocomplete needs a string");
        Set<String> names = new HashSet<>();
        for (JsonNode choice : choices) {
            Refusal.check(names.add(choice.path("name").asText()), "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME: twice");
            bounded(choice.path("name"), 100);
            choice.path("name_localizations").forEach(name -> bounded(name, 100));
            bounded(choice.path("value"), 100);
        }
    }

    private static void named(JsonNode node, boolean described) {
        name(node.path("name"));
        node.path("name_localizations").forEach(CommandRules::name);
        if (described) {
            bounded(node.path("description"), 100);
            node.path("description_localizations").forEach(text -> bounded(text, 100));
        }
    }

    private static void name(JsonNode name) {
        String text = name.asText();
        Refusal.check(
                NAME.matcher(text).matches() && text.equals(text.toLowerCase(java.util.Locale.ROOT)),
                "APPLICATION_COMMAND_INVALID_NAME");
    }

    private static void bounded(JsonNode text, int most) {
        Refusal.check(!text.asText().isEmpty() && text.asText().length() <= most, "between 1 and " + most + " long");
    }

    /** Names, descriptions and values together, the longest localisation of each. */
    private static int length(JsonNode node) {
        int length = longest(node, "name") + longest(node, "description");
        length += node.path("value").asText().length();
        for (JsonNode part : node.path("options")) {
            length += length(part);
        }
        for (JsonNode part : node.path("choices")) {
            length += length(part);
        }
        return length;
    }

    private static int longest(JsonNode node, String field) {
        int length = node.path(field).asText().length();
        for (JsonNode text : node.path(field + "_localizations")) {
            length = Math.max(length, text.asText().length());
        }
        return length;
    }
}
