package goldpath.bot.conversation;

import goldpath.bot.conversation.State.Snapshot;
import goldpath.evaluator.Fact;
import goldpath.evaluator.FactDefinition;
import goldpath.evaluator.FactDefinition.AmountFact;
import goldpath.evaluator.FactDefinition.AssociationFact;
import goldpath.evaluator.FactDefinition.MarketFact;
import goldpath.evaluator.FactDefinition.RosterFact;
import goldpath.evaluator.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes back what one message recorded, and leaves what was recorded since: whoever edits a message says it anew in the place
 * of what it said before.
 */
final class Retraction {

    private final Interview interview;

    Retraction(Interview interview) {
        this.interview = interview;
    }

    /**
     * Where the conversation were if that message, in all its editions, were still to come; empty where nothing is known to be
     * from it.
     */
    Optional<Snapshot> of(String message, State state) {
        List<Snapshot> steps = new ArrayList<>(state.past());
        steps.add(state.now());
        Optional<Edition> last = Optional.empty();
        for (int i = 1; i < steps.size(); i++) {
            Snapshot step = steps.get(i);
            if (step.sources().tellAnewFrom(message, steps.get(i - 1).sources())) {
                Snapshot before = steps.get(i - 1);
                last = Optional.of(new Edition(
                        last.map(edition -> without(edition, before)).orElse(before), step));
            }
        }
        return last.map(edition -> without(edition, state.now()));
    }

    /** What one edition of the message made of what was there without it. */
    private record Edition(Snapshot before, Snapshot after) {}

    private Snapshot without(Edition edition, Snapshot now) {
        Snapshot before = edition.before();
        Snapshot after = edition.after();
        Taking taking = new Taking(before.answers(), after.answers(), now.answers());
        for (FactDefinition fact : interview.changed(before.answers(), after.answers())) {
            taking = fact.read(taking);
        }
        Answers left = taking.left();
        List<FactDefinition> taken = interview.changed(now.answers(), left);
        Sources sources = now.sources().with(taken, now.answers(), left, before.sources());
        return new Snapshot(left, before.place(), sources);
    }

    /** Takes one fact after the other back, as far as it is still what the message made of it. */
    private record Taking(Answers before, Answers after, Answers left) implements FactDefinition.Reader<Taking> {

        private Taking with(Facts facts) {
            return new Taking(before, after, left.with(facts));
        }

        private static <T> Fact<T> taken(Fact<T> before, Fact<T> after, Fact<T> now) {
            return now.equals(after) ? before : now;
        }

        @Override
        public Taking market(MarketFact fact) {
            boolean isUnchanged = left.facts().market().equals(after.facts().market())
                    && left.country().equals(after.country());
            return isUnchanged
                    ? new Taking(
                            before,
                            after,
                            new Answers(left.facts().withMarket(before.facts().market()), before.country()))
                    : this;
        }

        @Override
        public Taking amount(AmountFact fact) {
            String id = fact.id();
            return with(left.facts()
                    .withAmount(
                            id,
                            taken(
                                    before.facts().amount(id),
                                    after.facts().amount(id),
                                    left.facts().amount(id))));
        }

        @Override
        public Taking association(AssociationFact fact) {
            String id = fact.id();
            return with(left.facts()
                    .withCoverage(
                            id,
                            taken(
                                    before.facts().coverage(id),
                                    after.facts().coverage(id),
                                    left.facts().coverage(id))));
        }

        @Override
        public Taking roster(RosterFact fact) {
            return with(left.facts()
                    .withRoster(RosterEdit.without(
                            before.facts().roster(),
                            after.facts().roster(),
                            left.facts().roster())));
        }
    }
}
