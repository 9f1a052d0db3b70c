package goldpath.bot.session;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Has what is to be done in a conversation done in the order in which places were taken, whichever thread comes first. */
final class Lanes {

    /** A place in the lane of a conversation. */
    final class Place {

        private final String conversation;
        private final CompletableFuture<Void> done = new CompletableFuture<>();

        private Place(String conversation) {
            this.conversation = conversation;
        }

        /** Whether nobody took a place behind this one so far. */
        boolean isLast() {
            return last.get(conversation) == done;
        }
    }

    private final Map<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    /**
     * Takes a place behind all that were taken before.
     *
     * @return does this once those before it are done; to be run, or nobody behind it gets on
     */
    Runnable behind(String conversation, Consumer<Place> action) {
        Place place = new Place(conversation);
        CompletableFuture<Void> before = last.put(conversation, place.done);
        return () -> {
            try {
                if (before != null) {
                    before.join();
                }
                action.accept(place);
            } finally {
                place.done.complete(null);
                last.remove(conversation, place.done);
            }
        };
    }
}
