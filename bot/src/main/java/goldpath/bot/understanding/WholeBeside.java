package goldpath.bot.understanding;

import goldpath.bot.conversation.Listening;
import goldpath.evaluator.FactDefinition.AssociationFact;

/**
 * Tells a figure that stands beside an association but is the amount itself: "120k all under DPOR", said before the amount
 * is known. It is the only one, nothing limits the association to it, and how much of it is covered is said as well.
 */
record WholeBeside(Message message, Topics topics, Figures figures, Listening listening) {

    boolean is(Figure figure, AssociationFact association) {
        boolean open = !topics.asksAssociation()
                && !listening.answers().facts().amount(association.amount()).isKnown();
        return open
                && isAmount(figure)
                && figures.all().stream().filter(WholeBeside::isAmount).count() == 1
                && message.at(figure.from() - 1, "coverage_link").isEmpty()
                && saysHowMuch(figure);
    }

    private static boolean isAmount(Figure figure) {
        return !figure.share() && !figure.isYear() && !figure.isSmallCount() && !figure.isDoubtful();
    }

    private boolean saysHowMuch(Figure figure) {
        int start = topics.clauses().start(figure.from());
        int end = topics.clauses().end(figure.from());
        boolean said =
                figures.all().stream().anyMatch(share -> share.share() && start <= share.from() && share.from() < end);
        for (int i = start; i < end; i++) {
            if (message.is(i, "coverage", "except") || message.is(i, "coverage", "only")) {
                return false;
            }
            said |= message.is(i, "coverage", "all")
                    || message.is(i, "coverage", "none")
                    || message.at(i, "answer").isPresent();
        }
        return said;
    }
}
