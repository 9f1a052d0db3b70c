package goldpath.bot.session;

import goldpath.bot.session.Channel.Delivery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Keeps what is delivered; each line of an answer is a part. */
final class Mailbox implements Channel {

    final List<Delivery> delivered = Collections.synchronizedList(new ArrayList<>());
    List<String> failures = List.of();
    boolean isGone;
    Consumer<Delivery> before = delivery -> {};

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public List<String> parts(Outgoing outgoing) {
        return outgoing.messages().stream()
                .flatMap(message -> message.plain().lines())
                .limit(3)
                .toList();
    }

    @Override
    public void deliver(Delivery delivery) throws UndeliveredException {
        before.accept(delivery);
        if (isGone) {
            throw new UnreachableException("The box was taken down.");
        }
        if (failures.contains(delivery.id())) {
            throw new UndeliveredException("The box is full.");
        }
        delivered.add(delivery);
    }

    /** Of parts that belong to a letter; others have an id of their own. */
    List<String> ids() {
        return delivered.stream()
                .map(Delivery::id)
                .filter(id -> id.matches("m\\d+/\\d+"))
                .toList();
    }
}
