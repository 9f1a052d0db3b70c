package goldpath.bot.session;

import goldpath.bot.conversation.Choice;
import goldpath.bot.conversation.Turn;
import goldpath.bot.wording.Message;
import java.util.List;

/**
 * What a channel shows in answer.
 *
 * @param turn the answer as values
 * @param words the answer in words, reply by reply; of an apology, which is no reply, all of it
 * @param language BCP 47 tag of the language it is in
 * @param offers what can be picked now by number, button or text
 * @param ticket what the buttons of this answer refer to: a button brings it back
 */
public record Outgoing(Turn turn, List<List<Message>> words, String language, List<Offer> offers, String ticket) {

    /** A choice and what it is called. */
    public record Offer(Choice choice, String label) {}

    public Outgoing {
        words = words.stream().map(List::copyOf).toList();
        offers = List.copyOf(offers);
    }

    /** The whole answer in words. */
    public List<Message> messages() {
        return words.stream().flatMap(List::stream).toList();
    }
}
