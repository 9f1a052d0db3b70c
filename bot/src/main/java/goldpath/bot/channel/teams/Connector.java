package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.connector.Conversations;
import com.microsoft.bot.connector.rest.ErrorResponseException;
import com.microsoft.bot.restclient.RestException;
import com.microsoft.bot.schema.ResourceResponse;
import goldpath.bot.session.UndeliveredException;
import goldpath.bot.session.UnreachableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts into conversations, also long after anyone wrote there. */
final class Connector {

    private static final Logger LOG = LoggerFactory.getLogger(Connector.class);

    private static final int UNAUTHORIZED = 401;
    private static final int SUCCESS = 2;

    /** The conversation is gone, the bot was thrown out of it, or the activity will never be taken: no use in repeating. */
    private static final Set<Integer> FINAL = Set.of(400, 403, 404, 405, 410, 413, 415, 422);

    /** So long a post waits for others to end. */
    private static final Duration PLACE = Duration.ofSeconds(3);

    private final HardenedAdapter adapter;
    private final AppToken token;
    private final Clock clock;
    private final Duration patience;
    private final Map<String, Instant> closed = new ConcurrentHashMap<>();

    /** What waited for a place inside the SDK could go out after it was given up here. */
    private final Semaphore places = new Semaphore(HardenedAdapter.REQUESTS_AT_ONCE);

    /** @param patience for one post; with {@link #PLACE} less than a letter is left to whoever delivers it */
    Connector(HardenedAdapter adapter, AppToken token, Clock clock, Duration patience) {
        this.adapter = adapter;
        this.token = token;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Posts an activity, and returns once the connector took it.
     *
     * @param id the same at every attempt
     * @return the id that the connector gave the activity; empty where it told none
     * @throws UndeliveredException where the connector did not take it, or nobody can tell: the protocol knows no id by
     *     which a repetition would be recognised
     */
    String post(Address address, ObjectNode activity, String id) throws UndeliveredException {
        Instant opens = closed.get(address.conversation());
        if (opens != null && clock.instant().isBefore(opens)) {
            throw new UndeliveredException("The connector asked to wait.");
        }
        closed.remove(address.conversation());
        try {
            if (!places.tryAcquire(PLACE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UndeliveredException("Too much is being posted.");
            }
            Parcel parcel = new Parcel(address.addressed(activity), id);
            return id(send(address, to -> to.sendToConversation(address.conversation(), parcel))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            judge(address, e.getCause() == null ? e : e.getCause());
            return "";
        } catch (TimeoutException e) {
            throw new UndeliveredException("The connector did not answer in time.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UndeliveredException("Posting was broken off.", e);
        }
    }

    private static String id(@Nullable ResourceResponse posted) {
        return Optional.ofNullable(posted).map(ResourceResponse::getId).orElse("");
    }

    /** Shows that an answer is on its way; nobody minds if this is lost. */
    void type(Address address) {
        ObjectNode typing = Json.MAPPER.createObjectNode().put("type", "typing");
        Parcel parcel = new Parcel(address.addressed(typing), address.conversation() + "/typing");
        var unused = attempt(address, to -> to.sendToConversation(address.conversation(), parcel));
    }

    /**
     * Puts another activity in the place of one that was posted; where this is lost, that one stays as it is.
     *
     * @return done once the connector took it, or it is lost
     */
    CompletableFuture<?> replace(Address address, String id, ObjectNode activity) {
        ObjectNode replacement = address.addressed(activity).put("id", id);
        Parcel parcel = new Parcel(replacement, address.conversation() + "/" + id + "/" + replacement.hashCode());
        return attempt(address, to -> to.updateActivity(address.conversation(), id, parcel));
    }

    private CompletableFuture<?> attempt(
            Address address, Function<Conversations, CompletableFuture<ResourceResponse>> request) {
        if (!places.tryAcquire()) {
            return CompletableFuture.completedFuture(null);
        }
        return send(address, request).handle((posted, failure) -> {
            if (failure != null) {
                LOG.debug("A typing indicator, or another form of a card, could not be shown.");
            }
            return posted;
        });
    }

    private CompletableFuture<ResourceResponse> send(
            Address address, Function<Conversations, CompletableFuture<ResourceResponse>> request) {
        CompletableFuture<ResourceResponse> sent = new CompletableFuture<>();
        try {
            sent = request.apply(adapter.connector(address.serviceUrl()).getConversations());
        } catch (RuntimeException e) {
            sent.completeExceptionally(e);
        }
        return sent.whenComplete((posted, failure) -> places.release());
    }

    private void judge(Address address, Throwable failure) throws UndeliveredException {
        if (!(failure instanceof ErrorResponseException refusal)) {
            throw new UndeliveredException("The connector cannot be reached, or broke off.", failure);
        }
        int status = refusal.response().code();
        if (status / 100 == SUCCESS) {
            return;
        }
        if (FINAL.contains(status)) {
            throw new UnreachableException("The connector will never take it: status " + status + ".");
        }
        if (status == UNAUTHORIZED) {
            token.drop();
        }
        rememberToWait(address, refusal);
        throw new UndeliveredException("The connector answers with status " + status + ".");
    }

    private void rememberToWait(Address address, RestException refusal) {
        Headers headers = refusal.response().headers();
        RetryAfter.read(headers.get("Retry-After"), clock)
                .ifPresent(wait ->
                        closed.put(address.conversation(), clock.instant().plus(wait)));
    }
}
