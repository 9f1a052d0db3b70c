package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.builder.BotCallbackHandler;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.schema.Activity;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.session.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Hands activities to the session, each in its turn, and lets whoever waits long see that someone is typing. */
final class TeamsBot implements BotCallbackHandler {

    private static final int TOO_MANY = 429;

    private final Translator translator;
    private final Session session;
    private final TeamsChannel channel;
    private final Connector connector;
    private final Turns turns;
    private final Turns deliveries;
    private final ScheduledExecutorService timer;
    private final Duration typing;

    /** @param deliveries of answers, so that a connector that is slow to take one keeps no message from being saved */
    TeamsBot(
            Translator translator,
            Session session,
            TeamsChannel channel,
            Connector connector,
            Turns turns,
            Turns deliveries,
            ScheduledExecutorService timer,
            Duration typing) {
        this.translator = translator;
        this.session = session;
        this.channel = channel;
        this.connector = connector;
        this.turns = turns;
        this.deliveries = deliveries;
        this.timer = timer;
        this.typing = typing;
    }

    /** Done once what was said is saved; fails with a {@link RefusedException} where there is too much to do. */
    @Override
    public CompletableFuture<Void> invoke(TurnContext context) {
        Activity activity = context.getActivity();
        Optional<String> locale = Optional.ofNullable(context.getTurnState().get(HardenedAdapter.LOCALE));
        String conversation = Translator.conversation(activity);
        CompletableFuture<Void> saved = new CompletableFuture<>();
        boolean isAdded = deliveries.waiting(conversation) <= Turns.MOST_WAITING
                && turns.add(conversation, () -> turn(activity, locale, saved));
        return isAdded
                ? saved
                : CompletableFuture.failedFuture(new RefusedException(TOO_MANY, "There is too much to do."));
    }

    private void turn(Activity activity, Optional<String> locale, CompletableFuture<Void> saved) {
        try {
            translator
                    .incoming(activity, locale.filter(tag -> decidesLanguage(activity)))
                    .ifPresent(incoming -> {
                        rememberButton(activity, incoming.envelope());
                        answer(incoming, Address.of(activity));
                    });
            saved.complete(null);
        } catch (RuntimeException e) {
            saved.completeExceptionally(e);
        }
    }

    /** Who talk together are answered in the language of the first of them, or in the one they ask for. */
    private boolean decidesLanguage(Activity activity) {
        return !Translator.isShared(activity) || !isKnown(Translator.conversation(activity));
    }

    private boolean isKnown(String conversation) {
        try {
            return session.recall(conversation).isPresent();
        } catch (RuntimeException e) {
            // The session will meet the same fault, and deals with it.
            return false;
        }
    }

    private void rememberButton(Activity activity, Envelope envelope) {
        if (activity.getValue() instanceof JsonNode value && activity.getReplyToId() != null) {
            envelope.message()
                    .ifPresent(message ->
                            channel.pressed(envelope.conversation(), activity.getReplyToId(), message, value));
        }
    }

    private void answer(Incoming incoming, Address address) {
        ScheduledFuture<?> indicator =
                timer.schedule(() -> showTyping(address), typing.toMillis(), TimeUnit.MILLISECONDS);
        Runnable delivery = session.take(incoming, address.json(), channel);
        deliveries.follow(incoming.envelope().conversation(), () -> {
            try {
                delivery.run();
            } finally {
                indicator.cancel(false);
            }
        });
    }

    private void showTyping(Address address) {
        if (address.showsTyping()) {
            connector.type(address);
        }
    }
}
