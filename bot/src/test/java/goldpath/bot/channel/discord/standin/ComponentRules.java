package goldpath.bot.channel.discord.standin;

import static goldpath.bot.channel.discord.standin.Refusal.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Discord asks of the components of one message or modal. */
final class ComponentRules {

    private static final int ROW = 1;
    private static final int BUTTON = 2;
    private static final int SELECT = 3;
    private static final int INPUT = 4;
    private static final int USER_SELECT = 5;
    private static final int SECTION = 9;
    private static final int TEXT = 10;
    private static final int GALLERY = 12;
    private static final int FILE = 13;
    private static final int SEPARATOR = 14;
    private static final int CONTAINER = 17;
    private static final int LABEL = 18;
    private static final int UPLOAD = 19;
    private static final int LINK = 5;

    private final Set<String> customIds = new HashSet<>();
    private final Set<String> shown = new HashSet<>();
    private final List<String> files;
    private int components;
    private int text;

    private ComponentRules(List<String> files) {
        this.files = files;
    }

    /** @param files names of the files that come with it */
    static void message(JsonNode components, boolean isV2, List<String> files) {
        ComponentRules rules = new ComponentRules(files);
        check(isV2 || components.size() <= 5, "at most 5 action rows");
        for (JsonNode component : components) {
            check(isV2 || type(component) == ROW, "UNION_TYPE_CHOICES: this needs the flag of components V2");
            rules.top(component, true);
        }
        check(rules.components <= 40, "at most 40 components");
        check(rules.text <= 4_000, "at most 4000 characters of text in all");
        check(!isV2 || rules.shown.containsAll(files), "a file that no component shows is not to be seen");
    }

    static void modal(JsonNode modal) {
        bounded(modal.path("title"), 1, 45, "title");
        bounded(modal.path("custom_id"), 1, 100, "custom_id");
        JsonNode components = modal.path("components");
        check(!components.isEmpty() && components.size() <= 5, "between 1 and 5 components");
        ComponentRules rules = new ComponentRules(List.of());
        for (JsonNode component : components) {
            check(type(component) == LABEL || type(component) == TEXT, "a modal holds labels and texts");
            if (type(component) == LABEL) {
                rules.label(component);
            }
        }
    }

    private void top(JsonNode component, boolean mayContain) {
        components++;
        switch (type(component)) {
            case ROW -> row(component.path("components"));
            case TEXT -> text(component);
            case SECTION -> section(component);
            case SEPARATOR -> check(component.path("spacing").asInt(1) <= 2, "spacing 1 or 2");
            case FILE -> file(component.path("file"));
            case GALLERY -> gallery(component.path("items"));
            case CONTAINER -> {
                check(mayContain, "no container in a container");
                check(!component.path("components").isEmpty(), "a container is not empty");
                component.path("components").forEach(child -> top(child, false));
            }
            default -> throw Refusal.form("UNION_TYPE_CHOICES: no component of type " + type(component) + " here");
        }
    }

    private void text(JsonNode component) {
        bounded(component.path("content"), 1, 4_000, "content");
        text += component.path("content").asText().length();
    }

    private void section(JsonNode component) {
        JsonNode texts = component.path("components");
        check(!texts.isEmpty() && texts.size() <= 3, "a section has 1 to 3 texts");
        for (JsonNode child : texts) {
            check(type(child) == TEXT, "a section holds texts");
            components++;
            text(child);
        }
        check(type(component.path("accessory")) == BUTTON, "a section has an accessory");
        components++;
        button(component.path("accessory"));
    }

    private void gallery(JsonNode items) {
        check(!items.isEmpty() && items.size() <= 10, "a gallery has 1 to 10 items");
        for (JsonNode item : items) {
            file(item.path("media"));
            bounded(item.path("description"), 1, 1_024, "description");
        }
    }

    private void file(JsonNode media) {
        String url = media.path("url").asText();
        String name = url.replaceFirst("^attachment://", "");
        check(url.startsWith("attachment://") && files.contains(name), "a file must come with the message");
        shown.add(name);
    }

    private void row(JsonNode row) {
        check(!row.isEmpty(), "an action row is not empty");
        boolean isSelect = type(row.get(0)) == SELECT;
        check(row.size() <= (isSelect ? 1 : 5), "5 buttons or one select in an action row");
        for (JsonNode child : row) {
            components++;
            if (isSelect) {
                select(child);
            } else {
                check(type(child) == BUTTON, "5 buttons or one select in an action row");
                button(child);
            }
        }
    }

    private void button(JsonNode button) {
        bounded(button.path("label"), 1, 80, "label");
        if (button.path("style").asInt() == LINK) {
            check(!button.has("custom_id"), "a link has no custom_id");
            String url = button.path("url").asText();
            check(url.startsWith("https://"), "URL_TYPE_INVALID_SCHEME: https only");
            check(url.length() <= 512, "a url has at most 512 characters");
        } else {
            check(!button.has("url"), "only a link has a url");
            customId(button);
        }
    }

    private void select(JsonNode select) {
        customId(select);
        JsonNode options = select.path("options");
        check(!options.isEmpty() && options.size() <= 25, "between 1 and 25 options");
        Set<String> values = new HashSet<>();
        for (JsonNode option : options) {
            bounded(option.path("label"), 1, 100, "label");
            bounded(option.path("value"), 1, 100, "value");
            bounded(option.path("description"), 0, 100, "description");
            check(values.add(option.path("value").asText()), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED");
        }
        bounded(select.path("placeholder"), 0, 100, "placeholder");
        check(select.path("min_values").asInt(1) <= select.path("max_values").asInt(1), "min_values above max_values");
        check(select.path("max_values").asInt(1) <= options.size(), "more to choose than there are options");
    }

    private void label(JsonNode label) {
        bounded(label.path("label"), 1, 45, "label");
        bounded(label.path("description"), 0, 100, "description");
        JsonNode child = label.path("component");
        switch (type(child)) {
            case SELECT -> select(child);
            case USER_SELECT -> several(child, 25);
            case UPLOAD -> several(child, 10);
            default -> input(child);
        }
    }

    /** Something of which a user gives several. */
    private void several(JsonNode child, int most) {
        customId(child);
        int least = child.path("min_values").asInt(1);
        int mostHere = child.path("max_values").asInt(1);
        check(least <= mostHere && mostHere >= 1 && mostHere <= most, "max_values: between 1 and " + most);
        check(least > 0 || !child.path("required").asBoolean(true), "min_values: what is required is at least 1");
    }

    private void input(JsonNode child) {
        check(type(child) == INPUT, "a label holds an input");
        customId(child);
        bounded(child.path("placeholder"), 0, 100, "placeholder");
        check(child.path("max_length").asInt(4_000) <= 4_000, "at most 4000 characters");
        bounded(child.path("value"), 0, child.path("max_length").asInt(4_000), "value");
    }

    private void customId(JsonNode component) {
        bounded(component.path("custom_id"), 1, 100, "custom_id");
        check(customIds.add(component.path("custom_id").asText()), "COMPONENT_CUSTOM_ID_DUPLICATED");
    }

    private static int type(JsonNode component) {
        return component.path("type").asInt();
    }

    private static void bounded(JsonNode text, int least, int most, String field) {
        int length = text.asText().length();
        check(length >= least && length <= most, field + ": between " + least + " and " + most + " long");
    }
}
