package goldpath.bot.conversation;

import goldpath.evaluator.Assessment;
import java.util.List;

/**
 * What one input led to.
 *
 * @param state what to remember
 * @param act what the input was taken to be
 * @param asked whether the message just received is asked about, or the same question is put again because nothing of it
 *     was understood
 * @param replies what the user is told, in order
 * @param assessment of the answers after this turn
 */
public record Turn(State state, Act act, boolean asked, List<Reply> replies, Assessment assessment) {
    public Turn {
        replies = List.copyOf(replies);
    }
}
