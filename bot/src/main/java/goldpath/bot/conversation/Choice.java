package goldpath.bot.conversation;

import java.util.List;

/** One of several things a message can have meant, or an answer offered to a question: what would be recorded. */
public record Choice(List<Statement> statements) {
    public Choice {
        statements = List.copyOf(statements);
    }

    public static Choice of(Statement... statements) {
        return new Choice(List.of(statements));
    }
}
