package goldpath.bot.channel.teams;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What cards of ours may hold: a strict part of the Adaptive Cards schema 1.5, by type. A property is written as its name,
 * {@code !} where it is required, {@code +} where it is newer than 1.2 and its element needs a fallback, and what its value
 * has to match.
 */
final class CardSchema {

    private static final String COLOUR = "Default|Dark|Light|Accent|Good|Warning|Attention";
    private static final String TEXT_SIZE = "Default|Small|Medium|Large|ExtraLarge";
    private static final String WEIGHT = "Default|Lighter|Bolder";
    private static final String SHADE = "default|emphasis|good|attention|warning|accent";
    private static final String EVERY =
            "type! id spacing:None|Small|Default|Medium|Large|ExtraLarge|Padding separator:@"
                    + " isVisible:@ fallback ";
    private static final String ACTION = "type! title! tooltip fallback ";

    static final Map<String, Map<String, Property>> ELEMENTS = Map.ofEntries(
            entry("AdaptiveCard", "type! version! $schema! lang! fallbackText! body!"),
            entry(
                    "TextBlock",
                    EVERY + "text! wrap:@ style:default|heading color:" + COLOUR + " isSubtle:@ size:" + TEXT_SIZE
                            + " weight:" + WEIGHT),
            entry("RichTextBlock", EVERY + "inlines!"),
            entry(
                    "TextRun",
                    "type! text! selectAction isSubtle:@ italic:@ color:" + COLOUR + " size:" + TEXT_SIZE + " weight:"
                            + WEIGHT),
            entry("Image", EVERY + "url!:data:image/png;base64,[A-Za-z0-9+/]+={0,2} altText! size:Auto"),
            entry("Container", EVERY + "items! style:" + SHADE),
            entry("ColumnSet", EVERY + "columns!"),
            entry("Column", EVERY + "items! width!:auto|stretch|[1-9]\\d* minHeight:\\d+px style:" + SHADE),
            entry("ActionSet", EVERY + "actions!"),
            entry("Input.Text", EVERY + "id! label!+ placeholder maxLength:[1-9]\\d* isMultiline:@"),
            entry("Input.ChoiceSet", EVERY + "id! label!+ choices! isMultiSelect:@ style:compact|expanded wrap:@"));

    static final Map<String, Map<String, Property>> ACTIONS = Map.of(
            "Action.Submit",
            properties(ACTION + "data!"),
            "Action.OpenUrl",
            properties(ACTION + "url!"),
            "Action.ToggleVisibility",
            properties(ACTION + "targetElements!"));

    /** Texts that people read: none may be empty. */
    static final Set<String> TEXTS =
            Set.of("text", "title", "label", "placeholder", "fallbackText", "altText", "tooltip", "value");

    /** @param isNewer than version 1.2, and missed where it is not known */
    record Property(boolean isRequired, boolean isNewer, Pattern value) {

        static Property of(String written) {
            String[] parts = written.split(":", 2);
            String pattern = parts.length == 1 ? "(?s).*" : parts[1].equals("@") ? "true|false" : parts[1];
            return new Property(parts[0].contains("!"), parts[0].contains("+"), Pattern.compile(pattern));
        }
    }

    private CardSchema() {}

    private static Map.Entry<String, Map<String, Property>> entry(String type, String written) {
        return Map.entry(type, properties(written));
    }

    private static Map<String, Property> properties(String written) {
        return Arrays.stream(written.strip().split(" +"))
                .collect(Collectors.toMap(
                        property -> property.split("[!+:]", 2)[0],
                        Property::of,
                        (some, other) -> other,
                        LinkedHashMap::new));
    }
}
