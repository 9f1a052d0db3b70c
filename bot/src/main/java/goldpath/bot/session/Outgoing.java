package goldpath.bot.session;

import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Turn;
import goldpath.bot.wording.Message;
import java.util.List;

/**
 * What a channel shows in answer.
 *
 * @param turn the answer as values
 * @param messages the answer in words
 * @param language BCP 47 tag of the language it is in
 * @param offers what can be picked now by number, button or text
 * @param ticket what the buttons of this answer refer to: a button brings it back
 */
public record Outgoing(Turn turn, List<Message> messages, String language, List<Offer> offers, String ticket) {

    /** A choice and what it is called. */
    public record Offer(Choice choice, String label) {}

    public Outgoing {
        messages = List.copyOf(messages);
        offers = List.copyOf(offers);
    }
}
