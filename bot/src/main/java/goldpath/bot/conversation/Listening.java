package goldpath.bot.conversation;

import goldpath.evaluator.Competency;
import goldpath.evaluator.Person;
import java.util.List;
import java.util.Optional;

/**
 * What a conversation is waiting for: the light in which a message is understood.
 *
 * @param asking the id of the fact asked for, where one is
 * @param confirming true where a yes or no is awaited that answers no fact ("really start over?")
 * @param choices what can be picked by its number
 * @param answers what is known, for names on the roster and the amount that a share is taken of
 * @param supposing true while a what-if is being talked about, so that "and Bob leaves?" goes on with it
 * @param speaker the name under which whoever speaks is put on the roster; empty where the channel does not tell
 * @param told whom the last step told of, with the exams that it told of
 */
public record Listening(
        Competency competency,
        Optional<String> asking,
        boolean confirming,
        List<Choice> choices,
        Answers answers,
        boolean supposing,
        Optional<String> speaker,
        List<Person> told) {
    public Listening {
        choices = List.copyOf(choices);
        told = List.copyOf(told);
    }

    /** The same, as if that fact and nothing else were asked for. */
    public Listening about(String fact) {
        return new Listening(competency, Optional.of(fact), false, List.of(), answers, false, speaker, told);
    }
}
