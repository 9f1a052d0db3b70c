package goldpath.bot.channel.discord.command;

import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.localization.LocalizationFunction;

/** Names and descriptions of commands, in the languages that there are and in no other. */
public final class CommandWords implements LocalizationFunction {

    private static final int LONGEST = 100;

    private final Languages languages;

    public CommandWords(Languages languages) {
        this.languages = languages;
    }

    /** The text of a command or option in the default language. */
    String text(String key) {
        return languages.all().get(0).say("discord." + key);
    }

    OptionData option(OptionType type, SlashCommand command, String name, boolean isRequired) {
        String description = text(command.name() + ".options." + name + ".description");
        return new OptionData(type, name, description, isRequired);
    }

    /** A value to choose; its text has that key. */
    Choice choice(String value, String key) {
        Language first = languages.all().get(0);
        String name = first.has(key) ? first.say(key) : value;
        return new Choice(name, value).setNameLocalizations(localised(key));
    }

    List<Choice> languages() {
        return languages.all().stream()
                .map(language -> new Choice(language.name(), language.tag()))
                .toList();
    }

    @Override
    public Map<DiscordLocale, String> apply(String key) {
        return localised("discord." + key);
    }

    private Map<DiscordLocale, String> localised(String key) {
        Map<DiscordLocale, String> texts = new EnumMap<>(DiscordLocale.class);
        for (Language language : languages.all()) {
            if (language.has(key)) {
                String text = language.say(key);
                locales(language).forEach(locale -> texts.put(locale, text));
            }
        }
        return texts;
    }

    /** Discord knows some languages by their regions only. */
    private static List<DiscordLocale> locales(Language language) {
        return Arrays.stream(DiscordLocale.values())
                .filter(locale -> locale != DiscordLocale.UNKNOWN)
                .filter(locale -> locale.getLocale().equals(language.tag())
                        || locale.getLocale().startsWith(language.tag() + "-"))
                .toList();
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
