package goldpath.bot.channel.discord;

import goldpath.bot.channel.discord.Mail.Sent;
import goldpath.bot.picture.Gallery;
import goldpath.bot.picture.Picture;
import goldpath.bot.session.Channel;
import goldpath.bot.session.Outgoing;
import goldpath.bot.session.UndeliveredException;
import goldpath.bot.session.UnreachableException;
import goldpath.prompts.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers answers on Discord; its parts are messages as {@link Sheet} writes them. */
final class DiscordChannel implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger(DiscordChannel.class);

    private final Function<Outgoing, List<Sheet>> layout;
    private final Languages languages;
    private final Mail mail;
    private final Gallery gallery;
    private final Function<Outgoing, Optional<Picture>> drawn;

    /**
     * @param layout what is shown of an answer; it is delivered the same way whatever that is
     * @param drawn the picture that belongs to an answer
     */
    DiscordChannel(
            Function<Outgoing, List<Sheet>> layout,
            Function<Outgoing, Optional<Picture>> drawn,
            Languages languages,
            Mail mail,
            Gallery gallery) {
        this.layout = layout;
        this.drawn = drawn;
        this.languages = languages;
        this.mail = mail;
        this.gallery = gallery;
    }

    /** The same with another view of its answers. */
    DiscordChannel showing(Function<Outgoing, List<Sheet>> other) {
        return new DiscordChannel(other, drawn, languages, mail, gallery);
    }

    @Override
    public String name() {
        return "discord";
    }

    @Override
    public List<String> parts(Outgoing outgoing) {
        List<String> parts = new ArrayList<>();
        for (Sheet sheet : layout.apply(outgoing)) {
            String part = sheet.json();
            parts.add(part);
            if (sheet.awaitsPicture()) {
                gallery.plan(part, () -> drawn.apply(outgoing));
            }
        }
        return parts;
    }

    @Override
    public void deliver(Delivery delivery) throws UndeliveredException {
        Address address = Address.read(delivery.address());
        Sheet sheet = Sheet.read(delivery.part());
        boolean isFirst = isFirst(delivery.id());
        Optional<Sent> sent = mail.send(sheet, address, isFirst);
        sent.ifPresent(message -> gallery.draw(
                delivery.part(), picture -> frame(message, sheet.with(picture).edit(address.user()))));
        boolean isTaken = sent.isPresent();
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

    private static void frame(Sent message, MessageEditData pictured) {
        message.edit(pictured)
                .queue(edited -> {}, failure -> LOG.warn("Discord did not take a picture: {}", Failure.of(failure)));
    }

    /** The first part of an answer, or what is said in its place while it cannot be given. */
    private static boolean isFirst(String id) {
        String part = id.substring(id.lastIndexOf('/') + 1);
        return part.equals("0") || part.length() > 3;
    }
}
