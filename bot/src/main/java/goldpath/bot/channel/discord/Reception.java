package goldpath.bot.channel.discord;

import goldpath.bot.channel.discord.command.Refused;
import goldpath.bot.conversation.State;
import goldpath.bot.session.Channel;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Session;
import goldpath.bot.session.UndeliveredException;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Acknowledges at once, answers in order, and says so where something fails. */
final class Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    /** Discord says 15 minutes; a request takes its time. */
    private static final Duration LIFE = Duration.ofMinutes(14);

    private static final long PATIENCE_SECONDS = 10;

    private final Session session;
    private final Languages languages;
    private final Channel channel;
    private final Mail mail;
    private final Lanes lanes;
    private final Clock clock;

    Reception(Session session, Languages languages, Channel channel, Mail mail, Lanes lanes, Clock clock) {
        this.session = session;
        this.languages = languages;
        this.channel = channel;
        this.mail = mail;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Something that answers an interaction once it was acknowledged. */
    private interface Answering {
        void answer(Address address) throws UndeliveredException;
    }

    /** @param meaning what goes into the conversation; may take its time, and refuse */
    void converse(IReplyCallback interaction, Caller caller, Supplier<Incoming> meaning) {
        boolean isPrivate = interaction.getContext() != InteractionContextType.BOT_DM;
        answer(interaction, caller, isPrivate, address -> {
            try {
                session.converse(meaning.get(), address.json(), channel);
            } catch (Refused refused) {
                say(refused.text(), caller, address);
            }
        });
    }

    void converse(Caller caller, Address address, Incoming incoming) {
        lanes.add(
                caller.conversation(),
                () -> guarded(caller, address, known -> session.converse(incoming, known.json(), channel)));
    }

    /** Shows what is made of the conversation's state to everybody there. */
    void share(IReplyCallback interaction, Caller caller, Function<State, Sheet> sheet) {
        answer(interaction, caller, false, address -> {
            Optional<State> state = session.recall(caller.conversation());
            if (state.isEmpty()) {
                say("discord.nothing_to_share", caller, address);
            } else {
                mail.send(sheet.apply(state.get()), address, true);
            }
        });
    }

    private void answer(IReplyCallback interaction, Caller caller, boolean isPrivate, Answering answering) {
        String token = interaction.getToken();
        CompletableFuture<?> acknowledged = interaction.deferReply(isPrivate).submit();
        lanes.add(caller.conversation(), () -> {
            Address address = isAcknowledged(acknowledged)
                    ? Address.ofInteraction(
                            caller.user(), token, clock.instant().plus(LIFE), isPrivate)
                    : Address.ofUser(caller.user(), Optional.empty());
            guarded(caller, address, answering);
        });
    }

    private void guarded(Caller caller, Address address, Answering answering) {
        try {
            answering.answer(address);
        } catch (UndeliveredException | RuntimeException e) {
            LOG.error("Something sent on Discord could not be answered: {}", Failure.of(e));
            say("error.turn", caller, address);
        }
    }

    private void say(String text, Caller caller, Address address) {
        Language language = language(caller);
        try {
            mail.send(Sheet.of(language.tag(), Escape.of(language.say(text))), address, true);
        } catch (UndeliveredException | RuntimeException e) {
            LOG.error("Nor could that be said: {}", Failure.of(e));
        }
    }

    /** Who acknowledged it does not matter: the same interaction may come twice. */
    private static boolean isAcknowledged(CompletableFuture<?> acknowledged) {
        try {
            acknowledged.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            LOG.warn("An interaction was not acknowledged: {}", Failure.of(e.getCause()));
            return e.getCause() instanceof ErrorResponseException refused
                    && refused.getErrorResponse() == ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The language that the conversation is in, as far as it is known. */
    Language language(Caller caller) {
        return languages.closest(state(caller)
                .filter(state -> caller.locale().isEmpty() || caller.locale().equals(state.locale()))
                .map(State::language)
                .or(caller::locale)
                .orElse(""));
    }

    /** Empty also while the store is away. */
    Optional<State> state(Caller caller) {
        try {
            return session.recall(caller.conversation());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
