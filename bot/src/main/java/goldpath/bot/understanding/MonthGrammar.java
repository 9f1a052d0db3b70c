package goldpath.bot.understanding;

import goldpath.bot.conversation.Listening;
import goldpath.bot.conversation.Meaning.Says;
import goldpath.bot.conversation.Statement.IsAsOf;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AmountFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads up to which month a figure holds: "as of March", "as of the end of March 2026". */
final class MonthGrammar implements Grammar {

    private static final int FIRST_YEAR = 2_000;
    private static final int LAST_YEAR = 2_100;

    @Override
    public List<Reading> read(Message message, Listening listening) {
        Topics topics = new Topics(message, listening);
        List<Reading> readings = new ArrayList<>();
        for (Lexeme lexeme : message.all("as_of")) {
            month(message, lexeme.to())
                    .ifPresent(month -> fact(topics, listening, lexeme)
                            .ifPresent(fact -> readings.add(reading(message, lexeme, month, fact))));
        }
        return readings;
    }

    private static Reading reading(Message message, Lexeme lexeme, Lexeme month, FactDefinition fact) {
        Optional<Integer> year = year(message, month.to());
        int to = year.isPresent() ? month.to() + 1 : month.to();
        IsAsOf dated = new IsAsOf(fact.id(), Integer.parseInt(month.meaning()), year);
        return new Reading(new Says(dated), lexeme.from(), to, Confidence.QUESTION);
    }

    /** The month that follows, with a word between them at most. */
    private static Optional<Lexeme> month(Message message, int at) {
        for (int i = at; i < Math.min(message.size(), at + 2); i++) {
            Optional<Lexeme> month = message.lexicon().at(message.tokens(), i, "month");
            if (month.isPresent()) {
                return month;
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> year(Message message, int at) {
        boolean isNumber = at < message.size()
                && message.token(at).isNumber()
                && message.token(at).folded().matches("[0-9]{4}");
        return isNumber
                ? Optional.of(Integer.valueOf(message.token(at).folded()))
                        .filter(year -> year >= FIRST_YEAR && year < LAST_YEAR)
                : Optional.empty();
    }

    /** The amount named beside it, or asked for, or the first there is. */
    private static Optional<FactDefinition> fact(Topics topics, Listening listening, Lexeme lexeme) {
        return topics.named(lexeme.from(), lexeme.to())
                .or(topics::asked)
                .filter(AmountFact.class::isInstance)
                .or(() -> listening.competency().facts().stream()
                        .filter(AmountFact.class::isInstance)
                        .findFirst());
    }
}
