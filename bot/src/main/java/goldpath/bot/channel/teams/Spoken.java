package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Entity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a message: without the mention of the bot, with the names of others who are mentioned. The SDK takes the
 * bot's name for a regular expression, so a bot with brackets in its name stays mentioned.
 */
final class Spoken {

    private final Activity activity;
    private final String bot;

    Spoken(Activity activity) {
        this.activity = activity;
        this.bot = Optional.ofNullable(activity.getRecipient())
                .map(recipient -> recipient.getId())
                .orElse("");
    }

    boolean mentionsBot() {
        return activity.getEntities().stream().anyMatch(entity -> isMention(entity) && isBot(entity));
    }

    String words() {
        String text = Optional.ofNullable(activity.getText()).orElse("");
        for (Entity entity : activity.getEntities()) {
            if (isMention(entity)) {
                text = spoken(text, entity);
            }
        }
        return withoutMarkup(text).strip();
    }

    private String spoken(String text, Entity mention) {
        String name = property(mention, "mentioned").path("name").asText();
        String tag = property(mention, "text").asText();
        String said = isBot(mention) ? " " : name;
        String rest = tag.isEmpty() ? text : text.replace(tag, said);
        return rest.replaceAll("<at( [^<>]*)?>" + Pattern.quote(name) + "</at>", Matcher.quoteReplacement(said));
    }

    /** Teams writes what people type as HTML would: the ampersand is undone last. */
    private static String withoutMarkup(String text) {
        return text.replaceAll("</?at( [^<>]*)?>", "")
                .replace("&nbsp;", " ")
                .replace('\u00a0', ' ')
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static boolean isMention(Entity entity) {
        return "mention".equals(entity.getType());
    }

    private boolean isBot(Entity entity) {
        return !bot.isEmpty()
                && property(entity, "mentioned").path("id").asText().equals(bot);
    }

    private static JsonNode property(Entity entity, String name) {
        JsonNode value = entity.getProperties().get(name);
        return value == null ? Json.MAPPER.missingNode() : value;
    }
}
