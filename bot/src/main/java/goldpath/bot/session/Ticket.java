package goldpath.bot.session;

import goldpath.bot.conversation.Command;
import goldpath.bot.conversation.Meaning;
import goldpath.bot.conversation.State;
import goldpath.bot.wording.AnswersJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * What the buttons of an answer refer to, so that one of an older answer does nothing once that is over.
 *
 * @param question what is waited for: the same wherever the same question is put with the same choices
 * @param step the last step taken, which undo takes back
 * @param supposed what is supposed, which can be applied or dropped
 */
record Ticket(String question, String step, String supposed) {

    private static final String BETWEEN = "-";
    private static final int LENGTH = 8;

    static Ticket of(State state, AnswersJson json) {
        String answers = json.answers(state.answers()).toString();
        return new Ticket(
                mark(state.place().toString()),
                mark(state.past().size() + answers),
                mark(state.supposed().toString()));
    }

    /** A short name for it. */
    static String mark(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, LENGTH);
    }

    String written() {
        return String.join(BETWEEN, question, step, supposed);
    }

    /** Whether a button of the answer with that ticket still means this. */
    boolean allows(String other, List<Meaning> meanings) {
        String[] parts = other.split(BETWEEN, -1);
        if (parts.length != 3) {
            return false;
        }
        return meanings.stream().allMatch(meaning -> refersTo(meaning).equals(parts[place(meaning)]));
    }

    private String refersTo(Meaning meaning) {
        return List.of(question, step, supposed).get(place(meaning));
    }

    private static int place(Meaning meaning) {
        if (!(meaning instanceof Meaning.Wants wants)) {
            return 0;
        }
        Command command = wants.command();
        if (command == Command.UNDO || command == Command.REDO) {
            return 1;
        }
        return command == Command.APPLY || command == Command.CANCEL ? 2 : 0;
    }
}
