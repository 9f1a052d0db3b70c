package goldpath.bot.understanding;

import goldpath.bot.conversation.Listening;
import goldpath.evaluator.Amount;
import goldpath.evaluator.Coverage;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.Facts;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Figures that are added to the part that is covered: "another 40k are under DPOR now", "what if 40k more were?".
 *
 * @param coverage what is known of the part
 * @param whole the amount that it is a part of
 */
record PartSteps(Message message, Clauses clauses, Optional<Coverage> coverage, Optional<Amount> whole) {

    private static final int NEAR = 3;

    static PartSteps of(Message message, Topics topics, AssociationFact fact, Listening listening) {
        Facts facts = listening.answers().facts();
        return new PartSteps(
                message,
                topics.clauses(),
                facts.coverage(fact.id()).value(),
                facts.amount(fact.amount()).value());
    }

    /** The part with that figure; empty where the figure is the part, or nothing is known of it. */
    Optional<Amount> from(Figure figure) {
        boolean supposes = !message.all("what_if").isEmpty();
        return supposes || isLed(figure) ? new Steps(message, clauses).from(covered(), figure) : Optional.empty();
    }

    /** A word behind the figure may as well say that it is no more than that. */
    private boolean isLed(Figure figure) {
        return IntStream.range(Math.max(0, figure.from() - NEAR), figure.from())
                .anyMatch(at -> message.at(at, "step")
                        .filter(found -> found.to() == figure.from())
                        .isPresent());
    }

    private Optional<Amount> covered() {
        return coverage.flatMap(known -> {
            if (known instanceof Coverage.Part part) {
                return part.of(whole);
            }
            return known instanceof Coverage.All ? whole : Optional.of(Amount.usd(0));
        });
    }
}
