package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.channel.teams.LiveCards.Card;
import goldpath.bot.channel.teams.LiveCards.Over;
import goldpath.bot.session.Channel;
import goldpath.bot.session.Outgoing;
import goldpath.bot.session.UndeliveredException;
import java.util.List;

/** Shows answers in Teams, and takes the buttons off cards that are answered. */
final class TeamsChannel implements Channel {

    private final ActivityParts parts;
    private final InertCard inert;
    private final Connector connector;
    private final LiveCards cards = new LiveCards();

    TeamsChannel(ActivityParts parts, InertCard inert, Connector connector) {
        this.parts = parts;
        this.inert = inert;
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

    /** A button was used on the card with that id, by that message. */
    void pressed(String conversation, String card, String message, JsonNode value) {
        cards.pressed(conversation, card, message, value);
    }

    @Override
    public void deliver(Delivery delivery) throws UndeliveredException {
        ObjectNode activity = activity(delivery.part());
        Shown shown = Shown.takenOff(activity);
        Address address = Address.read(delivery.address());
        String posted = connector.post(address, activity, delivery.conversation() + "/" + delivery.id());
        String message = delivery.id().substring(0, delivery.id().lastIndexOf('/'));
        cards.posted(delivery.conversation(), new Card(posted, message, activity.toString(), shown))
                .forEach(over -> takeButtonsOff(over, address));
    }

    private void takeButtonsOff(Over over, Address address) {
        connector.replace(
                address, over.card().id(), inert.inert(activity(over.card().activity()), over.value()));
    }

    private static ObjectNode activity(String part) {
        if (Json.read(part) instanceof ObjectNode activity) {
            return activity;
        }
        throw new IllegalArgumentException("A part is no activity.");
    }
}
