package goldpath.bot.channel.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something a user did that the application has to acknowledge once and in time, and may then answer for a while. */
public final class Interaction {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int COMMAND = 2;
    private static final int COMPONENT = 3;
    private static final int AUTOCOMPLETE = 4;
    private static final int MODAL_SUBMIT = 5;

    final String id;
    final String token = "token-" + Snowflakes.next();
    final int kind;
    final Visitor visitor;
    final long began = System.nanoTime();
    final @Nullable Shown origin;
    private final boolean isPublic;
    private final Times times;

    private final List<Shown> shown = new ArrayList<>();
    private int callback;
    private int followUps;
    private boolean isPending;
    private long answered;
    private @Nullable JsonNode data;

    /** How long an application may take. */
    record Times(Duration deadline, Duration life) {}

    Interaction(int kind, Visitor visitor, @Nullable Shown origin, boolean isPublic, Times times) {
        this.id = Snowflakes.next();
        this.kind = kind;
        this.visitor = visitor;
        this.origin = origin;
        this.isPublic = isPublic;
        this.times = times;
    }

    synchronized void acknowledge(int type, Payload payload, JsonNode body) {
        if (age().compareTo(times.deadline()) > 0) {
            throw new Refusal(404, 10062, "Unknown interaction");
        }
        if (callback != 0) {
            throw new Refusal(400, 40060, "Interaction has already been acknowledged.");
        }
        if (!legal().contains(type)) {
            throw Refusal.form("type: a callback of type " + type + " cannot answer an interaction of type " + kind);
        }
        switch (type) {
            case 4 -> show(payload);
            case 5 -> {
                checkPrivate(payload.json());
                isPending = true;
            }
            case 6 -> {}
            case 7 -> MessageRules.check(payload, origin != null && origin.isV2());
            case 8 -> choices(payload.json());
            default -> ComponentRules.modal(payload.json());
        }
        callback = type;
        data = body;
        notifyAll();
    }

    private Set<Integer> legal() {
        return switch (kind) {
            case COMMAND -> Set.of(4, 5, 9);
            case COMPONENT -> Set.of(4, 5, 6, 7, 9);
            case AUTOCOMPLETE -> Set.of(8);
            case MODAL_SUBMIT -> origin == null ? Set.of(4, 5) : Set.of(4, 5, 6, 7);
            default -> Set.of();
        };
    }

    private static void choices(JsonNode json) {
        Refusal.check(json.path("choices").size() <= 25, "at most 25 choices");
        for (JsonNode choice : json.path("choices")) {
            int length = choice.path("name").asText().length();
            Refusal.check(length >= 1 && length <= 100, "a choice's name is 1 to 100 long");
            Refusal.check(choice.path("value").asText().length() <= 100, "a choice's value is up to 100 long");
        }
    }

    /** The first follow-up fills in the message that was deferred. */
    synchronized Shown followUp(Payload payload) {
        checkAlive();
        if (callback == 0) {
            throw new Refusal(404, 10015, "Unknown Webhook");
        }
        followUps++;
        if (visitor.where().isUserInstalledOnly() && followUps > 5) {
            throw new Refusal(400, 40094, "This interaction reached its follow-up messages limit.");
        }
        return show(payload);
    }

    /** @param message id of a message that answers it, or what Discord calls the first */
    synchronized Shown edit(String message, Payload payload) {
        checkAlive();
        if (!message.equals("@original")) {
            return edit(place(message), payload);
        }
        boolean isOwn = callback == 4 || callback == 5;
        if (!isOwn || (shown.isEmpty() && !isPending)) {
            throw new Refusal(404, 10008, "Unknown Message");
        }
        return isPending ? show(payload) : edit(0, payload);
    }

    private int place(String message) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).id().equals(message)) {
                return i;
            }
        }
        throw new Refusal(404, 10008, "Unknown Message");
    }

    private Shown edit(int place, Payload payload) {
        Shown before = shown.get(place);
        MessageRules.check(payload, before.isV2());
        Shown after = new Shown(before.id(), before.channel(), before.isPrivate(), payload.json(), payload.files());
        shown.set(place, after);
        notifyAll();
        return after;
    }

    private void checkAlive() {
        if (age().compareTo(times.life()) > 0) {
            throw new Refusal(401, 50027, "Invalid Webhook Token");
        }
    }

    private Shown show(Payload payload) {
        MessageRules.check(payload, false);
        if (!isPending) {
            checkPrivate(payload.json());
        }
        Shown message = new Shown(
                Snowflakes.next(),
                visitor.channel(),
                !isPublic && visitor.isPrivateHere(),
                payload.json(),
                payload.files());
        shown.add(message);
        isPending = false;
        answered = answered == 0 ? System.nanoTime() : answered;
        notifyAll();
        return message;
    }

    private void checkPrivate(JsonNode json) {
        boolean isEphemeral = (json.path("flags").asInt() & MessageRules.EPHEMERAL) != 0;
        Refusal.check(isEphemeral || isPublic || !visitor.isPrivateHere(), "this shows others what is private");
    }

    private Duration age() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Too late, and nothing was said. */
    synchronized boolean isMissed() {
        return callback == 0 && age().compareTo(times.deadline()) > 0;
    }

    /** What the user sees in answer, once something is there. */
    public synchronized Shown answer() {
        return answers(1).get(0);
    }

    public synchronized boolean isUnanswered() {
        return callback == 0;
    }

    /** Waits until it is acknowledged. */
    public synchronized void acknowledged() {
        awaited("an acknowledgement", () -> callback == 0 ? null : callback);
    }

    public synchronized boolean isAnswered() {
        return !shown.isEmpty();
    }

    /** At least so many messages. */
    public synchronized List<Shown> answers(int count) {
        return awaited("an answer", () -> shown.size() >= count ? List.copyOf(shown) : null);
    }

    /** The modal that opens. */
    public synchronized ObjectNode modal() {
        JsonNode modal = awaited("a modal", () -> callback == 9 ? data : null);
        return (ObjectNode) modal.path("data");
    }

    /** What the message that was clicked becomes. */
    public synchronized JsonNode edited() {
        return awaited("an edit", () -> callback == 7 ? data : null);
    }

    /** Names and values that are proposed while someone types. */
    public synchronized List<String> proposals() {
        JsonNode body = awaited("choices", () -> callback == 8 ? data : null);
        List<String> names = new ArrayList<>();
        body.path("data")
                .path("choices")
                .forEach(choice -> names.add(choice.path("value").asText()));
        return names;
    }

    /** Milliseconds from the deed to the first answer. */
    public synchronized long milliseconds() {
        return (answered - began) / 1_000_000;
    }

    synchronized Shown first() {
        return shown.get(0);
    }

    private <T> T awaited(String what, Supplier<@Nullable T> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (System.nanoTime() < end) {
                T found = wanted.get();
                if (found != null) {
                    return found;
                }
                wait(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("Nobody gave " + what + " to interaction " + kind + "; callback was " + callback);
    }
}
