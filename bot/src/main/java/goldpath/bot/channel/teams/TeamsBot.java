package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.builder.BotCallbackHandler;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.schema.Activity;
import goldpath.bot.channel.teams.LiveCards.Press;
import goldpath.bot.conversation.State;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Incoming.Envelope;
import goldpath.bot.session.Session;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;

/** Hands activities to the session, each in its turn, and lets whoever waits long see that someone is typing. */
final class TeamsBot implements BotCallbackHandler {

    private static final int TOO_MANY = 429;

    private final Translator translator;
    private final Session session;
    private final TeamsChannel channel;
    private final TypingSign typing;
    private final Turns turns;
    private final Turns deliveries;

    /** @param deliveries of answers, so that a connector that is slow to take one keeps no message from being saved */
    TeamsBot(
            Translator translator,
            Session session,
            TeamsChannel channel,
            TypingSign typing,
            Turns turns,
            Turns deliveries) {
        this.translator = translator;
        this.session = session;
        this.channel = channel;
        this.typing = typing;
        this.turns = turns;
        this.deliveries = deliveries;
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
            if (Installations.isRemoval(activity)) {
                forget(activity);
            } else {
                hear(activity, locale);
            }
            saved.complete(null);
        } catch (RuntimeException e) {
            saved.completeExceptionally(e);
        }
    }

    /** Who talk together are answered in the language of the first of them, or in the one they ask for. */
    private void hear(Activity activity, Optional<String> locale) {
        boolean isShared = Translator.isShared(activity);
        Optional<State> known = isShared || Installations.isArrival(activity)
                ? known(Translator.conversation(activity))
                : Optional.empty();
        translator
                .incoming(activity, locale.filter(tag -> !isShared || known.isEmpty()), known)
                .ifPresent(incoming -> {
                    rememberButton(activity, incoming.envelope());
                    answer(incoming, Address.of(activity));
                });
    }

    private Optional<State> known(String conversation) {
        try {
            return session.recall(conversation);
        } catch (RuntimeException e) {
            // The session will meet the same fault, and deals with it.
            return Optional.empty();
        }
    }

    /** Where the bot is taken away nobody could ask it any more to forget. */
    private void forget(Activity activity) {
        Envelope envelope = Translator.envelope(activity, Optional.empty(), activity.getId());
        session.forget(envelope, channel);
        channel.forget(envelope.conversation());
    }

    private void rememberButton(Activity activity, Envelope envelope) {
        if (activity.getValue() instanceof JsonNode value && activity.getReplyToId() != null) {
            envelope.message()
                    .map(message -> new Press(activity.getReplyToId(), message, value, envelope.user()))
                    .ifPresent(press -> channel.pressed(envelope.conversation(), press));
        }
    }

    private void answer(Incoming incoming, Address address) {
        ScheduledFuture<?> indicator = typing.soon(address);
        Runnable delivery = session.take(incoming, address.json(), channel);
        deliveries.follow(incoming.envelope().conversation(), () -> {
            try {
                delivery.run();
            } finally {
                indicator.cancel(false);
            }
        });
    }
}
