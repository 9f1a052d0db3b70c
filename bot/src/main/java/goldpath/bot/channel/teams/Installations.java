package goldpath.bot.channel.teams;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.ChannelAccount;
import goldpath.bot.conversation.State;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Whether an activity tells that the bot came to a place, or left it. Teams tells of either several times over, each time by
 * an activity of its own; of an update it tells as well, which is neither.
 */
final class Installations {

    /** The first greeting in a place, however many activities tell of it. */
    private static final String WELCOME = "welcome";

    /** What comes later after something was said is an installation that nobody saw the end of. */
    private static final Duration ECHO = Duration.ofHours(24);

    private Installations() {}

    /** In a shared place the bot greets when it arrives, not whoever arrives after it. */
    static boolean isArrival(Activity activity) {
        return switch (activity.getType()) {
            case ActivityTypes.INSTALLATION_UPDATE -> activity.getAction() == null || isAction(activity, "add");
            case ActivityTypes.CONVERSATION_UPDATE ->
                !activity.getMembersAdded().isEmpty()
                        && (!Translator.isShared(activity) || hasBot(activity, activity.getMembersAdded()));
            default -> false;
        };
    }

    static boolean isRemoval(Activity activity) {
        return switch (activity.getType()) {
            case ActivityTypes.INSTALLATION_UPDATE -> isAction(activity, "remove");
            case ActivityTypes.CONVERSATION_UPDATE -> hasBot(activity, activity.getMembersRemoved());
            default -> false;
        };
    }

    /**
     * The id of the greeting that is due at an arrival: the same for all that tell of it.
     *
     * @param known what is remembered of the place; after a removal that nothing was said there yet
     * @return empty where the bot greeted already
     */
    static Optional<String> greeting(Activity activity, Optional<State> known) {
        Optional<Instant> at = Optional.ofNullable(activity.getTimestamp()).map(OffsetDateTime::toInstant);
        if (known.isEmpty()) {
            return Optional.of(WELCOME);
        }
        if (!known.get().welcomed()) {
            return Optional.of(at.map(time -> WELCOME + "/" + time.truncatedTo(ChronoUnit.MINUTES))
                    .orElse(WELCOME));
        }
        boolean isLate = known.get()
                .heard()
                .flatMap(heard -> at.filter(heard.plus(ECHO)::isBefore))
                .isPresent();
        return isLate ? Optional.of(WELCOME) : Optional.empty();
    }

    private static boolean isAction(Activity activity, String action) {
        return action.equals(activity.getAction());
    }

    private static boolean hasBot(Activity activity, List<ChannelAccount> members) {
        ChannelAccount bot = activity.getRecipient();
        return bot != null && members.stream().anyMatch(member -> member.getId().equals(bot.getId()));
    }
}
