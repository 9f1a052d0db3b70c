package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.bot.channel.teams.LiveCards.Card;
import goldpath.bot.channel.teams.LiveCards.Over;
import goldpath.bot.channel.teams.LiveCards.Press;
import goldpath.bot.picture.Gallery;
import goldpath.bot.session.Channel;
import goldpath.bot.session.Outgoing;
import goldpath.bot.session.UndeliveredException;
import goldpath.prompts.Languages;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Shows answers in Teams, and takes the buttons off cards that are answered. */
final class TeamsChannel implements Channel {

    private final ActivityParts parts;
    private final InertCard inert;
    private final PrivateChat privately;
    private final Connector connector;
    private final Replacements replacements;
    private final Gallery gallery;
    private final LiveCards cards = new LiveCards();

    TeamsChannel(ActivityParts parts, Languages languages, Connector connector, Gallery gallery) {
        this.parts = parts;
        this.inert = new InertCard(languages);
        this.privately = new PrivateChat(languages);
        this.connector = connector;
        this.replacements = new Replacements(connector);
        this.gallery = gallery;
    }

    @Override
    public String name() {
        return "teams";
    }

    @Override
    public List<String> parts(Outgoing outgoing) {
        List<String> written = parts.of(outgoing);
        written.stream()
                .filter(CardPicture::isAwaited)
                .forEach(part -> gallery.plan(part, () -> parts.drawn(outgoing)));
        return written;
    }

    void pressed(String conversation, Press press) {
        cards.pressed(conversation, press);
    }

    /** Nothing is known any more of that conversation. */
    void forget(String conversation) {
        cards.forget(conversation);
    }

    @Override
    public void deliver(Delivery delivery) throws UndeliveredException {
        ObjectNode activity = activity(delivery.part());
        Shown shown = Shown.takenOff(activity);
        Address address = Address.read(delivery.address());
        privately.offer(activity, shown, address);
        String posted =
                connector.post(address, CardPicture.leftOut(activity), delivery.conversation() + "/" + delivery.id());
        String message = delivery.id().substring(0, delivery.id().lastIndexOf('/'));
        cards.posted(delivery.conversation(), new Card(posted, message, kept(delivery, shown), shown))
                .forEach(over -> takeButtonsOff(over, address));
        BooleanSupplier isLive = () -> cards.has(delivery.conversation(), posted, shown);
        gallery.draw(
                delivery.part(),
                picture -> replacements.replace(
                        address,
                        posted,
                        () -> CardPicture.on(activity, picture).filter(pictured -> isLive.getAsBoolean())));
    }

    private static String kept(Delivery delivery, Shown shown) {
        return shown.kinds().isEmpty() ? "" : delivery.part();
    }

    private void takeButtonsOff(Over over, Address address) {
        ObjectNode posted = activity(over.card().activity());
        Shown.takenOff(posted);
        boolean isSupposed = !over.card().shown().kinds().isEmpty();
        ObjectNode left = inert.inert(posted, over.press(), isSupposed);
        replacements.replace(address, over.card().id(), () -> Optional.of(left));
    }

    private static ObjectNode activity(String part) {
        if (Json.read(part) instanceof ObjectNode activity) {
            return activity;
        }
        throw new IllegalArgumentException("A part is no activity.");
    }
}
