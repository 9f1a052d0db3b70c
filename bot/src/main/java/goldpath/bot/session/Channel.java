package goldpath.bot.session;

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
     * A part of an answer on its way.
     *
     * @param address where to, as the channel gave it with the message that is answered
     * @param id the same at every attempt
     */
    record Delivery(String conversation, String address, String id, String part) {}
}
