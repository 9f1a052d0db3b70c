package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import goldpath.bot.conversation.State;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import java.util.Optional;
import java.util.regex.Pattern;

/** Activities as what they mean to a session; nothing where they are none of the bot's business. */
final class Translator {

    static final String PERSONAL = "personal";
    private static final String EDITED = "editMessage";

    private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}");

    private final SubmittedValue values;

    Translator(SubmittedValue values) {
        this.values = values;
    }

    /**
     * @param locale as the client sent it
     * @param known what is remembered of the conversation
     */
    Optional<Incoming> incoming(Activity activity, Optional<String> locale, Optional<State> known) {
        if (isOwn(activity)) {
            return Optional.empty();
        }
        Optional<String> language = locale.filter(tag -> LOCALE.matcher(tag).matches());
        return switch (activity.getType()) {
            case ActivityTypes.MESSAGE -> said(activity, envelope(activity, language, activity.getId()), false);
            case ActivityTypes.MESSAGE_UPDATE ->
                Optional.of(activity)
                        .filter(Translator::isEdited)
                        .flatMap(edited -> said(edited, envelope(edited, language, edition(edited)), true));
            default ->
                Optional.of(activity)
                        .filter(Installations::isArrival)
                        .flatMap(arrival -> Installations.greeting(arrival, known))
                        .map(greeting -> new Incoming.Start(envelope(activity, language, greeting)));
        };
    }

    /** The name of a conversation in the store. */
    static String conversation(Activity activity) {
        String tenant = Tenants.of(activity).stream().findFirst().orElse("-");
        return "teams:" + tenant + ":" + activity.getConversation().getId();
    }

    static boolean isShared(Activity activity) {
        ConversationAccount place = activity.getConversation();
        String kind = place.getConversationType();
        return place.isGroup() || (kind != null && !kind.isEmpty() && !kind.equals(PERSONAL));
    }

    private Optional<Incoming> said(Activity activity, Envelope envelope, boolean isEdited) {
        if (activity.getValue() instanceof JsonNode value) {
            return Optional.of(values.incoming(value, envelope));
        }
        Spoken spoken = new Spoken(activity);
        if (isShared(activity) && !spoken.mentionsBot()) {
            return Optional.empty();
        }
        String words = spoken.words();
        if (words.isEmpty()) {
            return Optional.of(new Incoming.Start(envelope));
        }
        return Optional.of(
                activity.getId() == null
                        ? new Incoming.Text(envelope, words)
                        : new Incoming.Written(envelope, activity.getId(), isEdited, words));
    }

    private static boolean isOwn(Activity activity) {
        ChannelAccount from = activity.getFrom();
        boolean isBot =
                from.getRole() != null && "bot".equalsIgnoreCase(from.getRole().toString());
        ChannelAccount bot = activity.getRecipient();
        return isBot || (bot != null && from.getId().equals(bot.getId()));
    }

    /** An edit keeps the message's id, so the time of the edit tells one from the next. */
    private static String edition(Activity activity) {
        String time = Optional.ofNullable(activity.getTimestamp())
                .map(at -> at.toInstant().toString())
                .orElseGet(
                        () -> Integer.toHexString(new Spoken(activity).words().hashCode()));
        return activity.getId() + "/" + time;
    }

    private static boolean isEdited(Activity activity) {
        return !(activity.getChannelData() instanceof JsonNode data)
                || data.path("eventType").asText(EDITED).equals(EDITED);
    }

    /** Who speaks is named only where others read along. */
    static Envelope envelope(Activity activity, Optional<String> locale, String message) {
        return new Envelope(
                conversation(activity),
                Optional.ofNullable(message),
                Optional.ofNullable(activity.getTimestamp()).map(at -> at.toInstant()),
                locale,
                Optional.ofNullable(activity.getFrom().getName())
                        .filter(name -> isShared(activity) && !name.isBlank()));
    }
}
