package goldpath.bot.channel.web;

import goldpath.bot.session.Channel;
import goldpath.bot.session.Incoming;
import goldpath.bot.session.Outgoing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shows answers on the page: they are kept with what was said before, and whoever listens is told to look there.
 *
 * @param said what the visitor did, in words to be shown; empty where nothing is
 */
record WebChannel(LineJson lines, Listeners listeners, Optional<String> said) implements Channel {

    @Override
    public String name() {
        return "web";
    }

    @Override
    public List<String> parts(Outgoing outgoing) {
        return List.of(lines.bot(outgoing));
    }

    @Override
    public List<String> kept(Optional<Incoming> incoming, List<String> parts) {
        Optional<String> own = incoming.flatMap(
                each -> said.map(words -> lines.you(each.envelope().message().orElse(""), words)));
        return Stream.concat(own.stream(), parts.stream()).toList();
    }

    @Override
    public void deliver(Delivery delivery) {
        if (delivery.isKept()) {
            listeners.wake(delivery.conversation());
        } else {
            listeners.tell(delivery.conversation(), delivery.part());
        }
    }
}
