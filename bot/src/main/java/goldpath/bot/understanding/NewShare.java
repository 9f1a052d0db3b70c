package goldpath.bot.understanding;

import goldpath.evaluator.FactDefinition.AssociationFact;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the share of a whole that is new, as in "half a million in total, of which 30% is new". */
record NewShare(Message message, Topics topics, Figures figures) {

    /** @param said what is said of the amount, without shares */
    Optional<Figure> of(List<Figure> said) {
        boolean clear = said.size() == 1
                && !said.get(0).isDoubtful()
                && said.get(0).upper().isEmpty();
        return clear
                ? message.all("net_new").stream()
                        .filter(label -> label.from() >= said.get(0).to())
                        .flatMap(label -> share(label, said.get(0)).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** The share that is called new, rather than the whole. */
    private Optional<Figure> share(Lexeme label, Figure whole) {
        return figures.all().stream()
                .filter(Figure::isReadableShare)
                .min(Comparator.comparingInt(share -> distance(label, share)))
                .filter(share -> distance(label, share) < distance(label, whole))
                .filter(share -> !isOfAssociation(share));
    }

    private boolean isOfAssociation(Figure share) {
        return topics.named(share.from(), share.to())
                .filter(AssociationFact.class::isInstance)
                .isPresent();
    }

    private int distance(Lexeme label, Figure figure) {
        boolean together =
                topics.clauses().start(label.from()) == topics.clauses().start(figure.from());
        return tokensBetween(label, figure) + (together ? 0 : message.size());
    }

    private static int tokensBetween(Lexeme label, Figure figure) {
        return label.from() >= figure.to() ? 2 * (label.from() - figure.to()) + 1 : 2 * (figure.from() - label.to());
    }
}
