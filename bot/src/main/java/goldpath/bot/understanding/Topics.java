package goldpath.bot.understanding;

import goldpath.bot.conversation.Listening;
import goldpath.evaluator.Competency;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import java.util.Optional;

/** Tells which fact a place in a message is about: by the words around it, else by the question asked. */
final class Topics {

    private final Message message;
    private final Clauses clauses;
    private final Competency competency;
    private final Optional<FactDefinition> asked;

    Topics(Message message, Listening listening) {
        this.message = message;
        clauses = new Clauses(message);
        competency = listening.competency();
        asked = listening.asking().flatMap(this::fact);
    }

    Clauses clauses() {
        return clauses;
    }

    Optional<FactDefinition> asked() {
        return asked;
    }

    boolean asksFor(String fact) {
        return asked.filter(known -> known.id().equals(fact)).isPresent();
    }

    boolean asksAssociation() {
        return asked.filter(AssociationFact.class::isInstance).isPresent();
    }

    boolean asksAmount() {
        return asked.filter(AmountFact.class::isInstance).isPresent();
    }

    boolean asksMarket() {
        return asked.filter(MarketFact.class::isInstance).isPresent();
    }

    /** The fact of that id, where the competency has it. */
    Optional<FactDefinition> fact(String id) {
        return competency.facts().stream().filter(fact -> fact.id().equals(id)).findFirst();
    }

    /** The fact named in the clause of these tokens, or else taken over from the clause before, or else the one asked. */
    Optional<FactDefinition> of(int from, int to) {
        Optional<FactDefinition> named = named(from, to);
        if (named.isPresent()) {
            return named;
        }
        Optional<FactDefinition> before = namedBefore(from);
        boolean asksMoney = asksAmount() || asksAssociation();
        return before.isPresent() && (!asksMoney || continues(from)) ? before : asked.or(() -> before);
    }

    /**
     * The fact named in the clause of these tokens. Where people start with the name ("revenue 80k dpor 60k"), what
     * follows belongs to it; where they start with the number, the name follows.
     */
    Optional<FactDefinition> named(int from, int to) {
        return nearest(from, to, "fact")
                .filter(lexeme -> !isWhole(lexeme))
                .flatMap(lexeme -> fact(lexeme.meaning()))
                .or(() -> byProduct(from, to));
    }

    /** Of "half of our revenue" the revenue is not the topic, where it was asked how much of it is covered. */
    private boolean isWhole(Lexeme name) {
        boolean part = false;
        for (int i = Math.max(clauses.start(name.from()), name.from() - 2); i < name.from(); i++) {
            part |= message.at(i, "number_of").isPresent()
                    || message.at(i, "coverage").isPresent();
        }
        return part
                && asksAssociation()
                && fact(name.meaning()).filter(AmountFact.class::isInstance).isPresent();
    }

    /** The phrase of a category that belongs to these tokens, in their clause. */
    Optional<Lexeme> nearest(int from, int to, String category) {
        Optional<Lexeme> before = clauses.before(from, category);
        Optional<Lexeme> after = clauses.after(to, category);
        boolean namesComeFirst = before.isPresent() && !numberBefore(before.get());
        return namesComeFirst ? before.or(() -> after) : after.or(() -> before);
    }

    private boolean numberBefore(Lexeme name) {
        int start = clauses.start(name.from());
        for (int i = name.from() - 1; i >= Math.max(start, name.from() - 4); i--) {
            if (message.token(i).isNumber() || message.at(i, "multiplier").isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Optional<FactDefinition> byProduct(int from, int to) {
        boolean product = !asksAssociation() && nearest(from, to, "product").isPresent();
        return product
                ? competency.facts().stream()
                        .filter(AmountFact.class::isInstance)
                        .findFirst()
                : Optional.empty();
    }

    private Optional<FactDefinition> namedBefore(int token) {
        int start = clauses.start(token);
        return start == 0 ? Optional.empty() : named(start - 1, start);
    }

    /** Whether a clause goes on with the one before: "only for 80k", "not 120k", "sorry, 90k". */
    private boolean continues(int token) {
        int start = clauses.start(token);
        for (int i = start; i < Math.min(clauses.end(token), start + 4); i++) {
            boolean only = message.is(i, "coverage", "only") || message.is(i, "coverage", "except");
            if (only
                    || message.at(i, "not").isPresent()
                    || message.at(i, "correction").isPresent()) {
                return true;
            }
        }
        return false;
    }
}
