package goldpath.bot.understanding;

import goldpath.evaluator.Amount;
import java.util.Optional;
import java.util.stream.IntStream;

/** Figures that are supposed to be added to a known amount or taken from it: "what if we sold 15k more?". */
record Steps(Message message, Clauses clauses) {

    private static final String CATEGORY = "step";
    private static final int NEAR = 3;

    /** What the amount would then be; empty where the figure is the whole amount, or the amount is not known. */
    Optional<Amount> from(Optional<Amount> known, Figure figure) {
        return beside(figure)
                .flatMap(step -> known.map(amount -> figure.amount()
                        .map(size -> step.meaning().equals("up")
                                ? amount.usd().add(size)
                                : amount.usd().subtract(size))));
    }

    /** The word for it, right before the figure or right after it. */
    private Optional<Lexeme> beside(Figure figure) {
        int start = clauses.start(figure.from());
        int end = Math.min(clauses.end(figure.from()), figure.to() + NEAR);
        Optional<Lexeme> before = IntStream.range(Math.max(start, figure.from() - NEAR), figure.from())
                .mapToObj(at -> message.at(at, CATEGORY))
                .flatMap(Optional::stream)
                .filter(found -> found.to() == figure.from())
                .findFirst();
        return before.or(() -> IntStream.range(figure.to(), end)
                .mapToObj(at -> message.at(at, CATEGORY))
                .flatMap(Optional::stream)
                .findFirst());
    }
}
