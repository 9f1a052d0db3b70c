package goldpath.bot.channel.discord;

import goldpath.bot.session.UndeliveredException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings messages to people: through the interaction that they answer, else directly. */
final class Mail {

    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);

    private static final long PATIENCE_SECONDS = 20;

    /** What Discord calls the message that answers an interaction. */
    private static final String ORIGINAL = "@original";

    /** The interaction can no longer be answered. */
    private static final Set<ErrorResponse> OVER = EnumSet.of(
            ErrorResponse.UNKNOWN_WEBHOOK,
            ErrorResponse.INVALID_WEBHOOK_TOKEN,
            ErrorResponse.UNKNOWN_INTERACTION,
            ErrorResponse.UNKNOWN_MESSAGE);

    /** The user cannot be reached directly, now or ever. */
    private static final Set<ErrorResponse> CLOSED = EnumSet.of(
            ErrorResponse.CANNOT_SEND_TO_USER,
            ErrorResponse.UNKNOWN_CHANNEL,
            ErrorResponse.UNKNOWN_USER,
            ErrorResponse.MISSING_ACCESS);

    private final Supplier<JDA> jda;
    private final Clock clock;
    private final Map<String, Receipt> receipts = new ConcurrentHashMap<>();

    Mail(Supplier<JDA> jda, Clock clock) {
        this.jda = jda;
        this.clock = clock;
    }

    /** Has the first message to an interaction be its receipt, if it comes in time. */
    void expect(String token, Receipt receipt) {
        receipts.put(token, receipt);
    }

    /** Nothing more is said for now. */
    void settle(String token, Receipt receipt) {
        receipts.remove(token, receipt);
        receipt.defer();
    }

    /** A message that was sent, which can be another from then on. */
    interface Sent {
        RestAction<?> edit(MessageEditData to);
    }

    /**
     * Returns once it was taken over.
     *
     * @param isFirst whether it is the receipt, or takes the place of what was deferred
     * @return empty where there is no way to the user any more
     */
    Optional<Sent> send(Sheet sheet, Address address, boolean isFirst) throws UndeliveredException {
        String token = address.token(clock.instant()).orElse("");
        if (isFirst && isReceipt(sheet, address, token)) {
            return Optional.of(hook(address, token)::editOriginal);
        }
        Optional<Sent> answered = token.isEmpty() ? Optional.empty() : answer(sheet, address, token, isFirst);
        return answered.isPresent() ? answered : write(sheet, address);
    }

    private InteractionHook hook(Address address, String token) {
        return InteractionHook.from(jda.get(), token).setEphemeral(address.isPrivate());
    }

    /** False also where nobody can tell whether it was taken: then the message takes its own place. */
    private boolean isReceipt(Sheet sheet, Address address, String token) {
        Receipt receipt = receipts.get(token);
        if (receipt == null) {
            return false;
        }
        Optional<CompletableFuture<?>> given = receipt.with(sheet, address.user());
        try {
            given.orElseGet(receipt::deferred).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return given.isPresent();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("An interaction was not acknowledged: {}", Failure.of(e.getCause()));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<Sent> answer(Sheet sheet, Address address, String token, boolean isFirst)
            throws UndeliveredException {
        InteractionHook hook = hook(address, token);
        RestAction<Message> action = isFirst
                ? hook.editOriginal(sheet.edit(address.user()))
                : hook.sendMessage(sheet.create(address.user())).setEphemeral(address.isPrivate());
        return taken(action, OVER).map(sent -> to -> hook.editMessageById(isFirst ? ORIGINAL : sent.getId(), to));
    }

    private Optional<Sent> write(Sheet sheet, Address address) throws UndeliveredException {
        RestAction<Message> action = jda.get()
                .openPrivateChannelById(address.user())
                .flatMap(channel -> channel.sendMessage(sheet.create(address.user())));
        return taken(action, CLOSED).map(sent -> sent::editMessage);
    }

    /** Says something to everybody in a channel of a server; it may be lost. */
    void post(Sheet sheet, String room, String user) {
        MessageChannel channel = jda.get().getChannelById(MessageChannel.class, room);
        if (channel != null) {
            channel.sendMessage(sheet.create(user))
                    .queue(message -> {}, failure -> LOG.warn("A channel took no message: {}", Failure.of(failure)));
        }
    }

    /** Empty where Discord refuses for one of these reasons. */
    private static Optional<Message> taken(RestAction<Message> action, Set<ErrorResponse> reasons)
            throws UndeliveredException {
        try {
            return Optional.of(action.submit().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ErrorResponseException refused
                    && reasons.contains(refused.getErrorResponse())) {
                return Optional.empty();
            }
            throw new UndeliveredException("Discord did not take it: " + Failure.of(e.getCause()));
        } catch (TimeoutException e) {
            throw new UndeliveredException("Discord did not answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UndeliveredException("The program ends.");
        }
    }
}
