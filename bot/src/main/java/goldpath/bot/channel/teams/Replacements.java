package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Replaces cards that were posted, each step by step: what is asked for last is what stays. */
final class Replacements {

    private final Connector connector;
    private final Map<String, CompletableFuture<?>> last = new ConcurrentHashMap<>();

    Replacements(Connector connector) {
        this.connector = connector;
    }

    /**
     * Puts an activity in the place of a card, once nothing else is on its way there.
     *
     * @param activity is asked for by then; empty where the card is to stay as it is
     */
    void replace(Address address, String card, Supplier<Optional<ObjectNode>> activity) {
        String place = address.conversation() + "/" + card;
        CompletableFuture<?> replaced = last.compute(
                place,
                (known, before) -> (before == null ? done() : before)
                        .handle((ended, failure) -> activity.get())
                        .thenCompose(to -> to.<CompletableFuture<?>>map(next -> connector.replace(address, card, next))
                                .orElseGet(Replacements::done)));
        var unused = replaced.whenComplete((ended, failure) -> last.remove(place, replaced));
    }

    private static CompletableFuture<?> done() {
        return CompletableFuture.completedFuture(null);
    }
}
