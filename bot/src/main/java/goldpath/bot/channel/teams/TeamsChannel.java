package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.session.Channel;
import goldpath.bot.session.Outgoing;
import goldpath.bot.session.UndeliveredException;
import java.util.List;

/** Shows answers in Teams. */
final class TeamsChannel implements Channel {

    private final ActivityParts parts;
    private final Connector connector;

    TeamsChannel(ActivityParts parts, Connector connector) {
        this.parts = parts;
        this.connector = connector;
    }

    @Override
    public String name() {
        return "teams";
    }

    @Override
    public List<String> parts(Outgoing outgoing) {
        return parts.of(outgoing);
    }

    @Override
    public void deliver(Delivery delivery) throws UndeliveredException {
        if (!(Json.read(delivery.part()) instanceof ObjectNode activity)) {
            throw new IllegalArgumentException("A part is no activity.");
        }
        String id = delivery.conversation() + "/" + delivery.id();
        connector.post(Address.read(delivery.address()), activity, id);
    }
}
