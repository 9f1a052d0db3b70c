package goldpath.bot.channel.discord;

import goldpath.bot.channel.discord.command.Refused;
import goldpath.bot.conversation.State;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Outgoing;
import goldpath.bot.session.Session;
import goldpath.bot.session.UndeliveredException;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers in order, acknowledges in time, and says so where something fails. */
final class Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    /** Discord says 15 minutes; a request takes its time. */
    private static final Duration LIFE = Duration.ofMinutes(14);

    private final Session session;
    private final Languages languages;
    private final DiscordChannel channel;
    private final Mail mail;
    private final Lanes lanes;
    private final Executor beforeLong;
    private final Clock clock;

    /** @param beforeLong runs what keeps an interaction from being over, unless its answer does so before */
    Reception(
            Session session,
            Languages languages,
            DiscordChannel channel,
            Mail mail,
            Lanes lanes,
            Executor beforeLong,
            Clock clock) {
        this.session = session;
        this.languages = languages;
        this.channel = channel;
        this.mail = mail;
        this.lanes = lanes;
        this.beforeLong = beforeLong;
        this.clock = clock;
    }

    /** Something that answers an interaction once it was acknowledged. */
    private interface Answering {
        void answer(Address address) throws UndeliveredException;
    }

    /** @param meaning what goes into the conversation; may take its time, and refuse */
    void converse(IReplyCallback interaction, Caller caller, Supplier<Incoming> meaning) {
        converse(interaction, caller, isPrivate(interaction), meaning, channel);
    }

    /** @param view what is shown of the answer, to one or to all */
    void converse(
            IReplyCallback interaction,
            Caller caller,
            boolean isPrivate,
            Supplier<Incoming> meaning,
            Function<Outgoing, List<Sheet>> view) {
        converse(interaction, caller, isPrivate, meaning, channel.showing(view));
    }

    private void converse(
            IReplyCallback interaction,
            Caller caller,
            boolean isPrivate,
            Supplier<Incoming> meaning,
            DiscordChannel through) {
        answer(interaction, caller, isPrivate, address -> {
            try {
                session.converse(meaning.get(), address.json(), through);
            } catch (Refused refused) {
                say(refused.text(), caller, address);
            }
        });
    }

    private static boolean isPrivate(IReplyCallback interaction) {
        return interaction.getContext() != InteractionContextType.BOT_DM;
    }

    void converse(Caller caller, Address address, Incoming incoming) {
        lanes.add(
                caller.conversation(),
                () -> guarded(caller, address, known -> session.converse(incoming, known.json(), channel)));
    }

    /**
     * Shows what is made of the state of a conversation, and changes nothing.
     *
     * @param view empty, or refuses, where there is nothing to show
     */
    void show(
            IReplyCallback interaction,
            Caller caller,
            boolean isPrivate,
            Function<Optional<State>, List<Sheet>> view,
            String conversation) {
        answer(interaction, caller, isPrivate, address -> {
            try {
                boolean isFirst = true;
                for (Sheet sheet : view.apply(session.recall(conversation))) {
                    mail.send(sheet, address, isFirst);
                    isFirst = false;
                }
            } catch (Refused refused) {
                say(refused.text(), caller, address);
            }
        });
    }

    private void answer(IReplyCallback interaction, Caller caller, boolean isPrivate, Answering answering) {
        String token = interaction.getToken();
        Address address =
                Address.ofInteraction(caller.user(), token, clock.instant().plus(LIFE), isPrivate);
        Receipt receipt = new Receipt(interaction, isPrivate);
        mail.expect(token, receipt);
        beforeLong.execute(receipt::defer);
        lanes.add(caller.conversation(), () -> {
            guarded(caller, address, answering);
            mail.settle(token, receipt);
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
        return state(caller.conversation());
    }

    Optional<State> state(String conversation) {
        try {
            return session.recall(conversation);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
