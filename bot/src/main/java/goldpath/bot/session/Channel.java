package goldpath.bot.session;

import java.util.List;
import java.util.Optional;

/** A way to reach people, also long after they wrote. */
public interface Channel extends Form {

    /**
     * Delivers a part, and returns once it was taken over. After a failure it comes again, perhaps in another process.
     *
     * @throws UndeliveredException where it was not taken over, or nobody can tell; an {@link UnreachableException} where
     *     trying again is of no use
     */
    void deliver(Delivery delivery) throws UndeliveredException;

    /**
     * What is kept of a turn for who comes back to the conversation, until it is forgotten; by default nothing.
     *
     * @param said what is answered; empty where that is not to be kept
     * @param parts of the answer
     */
    default List<String> kept(Optional<Incoming> said, List<String> parts) {
        return List.of();
    }

    /**
     * A part of an answer on its way.
     *
     * @param address where to, as the channel gave it with the message that is answered
     * @param id the same at every attempt
     * @param isKept whether it comes again until it is delivered; a hint does not
     */
    record Delivery(String conversation, String address, String id, String part, boolean isKept) {}
}
