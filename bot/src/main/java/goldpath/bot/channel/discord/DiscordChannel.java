package goldpath.bot.channel.discord;

import goldpath.bot.session.Channel;
import goldpath.bot.session.Outgoing;
import goldpath.bot.session.UndeliveredException;
import goldpath.bot.session.UnreachableException;
import goldpath.prompts.Languages;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Delivers answers on Discord; its parts are messages as {@link Sheet} writes them. */
final class DiscordChannel implements Channel {

    private final Function<Outgoing, List<Sheet>> layout;
    private final Languages languages;
    private final Mail mail;

    /** @param layout what is shown of an answer; it is delivered the same way whatever that is */
    DiscordChannel(Function<Outgoing, List<Sheet>> layout, Languages languages, Mail mail) {
        this.layout = layout;
        this.languages = languages;
        this.mail = mail;
    }

    /** The same with another view of its answers. */
    DiscordChannel showing(Function<Outgoing, List<Sheet>> other) {
        return new DiscordChannel(other, languages, mail);
    }

    @Override
    public String name() {
        return "discord";
    }

    @Override
    public List<String> parts(Outgoing outgoing) {
        return layout.apply(outgoing).stream().map(Sheet::json).toList();
    }

    @Override
    public void deliver(Delivery delivery) throws UndeliveredException {
        Address address = Address.read(delivery.address());
        Sheet sheet = Sheet.read(delivery.part());
        boolean isFirst = isFirst(delivery.id());
        boolean isTaken = mail.send(sheet, address, isFirst);
        Optional<String> room = address.room().filter(known -> isFirst);
        if (room.isPresent()) {
            String text = isTaken ? "discord.elsewhere" : "discord.closed";
            String said = languages.closest(sheet.language()).say(text);
            mail.post(Sheet.of(sheet.language(), Escape.of(said)), room.get(), address.user());
        }
        if (!isTaken) {
            throw new UnreachableException("Discord has no way to this user any more.");
        }
    }

    /** The first part of an answer, or what is said in its place while it cannot be given. */
    private static boolean isFirst(String id) {
        String part = id.substring(id.lastIndexOf('/') + 1);
        return part.equals("0") || part.length() > 3;
    }
}
