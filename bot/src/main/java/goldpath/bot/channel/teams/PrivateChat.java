package goldpath.bot.channel.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import goldpath.prompts.Language;
import goldpath.prompts.Languages;
import java.util.List;
import java.util.regex.Pattern;

/** Offers, where others read along, to give the names of people to the bot alone. */
final class PrivateChat {

    private static final String LINK = "https://teams.microsoft.com/l/chat/0/0?users=";
    private static final String ID = CardPiece.CONTROLS + "-private";
    private static final Pattern BOT = Pattern.compile("28:[0-9A-Za-z-]{1,100}");

    private final Languages languages;

    PrivateChat(Languages languages) {
        this.languages = languages;
    }

    /** Adds the offer to the card of an activity that asks for people, where it is to be shown in a shared place. */
    void offer(ObjectNode activity, Shown shown, Address address) {
        if (shown.asksForPeople()
                && address.isShared()
                && BOT.matcher(address.bot()).matches()
                && activity.at("/attachments/0/content") instanceof ObjectNode card
                && card.get("body") instanceof ArrayNode body) {
            Language language = languages.closest(card.path("lang").asText());
            ObjectNode open = Elements.object("Action.OpenUrl")
                    .put("title", language.say("button.private"))
                    .put("url", LINK + address.bot());
            body.add(Elements.container(
                    ID, List.of(Elements.aside(language.say("card.private")), Elements.actions(List.of(open)))));
        }
    }
}
